import Diagnostics
import Markdown
import Testing

@Suite("Links of authors and of data")
struct LinkTests {
  @Test(
    "Addresses that data names lead where they say, or nowhere",
    arguments: [
      ("https://a.b/c?d=e&f=g#h", "https://a.b/c?d=e&f=g#h"), ("mailto:a@b.c", "mailto:a@b.c"),
      ("models/x.html", "models/x.html"), ("../up", "../up"), ("#top", "#top"), ("?q=1", "?q=1"),
      ("/a b/é", "/a%20b/%C3%A9"), ("HTTP://a.b", "HTTP://a.b"), ("a/b:c", "a/b:c"),
      ("javascript:alert(1)", nil), ("JAVASCRIPT:x", nil), (" javascript:x", nil),
      ("java\tscript:x", nil), ("java\nscript:x", nil), ("\u{1}javascript:x", nil),
      ("data:text/html,x", nil), ("vbscript:x", nil), ("//evil.example", nil),
      ("/\\evil.example", nil), ("\\\\evil", nil), ("https:evil", nil), ("https:/evil", nil),
      ("file:///etc/passwd", nil), ("gpt:4", nil), ("", nil), ("\u{7F}x", nil), ("/\t/evil", nil),
      ("javascript&colon;x", "javascript&colon;x"), ("\u{E000}0\u{E001}", "%EE%80%800%EE%80%81"),
    ] as [(String, String?)])
  func wholeAddress(data: String, expected: String?) throws {
    let tag = try #require(fragment("[x](", data, ")").first("a"))
    #expect(tag["href"] == expected)
    let raw = try #require(fragment("a <a class='k' href='", data, "'>x</a>").first("a"))
    #expect(raw["href"] == expected)
    #expect(raw["class"] == "k")
  }

  @Test("A value in a part of an address changes no other part", arguments: NastyStrings.all)
  func partOfAddress(value: String) throws {
    for (before, after) in [("/m/", "/end"), ("?q=", "&r=1"), ("https://a.b/", ".html"), ("#", "")]
    {
      let tag = try #require(fragment("[x](\(before)", value, "\(after))").first("a"))
      let isDotSegment = (value == "." || value == "..") && before == "/m/"
      guard !isDotSegment else {
        #expect(tag["href"] == nil)
        continue
      }
      let href = try #require(tag["href"], "value \(value.debugDescription)")
      #expect(href.hasPrefix(before) && href.hasSuffix(after))
      let part = href.utf8.dropFirst(before.utf8.count).dropLast(after.utf8.count)
      #expect(percentDecoded(part) == Array(value.utf8))
      #expect(!part.contains { "/?#&=:\\".utf8.contains($0) })
    }
  }

  @Test("An empty value cannot make an address protocol-relative")
  func emptySegment() throws {
    #expect(try fragment("[x](/", "", "/evil.example)").first("a")?["href"] == nil)
  }

  @Test(
    "An address that the author wrote wrongly is refused with its line",
    arguments: [
      "[x](javascript:alert)", "[x](//evil.example)", "[x](data:text/html,x)", "![x](vbscript:x)",
      "[x](</\\\\evil>)", "<javascript:x>", "a <a href='JavaScript:x'>", "a <a href=javascript:x>",
      "a <a href='java&#115;cript:x'>", "a <a href='&#47;/evil'>", "a <img src=\" data:x\">",
      "<form action='javascript:x'>", "[x](&#106;avascript:x)", "[x][y]\n\n[y]: javascript:x",
    ])
  func authorAddress(markdown: String) throws {
    let error = try #require(throws: MarkdownError.self) {
      try render("first line\n\n" + markdown)
    }
    #expect(error.code == "refused-link")
    #expect(error.location?.line == 3)
  }

  @Test(
    "A value in a scheme or host is refused",
    arguments: ["[x](https://", "[x](", "<a href='https://a.", "[x](https://"],
    [".example/)", "://x)", "'>", "@host/)"])
  func valueInHost(before: String, after: String) {
    guard after.hasSuffix(")") == before.hasPrefix("[") else { return }
    guard before != "[x](" || after == "://x)" else { return }
    #expect(throws: MarkdownError.self) { try fragment(before, "v", after) }
  }

  @Test("Markup in an address is refused")
  func markupInAddress() {
    var values = PlaceholderTable()
    let token = values.token(forMarkup: "<b>x</b>")
    #expect(throws: MarkdownError.misplacedMarkup(place: "a link address", place(1))) {
      try render("[x](\(token))", values)
    }
  }

  @Test("An image that data names stays within the site, else only its text remains")
  func images() throws {
    #expect(try html("![a](", "pic.png", ")") == "<p><img src=\"pic.png\" alt=\"a\" /></p>\n")
    #expect(try html("![a](", "https://tracker/", ")") == "<p>a</p>\n")
    #expect(try html("a <img alt='b' src=\"", "//evil", "\">") == "<p>a <img alt='b'></p>\n")
  }

  @Test("Links to other sites tell them nothing of the page")
  func externalLinks() throws {
    let expected = "<p><a href=\"https://a.b\" rel=\"noopener noreferrer\">https://a.b</a></p>\n"
    #expect(try render("https://a.b").html == expected)
  }

  private func fragment(_ before: String, _ value: String, _ after: String) throws -> HTMLFragment {
    HTMLFragment(try html(before, value, after))
  }

  private func html(_ before: String, _ value: String, _ after: String) throws -> String {
    var values = PlaceholderTable()
    let token = values.token(forText: value)
    return try render(before + token + after, values).html
  }

  private func percentDecoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// Renders a page called `page.md` in report style.
func render(
  _ markdown: String, _ values: PlaceholderTable = PlaceholderTable()
) throws -> MarkdownDocument {
  try MarkdownRenderer().render(SourceText(file: "page.md", contents: markdown), values: values)
}

/// The start of a line of `page.md`.
func place(_ line: Int, column: Int = 1) -> TextLocation {
  TextLocation(file: "page.md", line: line, column: column)
}
