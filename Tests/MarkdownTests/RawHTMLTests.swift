import Diagnostics
import Markdown
import Testing

@Suite("Raw HTML of template authors")
struct RawHTMLTests {
  @Test(
    "A value where no escaping makes it safe is refused",
    arguments: [
      "<script>var x = '{}'</script>\n", "<style>.{} { color: red }</style>\n", "<div {}>\n",
      "<div class={}>\n", "<div onclick=\"{}\">\n", "<div style='{}'>\n",
      "<iframe src='{}'></iframe>\n", "<meta content='{}'>\n", "<img srcset='{}'>\n",
      "<object data='{}'></object>\n", "<div><xmp>{}</xmp></div>\n", "<base href='{}'>\n",
      "<p></p {}>\n",
      "<div><animate to='{}'></div>\n", "<iframe srcdoc='{}'></iframe>\n", "<div {}='x'>\n",
      "<div class='a' {}='x'>\n", "<div><image href='{}'></div>\n",
    ])
  func refused(markdown: String) throws {
    var values = PlaceholderTable()
    let token = values.token(forText: "x")
    let page = "top\n\n" + markdown.replacing("{}", with: token)
    let error = try #require(throws: MarkdownError.self) { try render(page, values) }
    #expect(error.code == "misplaced-value")
    #expect(error.location?.line == 3)
  }

  @Test(
    "Raw HTML that is not closed is refused, since what follows would change its meaning",
    arguments: [
      "<div title=\"a\n\nb\">", "<div title='", "<!-- a", "<script>\nx", "<textarea>a\n\nb",
      "<title>", "a <textarea> b </textarea>", "<div\n\nclass='a'>",
    ])
  func unclosed(markdown: String) throws {
    let error = try #require(throws: MarkdownError.self) { try render("top\n\n" + markdown) }
    #expect(error.code == "unclosed-html")
    #expect((3...5).contains(error.location?.line ?? 0))
  }

  @Test("A comment loses the values in it")
  func comment() throws {
    var values = PlaceholderTable()
    let token = values.token(forText: "--><script>")
    #expect(try render("<!-- a \(token) b -->\n", values).html == "<!-- a  b -->\n")
  }

  @Test("An element with values keeps everything the author wrote")
  func authorText() throws {
    var values = PlaceholderTable()
    let token = values.token(forText: "\"a\" & b")
    let html = "<p  CLASS='x' title=\"v: \(token)\" hidden>5 < 6 &amp; \(token)</p>\n"
    let escaped = "&quot;a&quot; &amp; b"
    #expect(
      try render(html, values).html
        == "<p  CLASS='x' title=\"v: \(escaped)\" hidden>5 < 6 &amp; \(escaped)</p>\n")
  }

  @Test("The line break that a browser drops after pre is not the value's own")
  func firstLineBreak() throws {
    var values = PlaceholderTable()
    let token = values.token(forText: "\na")
    #expect(try render("<pre>\(token)</pre>\n", values).html == "<pre>\n\na</pre>\n")
  }

  @Test("Markup stands in raw HTML text but not in an attribute")
  func markup() throws {
    var values = PlaceholderTable()
    let token = values.token(forMarkup: "<i>m</i>")
    #expect(try render("<div>\(token)</div>\n", values).html == "<div><i>m</i></div>\n")
    #expect(throws: MarkdownError.misplacedMarkup(place: "an attribute", place(1, column: 5))) {
      try render("<div title='\(token)'></div>\n", values)
    }
  }

  @Test("The tag filter shows dangerous tags as text")
  func tagFilter() throws {
    let options = MarkdownOptions(style: .report, extensions: [.tagFilter])
    let source = SourceText(file: "page.md", contents: "<div><script>x</script></div>\n")
    let html = try MarkdownRenderer(options: options).render(source).html
    #expect(html == "<div>&lt;script>x&lt;/script></div>\n")
  }
}
