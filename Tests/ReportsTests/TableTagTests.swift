import Liquid
import Statistics
import Testing
import Usage

@testable import Reports

@Suite("The tag table")
struct TableTagTests {
  /// Amounts with twelve decimals as whole picodollars.
  private func picodollars(_ text: String) throws -> Int128 {
    try #require(Int128(text.split(separator: ".").joined()))
  }

  private static let sorts = ["", ", sort: \"-cost\"", ", sort: \"requests, -name\""]

  @Test(
    "The rows told apart, all others and nothing else make up the total",
    arguments: [1, 2, 4, 5, 9],
    sorts)
  func partition(top: Int, sort: String) throws {
    let html = try tagPage(
      "{% table data: report.by.model_intent, columns: \"name, cost:text, requests:text, tokens.total:text\", top: \(top), totals: true\(sort) %}"
    )
    let rows = tableCells(html).dropFirst()
    #expect(rows.count == top + 2)
    #expect(rows.dropLast().last?[0] == "\(15 - top) others")
    let parts = rows.dropLast()
    let total = try #require(rows.last)
    #expect(try parts.map { try picodollars($0[1]) }.reduce(0, +) == picodollars(total[1]))
    for column in [2, 3] {
      #expect(parts.compactMap { Int($0[column]) }.reduce(0, +) == Int(total[column]))
    }
    let summary = TagSample.report().summary.current
    #expect(
      total == [
        "Total", summary.cost.decimalText, "\(summary.requests)", "\(summary.tokens.total)",
      ])
  }

  @Test("Quantiles of others and totals are those of all their events, not sums")
  func quantiles() throws {
    let html = try tagPage(
      "{% table data: report.by.model, columns: \"name, latency.p95:text\", top: 1, totals: true %}"
    )
    let total = try #require(tableCells(html).last)
    let expected = TagSample.report().summary.current.latency.quantile(thousandths: 950)
    #expect(total[1] == Ratio(Int128(try #require(expected)), 1_000).decimalText(places: 3))
  }

  static let list: LiquidValue = [
    ["team": "a", "calls": 2, "cost": .number(0.1), "share": .number(0.5)],
    ["team": "b", "calls": 3, "cost": .number(0.2), "share": .number(0.25)],
    ["team": "c", "calls": .nil, "cost": .number(1e-9), "share": .number(0.25)],
  ]

  @Test(
    "Lists of rows are added up exactly, what cannot be added up stays blank",
    arguments: [
      (
        "columns: \"team, calls, cost, share:percent\", totals: true",
        ["Total", "5", "0.300000001", ""]
      ),
      ("columns: \"team, calls, cost:money\", totals: \"cost\"", ["Total", "", "$0.300"]),
      ("totals: true, columns: \"team=Team:text:center\"", ["Total"]),
      ("columns: \"team, cost\", top: 1, sort: \"cost\"", ["2 others", "0.3"]),
      ("columns: \"team, calls\", sort: \"-calls\"", ["c", "–"]),
      ("columns: \"team, calls\", sort: \"calls\"", ["c", "–"]),
    ])
  func lists(arguments: String, last: [String]) throws {
    let html = try tagOutput("{% table data: rows, \(arguments) %}", ["rows": Self.list])
    #expect(tableCells(html).last == last)
  }

  @Test("Without columns a list shows every member, and a breakdown name, requests and cost")
  func usualColumns() throws {
    let list = try tagOutput("{% table data: rows %}", ["rows": Self.list])
    #expect(tableCells(list).first == ["Team", "Calls", "Cost", "Share"])
    #expect(tableCells(list)[1] == ["a", "2", "0.1", "0.5"])
    let breakdown = try tagPage("{% table data: report.by.model %}")
    #expect(tableCells(breakdown).first == ["Model", "Requests", "Cost"])
  }

  /// The rows of a query that found none.
  private struct NoRows: LiquidObject {
    let memberNames = ["columns"]
    let text = ""
    let elements: [LiquidValue]? = []

    func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
      name == "columns" ? ["team", "cost"] : nil
    }
  }

  @Test("A query without rows still has its columns")
  func noRows() throws {
    let html = try tagOutput("{% table data: rows, totals: true %}", ["rows": .object(NoRows())])
    #expect(tableCells(html) == [["Team", "Cost"], ["No rows"]])
    let values = try tagOutput("{% table data: rows %}", ["rows": ["a", "b"]])
    #expect(tableCells(values) == [["Value"], ["a"], ["b"]])
  }

  @Test("Entities add up as breakdowns do")
  func entities() throws {
    let entities = try tagPage(
      "{% table data: report.models, columns: \"name, cost:text, share\", top: 2, totals: true %}")
    let breakdown = try tagPage(
      "{% table data: report.by.model, columns: \"name, cost:text, share\", top: 2, totals: true %}"
    )
    #expect(tableCells(entities).dropFirst() == tableCells(breakdown).dropFirst())
    #expect(tableCells(entities).last?.last == "100.0%")
  }

  @Test("Axes of a breakdown are columns by their name")
  func axes() throws {
    let html = try tagPage(
      "{% table data: report.by.model_intent, columns: \"model, intent, cost\", sort: \"intent, model\", top: 1, totals: true %}"
    )
    let rows = tableCells(html)
    #expect(rows[1].prefix(2) == ["claude-sonnet", "chat"])
    #expect(rows[2].prefix(2) == ["14 others", ""])
    #expect(rows[3].prefix(2) == ["Total", ""])
  }

  @Test("Links lead from the page to the root, also from folders")
  func links() throws {
    let table = "{% table data: report.by.model, csv: true %}"
    let root = try tagPage(table)
    #expect(root.contains("<a href=\"models/gpt-4o.html\">gpt-4o</a>"))
    #expect(root.contains("<p class=\"table-csv\"><a href=\"exports/by-model.csv\">"))
    #expect(root.contains("CSV with all 5 rows, exact"))
    let inner = try tagPage(table, frontMatter: "permalink: deep/er/page.html")
    #expect(inner.contains("<a href=\"../../models/gpt-4o.html\">"))
    #expect(inner.contains("<a href=\"../../exports/by-model.csv\">"))
  }

  @Test("Headings have a scope, figures stand at the right, and regions have a name")
  func semantics() throws {
    let html = try tagPage(
      "{% table data: report.by.model, caption: \"By *model*\", totals: true %}")
    #expect(
      html.contains(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"By *model*\">"))
    #expect(html.contains("<caption>By *model*</caption>"))
    #expect(
      html.contains("<th scope=\"col\">Model</th><th scope=\"col\" class=\"align-right\">Requests"))
    #expect(html.contains("<tr class=\"total\"><th scope=\"row\"><strong>Total</strong></th>"))
    #expect(!html.contains("<p><div"))
  }

  @Test("Values of the data are text wherever they land")
  func hostile() throws {
    let name = "</td><script>alert(1)</script>\"'&|*a*"
    let html = try tagPage(
      "{% table data: report.by.model, caption: report.models.first.name %}",
      report: TagSample.report(models: [name, "b"]))
    let escaped = "&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;|*a*"
    #expect(html.contains(">\(escaped)</a></th>"))
    #expect(html.contains("aria-label=\"\(escaped)\""))
    #expect(html.contains("<caption>\(escaped)</caption>"))
    #expect(!html.contains("<script>"))
  }

  @Test("Data without rows say so, and have no totals")
  func empty() throws {
    let html = try tagOutput("{% table data: nil, columns: \"a, b\", totals: true %}")
    #expect(html.contains("<tr><td colspan=\"2\">No rows</td></tr>"))
    #expect(!html.contains("Total"))
  }

  @Test("Amounts are in the report's currency, plain numbers as well")
  func currency() throws {
    let html = try tagPage(
      "{% table data: report.by.model, columns: \"name, cost, requests:money\", top: 1 %}",
      report: TagSample.report(currency: "EUR"))
    #expect(tableCells(html)[1].dropFirst().allSatisfy { $0.hasPrefix("€") })
  }

  @Test(
    "Mistakes name their place and what was probably meant",
    arguments: [
      ("{% table %}", "1:1: tag 'table': 'data' is missing"),
      (
        "{% table data: 1 %}",
        "1:16: tag 'table': 'data' must be a breakdown or a list, not a number"
      ),
      (
        "{% table daat: 1 %}",
        "1:10: tag 'table': there is no argument 'daat'; did you mean 'data'?"
      ),
      ("{% table data: nil, data: nil %}", "1:21: tag 'table': 'data' is given twice"),
      (
        "{% table data: report.by.model, columns: \"name, csot\" %}",
        "1:42: tag 'table': a row has no member 'csot'; did you mean 'cost'?"
      ),
      (
        "{% table data: report.by.model, columns: \"modle\" %}",
        "1:42: tag 'table': a row has no member 'modle'; did you mean 'model'?"
      ),
      (
        "{% table data: report.by.model, columns: \"cost:monye\" %}",
        "1:42: tag 'table': there is no format 'monye'; did you mean 'money'?"
      ),
      (
        "{% table data: report.by.model, columns: \"cost:money:up\" %}",
        "1:42: tag 'table': there is no alignment 'up'; left, right or center"
      ),
      (
        "{% table data: report.by.model, sort: \"-latency.p59\" %}",
        "1:39: tag 'table': a row has no member 'latency.p59'; did you mean 'p50'?"
      ),
      (
        "{% table data: report.by.model, top: 0 %}",
        "1:38: tag 'table': 'top' must be a whole number from 1 to 1000"
      ),
      (
        "{% table data: report.models, csv: true %}",
        "1:36: tag 'table': the data has no CSV of its own"
      ),
      (
        "{% table data: report.models, csv: \"javascript:alert(1)\" %}",
        "1:36: tag 'table': 'csv' must lead to a page or file of this report"
      ),
      (
        "{% table data: report.models, totals: \"cots\" %}",
        "1:39: tag 'table': 'cots' is none of the columns"
      ),
      (
        "{% table data: report.by.model, columns: \"name:money\" %}",
        "1:42: filter 'money': expected a number, got a string"
      ),
      ("{% table data: report.by.model top: 3 %}", "1:32: expected ',', found 'top'"),
    ])
  func mistakes(template: String, message: String) throws {
    let failure = try #require(tagFailure(template))
    #expect(failure.hasPrefix("pages/page.md:" + message), "\(failure)")
  }

  @Test("A column that cannot be added up exactly is a mistake when it is asked for")
  func inexactTotals() {
    let rows: LiquidValue = [["name": "a", "x": "text"], ["name": "b", "x": 1]]
    #expect(
      tagFailure("{% table data: rows, columns: \"name, x\", totals: \"x\" %}", ["rows": rows])
        == "page.md:1:50: tag 'table': 'x': a string cannot be added up")
  }
}
