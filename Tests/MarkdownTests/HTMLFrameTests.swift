import Diagnostics
import Foundation
import Markdown
import Testing

@Suite struct HTMLFrameTests {
  /// Fills `html`, in which `%` stands for the value and `#` for the JSON literal 12.5.
  private func filled(_ html: String, _ value: String) throws -> String {
    var values = PlaceholderTable()
    let text = html.replacing("%", with: values.token(forText: value))
    let whole = text.replacing("#", with: values.token(forJSONLiteral: "12.5"))
    return try HTMLFrame.filled(SourceText(file: "page.html", contents: whole), with: values)
  }

  @Test(
    "a value is escaped for the place where it stands",
    arguments: [
      ("<p>%</p>", #"<a "b">&'"#, "<p>&lt;a &quot;b&quot;&gt;&amp;&#39;</p>"),
      ("<p title=\"%\">x</p>", #"" onload="x"#, "<p title=\"&quot; onload=&quot;x\">x</p>"),
      ("<title>%</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"),
      ("<a href=\"%\">x</a>", "models/a b.html", "<a href=\"models/a%20b.html\">x</a>"),
      ("<p>#</p>", "", "<p>12.5</p>"), ("<p title='#'>x</p>", "", "<p title='12.5'>x</p>"),
    ])
  func places(html: String, value: String, expected: String) throws {
    #expect(try filled(html, value) == expected)
  }

  @Test(
    "an address from data that would run something is left out",
    arguments: ["javascript:alert(1)", " JaVaScript:x", "data:text/html,x", "//evil.example"])
  func address(value: String) throws {
    #expect(try filled("<a href=\"%\">x</a>", value).contains("href") == false)
  }

  @Test(
    "in JSON a text is a string, a number a number, and neither can end the script",
    arguments: [
      "", "plain", "\"", "\\", "</script><b>", "a\nb\u{0}", "\u{2028}&<!--", "é\u{1F600}",
    ])
  func json(value: String) throws {
    let html =
      ##"<script type="application/json">{"a": %, "b": "x%y", "c": [#, "#"]}</script>"##
    let text = try filled(html, value)
    let body = text.dropFirst(#"<script type="application/json">"#.count).dropLast(
      "</script>".count)
    #expect(!body.contains("<"))
    #expect(!body.contains("\u{2028}"))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    #expect(object["a"] as? String == value)
    #expect(object["b"] as? String == "x\(value)y")
    let list = try #require(object["c"] as? [Any])
    #expect((list[0] as? NSNumber)?.doubleValue == 12.5)
    #expect(list[1] as? String == "12.5")
  }

  @Test(
    "where nothing makes a value safe it is an error with its line",
    arguments: [
      "\n<script>let x = %</script>", "\n<style>p { color: % }</style>", "\n<p onclick=\"%\">",
      "\n<p class=%>", "\n<%>", "\n</%>", "\n<b%>", "\n<b %>", "\n<b %=\"x\">",
      "\n<script type=\"text/javascript\">%</script>",
      "\n<p style=\"%\">",
    ])
  func refused(html: String) {
    let error = #expect(throws: MarkdownError.self) { try filled(html, "x") }
    #expect(error?.location?.file == "page.html")
    #expect(error?.location?.line == 2)
  }
}
