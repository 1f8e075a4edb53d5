/// `{% assign name = value | filters %}`.
struct AssignTag: Tag {
  let name = "assign"
  let summary = "Sets a variable for the rest of the template."
  let syntax = "{% assign name = value | filter %}"
  let example = Example("{% assign total = 2 | plus: 3 %}{{ total }}", prints: "5")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let target = try markup.target()
    try markup.expect(.equals)
    let value = try markup.filteredExpression()
    try markup.expectEnd()
    return AssignNode(target: target, value: value, offset: parser.offset)
  }
}

private struct AssignNode: Node {
  let target: String
  let value: FilteredExpression
  let offset: Int
  let isBlank = true

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    context.variables.assign(try context.evaluate(value), to: target)
    return .finished
  }
}
