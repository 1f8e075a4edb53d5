/// `{% # text %}`.
struct InlineCommentTag: Tag {
  let name = "#"
  let summary = "Is left out; every line of it begins with '#'."
  let syntax = "{% # text %}"
  let example = Example("a{% # not printed %}b", prints: "ab")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    let lines = parser.markupText.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.dropFirst() {
      let text = String(line).trimmingWhitespace()
      guard text.isEmpty || text.hasPrefix("#") else {
        throw parser.error("every line of a comment must begin with '#'")
      }
    }
    return SilentNode(offset: parser.offset)
  }
}
