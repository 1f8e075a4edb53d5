import Diagnostics
import Markdown
import Testing

@Suite("Placeholder tokens")
struct PlaceholderTableTests {
  @Test(
    "Author text with characters of tokens is refused where they stand",
    arguments: [
      ("\u{E000}", 1), ("ab\u{E001}", 3), ("é\u{E000}x\u{E001}", 3), ("\u{E000}1", 1),
      ("\u{E000}\u{E001}", 1), ("\u{E000}99999999999999999999\u{E001}", 1), ("a &#xE000;", 3),
      ("&#XE001", 1), ("&#57344;", 1), ("&#0000057345;", 1), ("\u{E000}7\u{E001}", 1),
    ])
  func reserved(text: String, column: Int) {
    var values = PlaceholderTable()
    _ = values.token(forText: "x")
    #expect(throws: MarkdownError.reservedCharacter(place(2, column: column))) {
      try render("first\n" + text, values)
    }
    #expect(throws: MarkdownError.reservedCharacter(place(2, column: column))) {
      try PlaceholderTable.checkTemplate(
        SourceText(file: "page.md", contents: "first\n" + text))
    }
  }

  @Test("Other private and foreign characters are the author's own")
  func unreserved() throws {
    #expect(try render("\u{E002} \u{F8FF} &#xE002; 日本 &#65;").html.contains("日本 A"))
  }

  @Test("Each kind of error says what, where and what to do")
  func wording() {
    let error = MarkdownError.refusedLink("javascript:x", place(3))
    #expect(
      error.oneLine == "page.md:3:1: link to 'javascript:x' is not allowed; "
        + "use http, https, mailto, a relative path or a #fragment")
  }
}
