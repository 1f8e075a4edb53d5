import Diagnostics
import Ingestion
import Queries
import SQLite
import Statistics
import Usage

/// A small source with a report's views, and a way to run the blocks of a page on them.
struct QueryBench {
  static let march = Period(
    from: CalendarDay(ordinal: 20_513), upTo: CalendarDay(ordinal: 20_544))

  /// The source: calls of March 2026, a table to join, and names that are hostile to markup.
  let source: Connection
  let runner: QueryRunner

  init(
    limits: QueryLimits = QueryLimits(), hugeCost: Int128 = 0,
    elapsed: @escaping () -> Duration = { .zero }
  ) throws {
    source = try Connection(path: "", access: .inMemory)
    try source.execute(
      """
      CREATE TABLE calls (day TEXT, model TEXT, cost REAL, raw BLOB);
      INSERT INTO calls VALUES ('2026-03-01', 'swift', 1.5, x'00'), ('2026-03-02', 'swift', 2, NULL),
        ('2026-03-02', NULL, 0.25, NULL), ('2026-04-01', 'late', 9, NULL);
      CREATE TABLE people (name TEXT, model TEXT);
      INSERT INTO people VALUES ('Ada', 'swift'), ('Bob', 'slow');
      """)
    try source.harden()
    let statistics = Self.statistics(hugeCost: hugeCost)
    runner = try QueryRunner(
      source: source,
      views: UsageView.all(
        of: [.dimension(.model), .day].map { statistics.breakdown(by: [$0]) }, and: statistics),
      calendar: .utc, policy: .selectOnly(functions: SafeFunctions.names), limits: limits,
      elapsed: elapsed)
  }

  /// Two models, one not recorded, with exact costs that no double holds.
  static func statistics(hugeCost: Int128 = 0) -> Statistics {
    let start = ReportingCalendar.utc.start(of: march.start)
    func cell(_ code: Int32, picodollars: Int128, requests: Int) -> Cell {
      var measures = Measures()
      for _ in 0..<requests {
        var event = UsageEvent(time: start)
        event.cost = Money(picodollars: picodollars)
        measures.add(event)
      }
      return Cell(
        bucket: TimeBucket(containing: start), codes: [code, 0], measures: measures)
    }
    let cells = [
      cell(0, picodollars: 100_000_000_000_000_001 + hugeCost, requests: 3),
      cell(1, picodollars: 7, requests: 1),
    ]
    return Statistics(
      of: UsageCells(
        main: CellTable(
          dimensions: [.model, .intent], texts: [["swift", nil], ["chat"]], cells: cells),
        users: CellTable(dimensions: [.user], texts: [[]], cells: [])),
      in: march, comparedWith: nil, calendar: .utc)
  }

  static func parameters(model: String?? = .none) -> QueryParameters {
    QueryParameters(
      period: march, calendar: .utc, asOf: Instant(seconds: 1_774_000_000), currency: "EUR",
      element: model.map { QueryParameters.Element(name: "model", value: $0) })
  }

  /// The results of a page's blocks.
  func run(_ template: String, model: String?? = .none) throws -> [QueryResult] {
    let page = try QueryPage(cutting: SourceText(file: "p.md", contents: template))
    return try runner.run(page.blocks, with: Self.parameters(model: model))
  }

  /// The rows of a single block.
  func rows(_ sql: String, options: String = "", model: String?? = .none) throws -> [[SQLiteValue]]
  {
    try run("```sql it\(options)\n\(sql)\n```\n", model: model)[0].rows
  }

  /// The error that a single block gives.
  func error(_ sql: String, options: String = "") throws -> QueryError? {
    do {
      _ = try rows(sql, options: options)
      return nil
    } catch let error as QueryError {
      return error
    }
  }
}
