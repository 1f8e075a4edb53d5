/// `{% break %}`.
struct BreakTag: Tag {
  let name = "break"
  let summary = "Ends the surrounding loop."
  let syntax = "{% break %}"
  let example = Example(
    "{% for i in (1..9) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}", prints: "12")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.expectNoMarkup()
    return JumpNode(completion: .breaksLoop, offset: parser.offset)
  }
}

/// Leaves the block with a completion.
struct JumpNode: Node {
  let completion: Completion
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion { completion }
}
