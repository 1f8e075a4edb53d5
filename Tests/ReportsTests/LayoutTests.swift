import Foundation
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct LayoutTests {
  private let report = SampleReport.data([
    SampleEvent("2026-11-02T10:00:00Z", cost: "1.5", [.model: "a</script>\"b"])
  ])

  private func page(layout: String) throws -> String {
    try TestSite(
      ["layouts/page.html": layout, "pages/index.md": "---\ntitle: \"</title>x\"\n---\nhello"],
      of: report)["index.html"]
  }

  @Test("a layout's values are escaped by context, JSON included")
  func contexts() throws {
    let html = try page(
      layout: """
        <title>{{ page.title }}</title><link rel="stylesheet" href="{{ page.root }}a.css">
        <script type="application/json">
        {"model": {{ report.models[0].name }}, "requests": {{ report.summary.requests }},
         "cost": {{ report.summary.cost }}, "empty": {{ report.is_empty }}}
        </script>
        <a title="{{ report.models[0].name }}" href="{{ report.models[0].url }}">m</a>{{ content }}
        """)
    #expect(html.contains("<title>&lt;/title&gt;x</title>"))
    #expect(html.contains("href=\"a.css\""))
    #expect(html.contains("title=\"a&lt;/script&gt;&quot;b\""))
    #expect(html.contains("<p>hello</p>"))
    let start = try #require(html.range(of: "json\">"))
    let end = try #require(html.range(of: "</script>"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(html[start.upperBound..<end.lowerBound].utf8))
        as? [String: Any])
    #expect(json["model"] as? String == "a</script>\"b")
    #expect(json["requests"] as? Int == 1)
    #expect((json["cost"] as? NSNumber)?.doubleValue == 1.5)
    #expect(json["empty"] as? Bool == false)
  }

  @Test("a value in a script of a layout is an error that names the layout")
  func script() {
    #expect(throws: (any Error).self) {
      try page(layout: "<script>let x = {{ report.title }}</script>{{ content }}")
    }
  }

  @Test("raw takes what the report made, and refuses text from data")
  func raw() throws {
    let made = try TestSite(
      ["pages/index.md": "{{ report.charts.cost_per_day | raw }}"], of: report)["index.html"]
    #expect(made.contains("<svg"))
    #expect(throws: (any Error).self) {
      try TestSite(["pages/index.md": "{{ report.models[0].name | raw }}"], of: report)
    }
  }
}
