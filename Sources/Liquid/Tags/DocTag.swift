/// `{% doc %} … {% enddoc %}`.
struct DocTag: Tag {
  let name = "doc"
  let parts = ["enddoc"]
  let summary = "Documents a partial; its text is left out and not read."
  let syntax = "{% doc %} … {% enddoc %}"
  let example = Example("{% doc %} Prints a table. {% enddoc %}x", prints: "x")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.expectNoMarkup()
    _ = try parser.rawText()
    return SilentNode(offset: parser.offset)
  }
}
