/// `{% echo value %}`.
struct EchoTag: Tag {
  let name = "echo"
  let summary = "Prints a value, as braces do; useful inside {% liquid %}."
  let syntax = "{% echo value | filter %}"
  let example = Example("{% echo 'a' | upcase %}", prints: "A")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    guard !markup.isAtEnd else { return EmptyEchoNode(offset: parser.offset) }
    let expression = try markup.filteredExpression()
    try markup.expectEnd()
    return OutputNode(expression: expression, offset: parser.offset)
  }
}

/// Prints nothing, and still keeps the white space around it.
private struct EmptyEchoNode: Node {
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion { .finished }
}
