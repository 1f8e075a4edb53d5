import Liquid
import Statistics
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct TemplateViewTests {
  private static let sample = SampleReport.random(seed: 9)

  private let report = sample

  private func view(of breakdown: Breakdown) -> BreakdownView {
    BreakdownView(breakdown: breakdown, pages: PageDirectory(of: report), report: report)
  }

  private func figures(_ value: LiquidValue) -> Figures? {
    (value.asObject as? TemplateObject<RowView>)?.value.figures
  }

  @Test(
    "the first rows and the row of all others add up to the total",
    arguments: [1, 2, 7, 12, 24, 25, 61])
  func top(count: Int) throws {
    for breakdown in report.breakdowns {
      let rows = try view(of: breakdown).rows(atMost: count).map { try #require(figures($0)) }
      #expect(rows.count == min(count + 1, breakdown.currentRows.count))
      let sum = rows.reduce(into: Measures()) { $0.merge($1.current) }
      #expect(sum == report.summary.current)
      #expect(rows.compactMap(\.costShare?.numerator).reduce(0, +) == sum.cost.picodollars)
    }
  }

  @Test("the row of others is named by how many it is, and has no page")
  func othersName() throws {
    let page =
      "{% assign rows = report.by.model | top: 2 %}{% for row in rows %}{{ row.name }}:{% if row.url %}{{ row.url }}{% endif %};{% endfor %}"
    let report = SampleReport.data(
      ["a", "b", "c", "d"].map { SampleEvent("2026-11-02T10:00:00Z", cost: "1", [.model: $0]) })
    let site = try TestSite(["pages/index.md": page], of: report)
    #expect(
      textContent(of: site["index.html"]) == "a:models/a.html;b:models/b.html;2 others:;\n")
  }

  @Test("the matrix adds up to the total along rows and columns")
  func matrix() throws {
    let matrix = MatrixView(report: report, pages: PageDirectory(of: report)).value
    let page =
      "{% assign m = report.matrix %}{{ m.columns.size }} {{ m.rows.size }}"
    let site = try TestSite(["pages/index.md": page], of: report)
    #expect(textContent(of: site["index.html"]) == "13 41\n")
    guard case .dictionary(let dictionary) = matrix, case .array(let rows)? = dictionary["rows"]
    else {
      Issue.record("the matrix has no rows")
      return
    }
    var cells: Int128 = 0
    var totals: Int128 = 0
    for case .dictionary(let row) in rows {
      totals += picodollars(row["total"])
      guard case .array(let values)? = row["cells"] else { continue }
      #expect(values.count == 13)
      #expect(values.map(picodollars).reduce(0, +) == picodollars(row["total"]))
      cells += values.map(picodollars).reduce(0, +)
    }
    #expect(cells == report.summary.current.cost.picodollars)
    #expect(picodollars(dictionary["total"]) == cells)
    #expect(totals == cells)
  }

  private func picodollars(_ value: LiquidValue?) -> Int128 {
    guard case .dictionary(let cell)? = value else { return 0 }
    return (cell["cost"]?.asObject as? AmountObject)?.picodollars.numerator ?? 0
  }

  @Test(
    "every member of every kind of value answers, also in an empty report",
    arguments: [true, false])
  func members(isEmpty: Bool) throws {
    let report = isEmpty ? SampleReport.data([]) : report
    let view = ReportView(report, exports: [])
    var pending: [LiquidValue] = [ObjectShape.report.object(view)]
    pending += report.entities.flatMap { view.entityViews(of: $0.dimension).prefix(1) }
      .map { ObjectShape.entity.object($0) }
    var kinds: Set<String> = []
    while let value = pending.popLast() {
      guard case .object(let object) = value else { continue }
      guard kinds.insert("\(type(of: object))").inserted else { continue }
      #expect(Set(object.memberNames).count == object.memberNames.count)
      for name in object.memberNames {
        let member = try #require(try object.member(named: name))
        pending.append(member)
        if case .array(let elements) = member { pending += elements.prefix(1) }
      }
      pending += object.elements?.prefix(1) ?? []
    }
    #expect(kinds.count >= 6)
  }

  @Test("breakdowns have names that templates can write")
  func breakdownNames() throws {
    let page =
      "{{ report.by.model_intent.title }}, {{ report.by.weekday_hour.title }}, {{ report.by.region.title }}"
    let site = try TestSite(["pages/index.md": page], of: report)
    #expect(
      textContent(of: site["index.html"])
        == "Model and intent, Weekday and hour of day, Region\n")
  }

  @Test("an address is printed from the page that it stands on", arguments: ["", "../", "../../"])
  func roots(root: String) throws {
    let address = LiquidValue.object(PageAddress(path: "models/a.html"))
    let layout = LayoutEncoder(root: root)
    #expect(try layout.encode(address, text: "models/a.html") == root + "models/a.html")
  }
}
