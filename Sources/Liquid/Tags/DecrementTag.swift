/// `{% decrement name %}`.
struct DecrementTag: Tag {
  let name = "decrement"
  let summary = "Subtracts 1 from a counter that starts at 0, then prints it."
  let syntax = "{% decrement name %}"
  let example = Example("{% decrement n %}{% decrement n %}", prints: "-1-2")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let counter = try markup.target()
    try markup.expectEnd()
    return DecrementNode(counter: counter, offset: parser.offset)
  }
}

private struct DecrementNode: Node {
  let counter: String
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let change = context.variables.count(counter, by: -1)
    try context.print(.integer(change.after), at: offset)
    return .finished
  }
}
