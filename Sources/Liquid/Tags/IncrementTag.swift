/// `{% increment name %}`.
struct IncrementTag: Tag {
  let name = "increment"
  let summary = "Prints a counter that starts at 0, then adds 1 to it."
  let syntax = "{% increment name %}"
  let example = Example("{% increment n %}{% increment n %}", prints: "01")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let counter = try markup.target()
    try markup.expectEnd()
    return IncrementNode(counter: counter, offset: parser.offset)
  }
}

private struct IncrementNode: Node {
  let counter: String
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let change = context.variables.count(counter, by: 1)
    try context.print(.integer(change.before), at: offset)
    return .finished
  }
}
