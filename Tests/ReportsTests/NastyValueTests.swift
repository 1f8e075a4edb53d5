import Statistics
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct NastyValueTests {
  static let names = [
    "<script>alert(1)</script>", "a|b", "*bold* _x_ `code`", "[x](javascript:alert(1))", "{{ x }}",
    "{% raw %}", "# heading", "- item", "&amp;", "&lt;b&gt;", "\" onmouseover=\"x", "' x='",
    "</title><svg onload=x>", "\u{202E}gpt", "שלום", "é", "e\u{301}", "日本語", "😀", "\\", "\\|",
    "]]>", "<!--", "http://a.b/c", "=1+1", "1. x", "~~~", "\u{E000}0\u{E001}", "a\nb", "  x  ",
  ]

  @Test("a value is itself wherever a page or a layout prints it", arguments: names)
  func placed(name: String) throws {
    let page = "---\ntitle: '{{ report.models.first.name }}'\n---\n"
    let body = """
      {% assign m = report.models | first %}
      A{{ m.name }}Z

      | h |
      |---|
      | A{{ m.name }}Z |

      # A{{ m.name }}Z

      [A{{ m.name }}Z]({{ m.url }})

      {{ report.charts.cost_by_model }}
      """
    let site = try TestSite(
      [
        "pages/a.md": page + body,
        "layouts/page.html":
          "<i>A{{ page.title }}Z</i>{{ content }}<i title=\"A{{ page.title }}Z\">",
      ],
      of: SampleReport.data([SampleEvent("2026-11-02T10:00:00Z", cost: "1", [.model: name])]))
    let text = textContent(of: site["a.html"])
    let title = name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    #expect(count("A\(name)Z", in: text) >= 4)
    #expect(text.hasPrefix("A" + String(title) + "Z"))
    #expect(!site["a.html"].contains("<script"))
    #expect(!site["a.html"].contains("<svg onload"))
    #expect(!site["a.html"].contains("href=\"javascript"))
  }

  private func count(_ part: String, in text: String) -> Int {
    text.unicodeScalars.indices.count {
      text.unicodeScalars[$0...].starts(with: part.unicodeScalars)
    }
  }

  @Test("names that only look the same keep their own figures and pages")
  func lookalikes() throws {
    let report = SampleReport.data([
      SampleEvent("2026-11-02T10:00:00Z", cost: "1", [.model: "é"]),
      SampleEvent("2026-11-03T10:00:00Z", cost: "2", [.model: "e\u{301}"]),
    ])
    let models = try #require(report.entities(of: .model)).entities
    #expect(
      models.map(\.measures.current.cost.picodollars) == [2_000_000_000_000, 1_000_000_000_000])
    for model in models { #expect(model.days.total.current.cost == model.measures.current.cost) }
    let site = try TestSite(
      [
        "pages/index.md":
          "{% for row in report.by.model %}[{{ row.cost }}]({{ row.url }}){% endfor %}"
      ], of: report)
    for model in models { #expect(site["index.html"].contains("href=\"\(model.path)\"")) }
  }
}
