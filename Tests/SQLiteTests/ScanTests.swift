import SQLite
import Testing

@Suite struct ScanTests {
  struct Refusal: Error, Equatable { let row: Int64 }

  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      """
      CREATE TABLE calls(id INTEGER PRIMARY KEY, model TEXT, cost REAL, note BLOB);
      INSERT INTO calls VALUES
        (1, 'small', 0.5, x'0102'), (2, CAST(x'6180' AS TEXT), NULL, ''), (3, '', 2.25, NULL)
      """)
  }

  @Test("every row arrives once with its values, text repaired and bytes as they are")
  func values() throws {
    var rows: [[SQLiteValue]] = []
    var bytes: [[UInt8]] = []
    try connection.scan(["id", "model", "cost", "note"], from: "calls") { row in
      rows.append((0..<row.count).map { row.value($0) })
      row.withBytes(1) { bytes.append(Array($0)) }
    }
    #expect(
      rows == [
        [.integer(1), .text("small"), .real(0.5), .blob([1, 2])],
        [.integer(2), .text("a\u{FFFD}"), .null, .text("")],
        [.integer(3), .text(""), .real(2.25), .null],
      ])
    #expect(bytes == [Array("small".utf8), [0x61, 0x80], []])
  }

  @Test("rows keep the order of a select with ORDER BY")
  func order() throws {
    var ids: [Int64] = []
    try connection.scan(["id"], from: "(SELECT id FROM calls ORDER BY id DESC)") {
      ids.append($0.integer(0))
    }
    #expect(ids == [3, 2, 1])
  }

  @Test("condition and parameters choose the rows, a trailing comment does no harm")
  func condition() throws {
    var ids: [Int64] = []
    try connection.scan(
      ["id", "?"], from: "calls", where: "id >= ? -- from here",
      bindings: [.integer(7), .integer(2)]
    ) { row in
      ids.append(row.integer(0))
      #expect(row.integer(1) == 7)
    }
    #expect(ids == [2, 3])
  }

  @Test("no row is no call")
  func empty() throws {
    try connection.scan(["id"], from: "calls", where: "id > 3") { _ in
      Issue.record("called for a row that is not there")
    }
  }

  @Test("an error of the body ends the scan and arrives unchanged")
  func failure() throws {
    var calls = 0
    #expect(throws: Refusal(row: 2)) {
      try connection.scan(["id"], from: "calls") { row in
        calls += 1
        if row.integer(0) == 2 { throw Refusal(row: 2) }
      }
    }
    #expect(calls == 2)
  }

  @Test("a body that has seen enough stops without an error")
  func stop() throws {
    var calls = 0
    try connection.scanUntilStopped(["id"], from: "calls") { row in
      calls += 1
      return row.integer(0) == 2 ? .stop : .next
    }
    #expect(calls == 2)
  }

  @Test("a scan can run inside another")
  func nested() throws {
    var pairs: [String] = []
    try connection.scan(["id"], from: "calls") { outer in
      let first = outer.integer(0)
      try connection.scan(["id", "1"], from: "calls", where: "id < ?", bindings: [.integer(first)])
      {
        pairs.append("\(first)>\($0.integer(0))")
      }
    }
    #expect(pairs == ["2>1", "3>1", "3>2"])
  }

  @Test("calling the scan's function outside a scan is an error, not a crash")
  func outside() {
    #expect(throws: SQLiteError.self) {
      try connection.query("SELECT \("tallypress_scan")(id) FROM calls")
    }
  }

  @Test("a scan of no column is refused")
  func noColumn() {
    let error = #expect(throws: SQLiteError.self) {
      try connection.scan([], from: "calls") { _ in }
    }
    #expect(error?.resultCode == .misuse)
  }

  @Test("an error in the SQL of a scan is SQLite's")
  func brokenSQL() throws {
    let error = #expect(throws: SQLiteError.self) {
      try connection.scan(["costt"], from: "calls") { _ in }
    }
    #expect(error?.message == "no such column: costt")
    #expect(error?.offset == 23)
  }
}
