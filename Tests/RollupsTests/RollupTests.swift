import Ingestion
import Rollups
import SQLite
import Testing
import Usage

@Suite struct RollupTests {
  /// A table of 3,000 events over two days, 7 models, 5 intents and 11 users.
  static func source() throws -> Connection {
    let connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      """
      CREATE TABLE calls (at INTEGER, model TEXT, intent TEXT, user INTEGER, cost REAL, ms REAL);
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2999)
      INSERT INTO calls SELECT 1700000000 + i * 57, 'model-' || (i % 7), 'intent-' || (i % 5),
        i % 11, CASE i % 3 WHEN 0 THEN NULL ELSE (i % 100) / 1000.0 END, i % 400 FROM n;
      """)
    return connection
  }

  static let mapping = SourceMapping(
    origin: .table("calls"), rowKey: "rowid",
    expressions: [
      .time: "at", .model: "model", .intent: "intent", .user: "user", .cost: "cost", .latency: "ms",
    ])

  static func rollup(asOf second: Int64 = 4_000_000_000) throws -> Rollup {
    let scan = EventScan(mapping, asOf: Instant(seconds: second))
    return try Rollup(scanning: scan, on: source())
  }

  func total(_ table: CellTable) -> Measures {
    table.cells.reduce(into: Measures()) { $0.merge($1.measures) }
  }

  @Test("both tables of cells hold every event and the exact cost")
  func totals() throws {
    let rollup = try Self.rollup()
    let main = total(rollup.cells.main)
    #expect(main.requests == 3_000)
    #expect(main == total(rollup.cells.users))
    let exact = (0..<3_000).filter { $0 % 3 != 0 }.reduce(0) { $0 + $1 % 100 }
    #expect(main.cost.picodollars == Int128(exact) * 1_000_000_000)
    #expect(main.requestsWithCost == 2_000)
  }

  @Test("each cell agrees with SQLite's own grouping")
  func groups() throws {
    let cells = try Self.rollup().cells.main
    let rows = try Self.source().query(
      """
      SELECT at / 900, model, intent, count(*), sum(ms) FROM calls GROUP BY 1, 2, 3
      """)
    #expect(rows.count == cells.cells.count)
    var expected: [String: [SQLiteValue]] = [:]
    for row in rows { expected["\(row[0])\(row[1])\(row[2])"] = row }
    for cell in cells.cells {
      let model = SQLiteValue.text(cells.texts[0][Int(cell.codes[0])] ?? "")
      let intent = SQLiteValue.text(cells.texts[2][Int(cell.codes[2])] ?? "")
      let row = try #require(
        expected["\(SQLiteValue.integer(Int64(cell.bucket.index)))\(model)\(intent)"])
      #expect(row[3] == .integer(Int64(cell.measures.requests)))
      #expect(row[4] == .real(Double(cell.measures.latency.sum) / 1_000))
    }
  }

  @Test("events after the as-of instant are counted apart, and nothing is lost")
  func afterAsOf() throws {
    let rollup = try Self.rollup(asOf: 1_700_000_000 + 57 * 999)
    #expect(rollup.summary.rowsRead == 3_000)
    #expect(rollup.summary.eventsCounted == 1_000)
    #expect(rollup.summary.eventsAfterAsOf == 2_000)
    #expect(total(rollup.cells.main).requests == 1_000)
  }

  @Test("many distinct cells grow the table without losing one")
  func growth() throws {
    let connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      """
      CREATE TABLE calls (at INTEGER, model TEXT, intent TEXT, user INTEGER, cost REAL, ms REAL);
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      INSERT INTO calls SELECT 1700000000 + (i % 50) * 900, 'm' || (i % 400), 'x', i, 1, 1 FROM n;
      """)
    let scan = EventScan(Self.mapping, asOf: Instant(seconds: 4_000_000_000))
    let cells = try Rollup(scanning: scan, on: connection).cells
    #expect(cells.main.cells.count == 400)
    #expect(cells.users.cells.count == 20_000)
    #expect(cells.main.cells.allSatisfy { $0.measures.requests == 50 })
  }
}
