import SQLite
import Testing

@Suite struct HardeningTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      "CREATE TABLE calls(cost); INSERT INTO calls VALUES (1); CREATE VIEW v AS SELECT cost FROM calls"
    )
  }

  @Test(
    "what a hostile or misspelled statement relies on is off",
    arguments: [
      "SELECT \"costt\" FROM calls", "SELECT * FROM v", "SELECT load_extension('x')",
      "ATTACH ':memory:' AS other", "INSERT INTO calls VALUES (2)",
      "SELECT length(zeroblob(20000000))", "SELECT 1 WHERE 'a' LIKE printf('%01001d', 0)",
    ])
  func off(sql: String) throws {
    try connection.harden()
    #expect(throws: SQLiteError.self) { try connection.query(sql) }
  }

  @Test("views can be allowed")
  func views() throws {
    var limits = ReadLimits()
    limits.allowsViews = true
    try connection.harden(limits)
    #expect(try connection.query("SELECT * FROM v") == [[.integer(1)]])
  }

  @Test("a scan may have 40 columns and no more")
  func scanColumns() throws {
    try connection.harden()
    var count = 0
    try connection.scan([String](repeating: "cost", count: 40), from: "calls") { count = $0.count }
    #expect(count == 40)
    #expect(throws: SQLiteError.self) {
      try connection.scan([String](repeating: "cost", count: 41), from: "calls") { _ in }
    }
  }
}

@Suite struct DeadlineTests {
  static let endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

  @Test("a statement ends when its deadline has passed, and the transaction is rolled back")
  func interrupt() throws {
    let connection = try Connection(path: "", access: .inMemory)
    try connection.execute("CREATE TABLE t(v)")
    var questions = 0
    connection.setDeadline {
      questions += 1
      return questions > 10
    }
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        _ = try connection.query(Self.endless)
      }
    }
    #expect(error?.resultCode == .interrupt)
    #expect(!connection.isInTransaction)
    connection.clearDeadline()
    #expect(try connection.query("SELECT count(*) FROM t") == [[.integer(0)]])
  }

  @Test("a clock's instant can be the deadline")
  func clock() throws {
    let connection = try Connection(path: "", access: .inMemory)
    let clock = ContinuousClock()
    connection.setDeadline(clock.now, on: clock)
    #expect(throws: SQLiteError.self) { try connection.query(Self.endless) }
  }
}
