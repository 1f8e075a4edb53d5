import Configuration
import Diagnostics
import Foundation
import Liquid
import LiveDatabases
import Queries
import Reports
import Rollups
import Ingestion
import SQLite
import TestSupport
import Testing
import Usage
import YAML

@testable import Publishing

/// Whole runs from a source through SQL blocks to pages.
@Suite struct QueryPrintingTests {
  static let hostile = "<script>|*[x](javascript:1){{ report }}`"

  /// Runs a report of a small source whose theme has one more page, and reads a file of it.
  func pages(
    _ page: String, at path: String = "extra.html", configuration: String = ""
  ) throws -> String {
    let database = try TestDatabase(
      """
      CREATE TABLE calls (at TEXT, model TEXT, person TEXT, cost REAL);
      INSERT INTO calls VALUES ('2026-03-01T10:00:00Z', 'swift', 'Ada', 1.5),
        ('2026-03-02T10:00:00Z', 'swift', 'Bob', 0.25), ('2026-03-02T11:00:00Z', 'slow', 'Ada', 2);
      INSERT INTO calls VALUES ('2026-03-03T10:00:00Z', 'slow', '\(Self.hostile)', 4);
      CREATE VIEW people AS SELECT DISTINCT person FROM calls;
      """)
    let folder = try TemporaryDirectory()
    let file = folder.url.appendingPathComponent("theme/pages/extra.md")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try page.write(to: file, atomically: true, encoding: .utf8)
    let settings = try Settings(
      parsing: SourceText(
        file: "tallypress.yml",
        contents: """
          source: {table: calls, time: at, model: model, user: person, cost: cost}
          currency: EUR
          \(configuration)
          """))
    var request = ReportRequest(
      sourcePath: database.path, outputPath: folder.path("site"),
      asOf: Instant(seconds: 1_775_000_000))
    request.source = settings.source
    request.currency = settings.currency ?? .dollars
    request.queries = settings.queries
    request.templatesPath = folder.path("theme")
    _ = try ReportRun(request, version: "test", timing: .system).perform()
    return try String(contentsOfFile: folder.path("site/" + path), encoding: .utf8)
  }

  @Test("rows of the source and of the report are printed, as amounts where they are costs")
  func figures() throws {
    let html = try pages(
      """
      ---
      title: "{{ top.first.person }}"
      ---
      ```sql top
      SELECT person, sum(cost) AS sum_cost, count(*) AS n FROM calls
      WHERE at >= :from_instant AND person IN people GROUP BY 1 ORDER BY n DESC LIMIT 1
      ```
      ```sql exact
      SELECT sum(cost_picodollars) AS all_picodollars FROM usage_daily
      ```
      {% for row in top %}({{ row.person }} {{ row.sum_cost | money }} {{ row.n | number }}){% endfor %}
      [{{ exact.first.all_picodollars | money }} {{ top.size }} {{ top.columns | join: "+" }}]
      """)
    #expect(html.contains("(Ada €3.50 2)"))
    #expect(html.contains("[€7.75 1 person+sum_cost+n]"))
    #expect(html.contains("<title>Ada"))
  }

  @Test("every documented view adds up to the report's cost and requests")
  func sums() throws {
    let names = Set(
      try Documentation.text().matches(of: /`(usage_(?:by_[a-z_]*[a-z]|daily))`/).map(\.1))
    #expect(names.count == 12)
    let sums = names.sorted().map { "SELECT sum(cost_picodollars), sum(requests) FROM \($0)" }
    let html = try pages(
      """
      ```sql sums
      WITH s(cost_picodollars, requests) AS (\(sums.joined(separator: " UNION ALL ")))
      SELECT DISTINCT cost_picodollars, requests FROM s
      ```
      {{ sums.size }}: {{ sums.first.cost_picodollars }}, {{ sums.first.requests }}.
      """)
    #expect(html.contains("1: 7.750000000000, 4."))
  }

  @Test("a block sees the source as it was counted, whoever writes meanwhile")
  func snapshot() throws {
    let database = try TestDatabase(
      "CREATE TABLE calls (at TEXT); INSERT INTO calls VALUES ('2026-03-01')")
    let writer = try Connection(path: database.path, access: .readWrite)
    try writer.execute("PRAGMA journal_mode=WAL; INSERT INTO calls VALUES ('2026-03-02')")
    var request = ReportRequest(
      sourcePath: database.path, outputPath: "", asOf: Instant(seconds: 1_775_000_000))
    request.source = try Settings(
      parsing: SourceText(file: "t", contents: "source: {table: calls, time: at}")
    ).source
    let (counted, queried) = try SourceReading.withSource(
      of: request, timing: .system, allowsViews: false, progress: { _ in }
    ) { reading, source in
      try writer.execute("INSERT INTO calls VALUES ('2026-03-03')")
      return (reading.rollup.summary.rowsRead, try source.query("SELECT count(*) FROM calls"))
    }
    #expect(queried == [[.integer(Int64(counted))]])
    #expect(counted == 2)
    #expect(try writer.query("SELECT count(*) FROM calls") == [[.integer(3)]])
  }

  @Test(
    "limits in the configuration are whole numbers above zero",
    arguments: [
      "max_rows: 0", "max_seconds: -1", "max_bytes: 1.5", "max_total_seconds: 0", "rows: 1",
    ])
  func badLimits(setting: String) {
    #expect(throws: YAMLError.self) {
      try Settings(parsing: SourceText(file: "t", contents: "queries:\n  " + setting))
    }
  }

  @Test("filters of lists take rows")
  func listFilters() throws {
    let html = try pages(
      """
      ```sql rows
      SELECT person, cost FROM calls WHERE cost < 3
      ```
      {{ rows | sort: "cost" | map: "person" | join: "+" }}
      {{ rows | where: "person", "Bob" | size }}/{{ rows | sum: "cost" }}
      {{ rows[0].person }} {{ rows.last.person }}
      """)
    #expect(html.contains("Bob+Ada+Ada\n1/3.75\nAda Ada"))
  }

  @Test("values are text, whatever they look like")
  func hostileValues() throws {
    let html = try pages(
      """
      ```sql rows
      SELECT person, '{% assign x = 1 %}<b>' AS y FROM calls WHERE cost = 4
      ```
      | a |
      |--|
      {%- for row in rows %}
      | {{ row.person }} {{ row.y }} |
      {%- endfor %}
      """)
    #expect(
      html.contains(
        "&lt;script&gt;|*[x](javascript:1){{ report }}` {% assign x = 1 %}&lt;b&gt;"))
    #expect(!html.contains("<script>|"))
  }

  @Test("pages of a collection bind what they are about")
  func elements() throws {
    let html = try pages(
      """
      ---
      for_each: models
      permalink: extra/{{ model.slug }}.html
      ---
      ```sql mine
      SELECT count(*) AS n FROM calls WHERE model IS :model
      ```
      {{ model.name }} has {{ mine.first.n }}.
      """, at: "extra/swift.html")
    #expect(html.contains("swift has 2."))
  }

  @Test("a column that is not there is an error with a suggestion")
  func unknownColumn() {
    let error = #expect(throws: LiquidError.self) {
      try pages("```sql rows\nSELECT person FROM calls\n```\n{{ rows.first.persn }}")
    }
    #expect(error?.location?.line == 4)
    #expect(error?.advice == "did you mean 'person'?")
  }

  @Test("limits come from the configuration")
  func configuredLimits() {
    let error = #expect(throws: QueryError.self) {
      try pages(
        "---\ntitle: x\n---\n```sql rows\nSELECT person FROM calls\n```",
        configuration: "queries: {max_rows: 3}")
    }
    #expect(error?.fault == .limit(.rows(3)))
    #expect(error?.place.line == 4)
    #expect(error?.place.file.hasSuffix("theme/pages/extra.md") == true)
  }

  @Test("the worked example of the documentation runs and prints")
  func documentedExample() throws {
    let text = try Documentation.text()
    let parts = text.components(separatedBy: "````")
    let example = String(try #require(parts.dropFirst().first).dropFirst("markdown\n".count))
    let html = try pages(example)
    #expect(html.contains("The 3 dearest users from 2026-03-01 on cost\n€7.75 together."))
    #expect(html.contains(">Ada</td>"))
  }

  @Test("the documentation lists every column, parameter and limit")
  func documentedNames() throws {
    let text = try Documentation.text()
    for column in UsageColumn.measures {
      #expect(text.contains("\n| `\(column.name)` | \(column.type) | \(column.meaning) |\n"))
    }
    for parameter in QueryParameters.documentation {
      #expect(text.contains("\n| `\(parameter.name)` | \(parameter.meaning) |\n"))
    }
    let limits = QueryLimits()
    for limit in [
      "| \(limits.rows) |", "| \(limits.seconds) s |", "| \(limits.totalSeconds) s |",
      "| \(limits.bytes) bytes |",
    ] {
      #expect(text.contains(limit))
    }
    #expect(QuerySettings.keys.allSatisfy { text.contains("`\($0)`") })
  }
}

private enum Documentation {
  static func text() throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: package.appendingPathComponent("docs/queries.md"), encoding: .utf8)
  }
}
