/// Text of the template, printed as it is.
struct TextNode: Node {
  let text: String
  let offset: Int

  var isBlank: Bool { text.utf8.allSatisfy(\.isWhitespace) }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    try context.write(text, at: offset)
    return .finished
  }
}
