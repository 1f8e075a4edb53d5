import Foundation
import FoundationXML
import Statistics
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct ReportChartTests {
  private static let nasty = [
    SampleEvent("2026-11-02T10:00:00Z", cost: "1", [.model: "</svg><script>", .intent: "a&b\u{1}"])
  ]

  private static let kinds: [(String, @Sendable (ReportCharts) -> String)] = [
    ("cost per day", { $0.costPerDay }), ("by intent", { $0.costByIntent }),
    ("by model", { $0.costByModel }), ("hours", { $0.hours }),
  ]

  @Test("charts are well-formed, whatever the names are and also without usage", arguments: 0..<4)
  func wellFormed(kind: Int) {
    for events in [[], Self.nasty] {
      let html = Self.kinds[kind].1(ReportCharts(report: SampleReport.data(events)))
      let parser = XMLParser(data: Data(html.utf8))
      #expect(parser.parse())
      #expect(html.hasPrefix("<figure"))
    }
  }

  @Test("the cells of a chart's table add up to the report")
  func sums() throws {
    // Whole cents of at least a dollar, so that the printed texts are exact.
    let events = (0..<600).map { index in
      SampleEvent(
        "2026-11-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1)T0\(index % 10):00:00Z",
        cost: "\(1 + index % 7).25",
        [.model: "m\(index % 23)", .intent: "i\(index % 19)"])
    }
    let report = SampleReport.data(events)
    let charts = ReportCharts(report: report)
    let total = report.summary.current.cost
    #expect(cents(in: charts.costPerDay) * 10_000_000_000 == total.picodollars)
    #expect(cents(in: charts.costByIntent) * 10_000_000_000 == total.picodollars)
    #expect(cents(in: charts.costByModel) * 10_000_000_000 == total.picodollars)
    #expect(cells(of: charts.hours).compactMap { Int($0) }.reduce(0, +) == 600)
    #expect(charts.costPerDay.contains("15 others"))
    let model = try #require(report.entities(of: .model)?.entities.first)
    let chart = charts.costPerDay(of: model.days, id: "x")
    #expect(cents(in: chart) * 10_000_000_000 == model.measures.current.cost.picodollars)
  }

  @Test("without any cost the charts count requests")
  func withoutCost() {
    let charts = ReportCharts(
      report: SampleReport.data([SampleEvent("2026-11-02T10:00:00Z", [.model: "a"])]))
    #expect(charts.costPerDay.contains("Requests per day by model"))
    #expect(cells(of: charts.costByModel) == ["1"])
  }

  private func cells(of html: String) -> [String] {
    html.split(separator: "<td>").dropFirst().map { cell in
      textContent(
        of: String(cell.prefix(upTo: cell.range(of: "</td>")?.lowerBound ?? cell.endIndex)))
    }
  }

  private func cents(in html: String) -> Int128 {
    cells(of: html).compactMap { Int128($0.filter(\.isNumber)) }.reduce(0, +)
  }
}
