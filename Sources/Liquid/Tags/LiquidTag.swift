/// `{% liquid %}` with a tag on each line.
struct LiquidTag: Tag {
  let name = "liquid"
  let summary = "Holds tags without braces, one on each line."
  let syntax = "{% liquid\n  tag\n  tag\n%}"
  let example = Example("{% liquid\n  assign x = 2\n  echo x\n%}", prints: "2")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    LinesNode(body: try parser.lines(), offset: parser.offset)
  }
}

private struct LinesNode: Node {
  let body: Block
  let offset: Int

  var isBlank: Bool { body.isBlank }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    try body.render(in: context)
  }
}
