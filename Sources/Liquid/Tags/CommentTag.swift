/// `{% comment %} … {% endcomment %}`.
struct CommentTag: Tag {
  let name = "comment"
  let parts = ["endcomment"]
  let summary = "Is left out; comments can be nested."
  let syntax = "{% comment %} … {% endcomment %}"
  let example = Example("a{% comment %} not printed {% endcomment %}b", prints: "ab")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.skipBlock()
    return SilentNode(offset: parser.offset)
  }
}

/// Prints nothing.
struct SilentNode: Node {
  let offset: Int
  let isBlank = true

  func render(in context: RenderContext) throws(LiquidError) -> Completion { .finished }
}
