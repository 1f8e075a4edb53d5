/// `{% raw %} … {% endraw %}`.
struct RawTag: Tag {
  let name = "raw"
  let parts = ["endraw"]
  let summary = "Prints its text as it stands, with all braces."
  let syntax = "{% raw %} … {% endraw %}"
  let example = Example("{% raw %}{{ x }}{% endraw %}", prints: "{{ x }}")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.expectNoMarkup()
    return RawNode(text: try parser.rawText(), offset: parser.offset)
  }
}

private struct RawNode: Node {
  let text: String
  let offset: Int

  var isBlank: Bool { text.isEmpty }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    try context.write(text, at: offset)
    return .finished
  }
}
