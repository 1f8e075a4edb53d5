import SQLite
import Testing

@Suite struct StatementTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      "CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (1, 'one'), (2, NULL)")
  }

  @Test("a statement can be bound and run again")
  func again() throws {
    let statement = try connection.prepare("SELECT v FROM t WHERE id = ?")
    try statement.bind([.integer(1)])
    #expect(try statement.step())
    #expect(statement.text(0) == "one")
    try statement.bind([.integer(2)])
    #expect(try statement.step())
    #expect(statement.text(0) == nil)
    #expect(try !statement.step())
  }

  @Test("columns are described by name, number and storage class")
  func columns() throws {
    let statement = try connection.prepare("SELECT id, v AS \"the value\", x'00', 1.5 FROM t")
    #expect(statement.columnNames == ["id", "the value", "x'00'", "1.5"])
    #expect(try statement.step())
    #expect((0..<4).map(statement.storageClass) == [.integer, .text, .blob, .real])
    #expect(statement.real(3) == 1.5)
    #expect(statement.blob(2) == [0])
    #expect(statement.withTextBytes(1) { Array($0) } == Array("one".utf8))
  }

  @Test("text that is not UTF-8 is repaired, text of a UTF-16 database is translated")
  func encodings() throws {
    let other = try Connection(path: "", access: .inMemory)
    try other.execute("PRAGMA encoding='UTF-16le'; CREATE TABLE t(v); INSERT INTO t VALUES ('é€')")
    try other.scan(["v"], from: "t") { #expect($0.text(0) == "é€") }
    #expect(try other.query("SELECT v FROM t") == [[.text("é€")]])
    #expect(try connection.query("SELECT CAST(x'61ff62' AS TEXT)") == [[.text("a\u{FFFD}b")]])
  }

  @Test("named parameters are bound by name")
  func named() throws {
    let statement = try connection.prepare("SELECT :first, @second, :first")
    try statement.bind(named: [":first": .integer(1), "@second": .text("2")])
    #expect(try statement.step())
    #expect((0..<3).map(statement.value) == [.integer(1), .text("2"), .integer(1)])
  }

  @Test(
    "names without a value or a parameter are refused",
    arguments: [[:], [":b": .null], [":a": .null, ":b": .null]] as [[String: SQLiteValue]])
  func wrongNames(values: [String: SQLiteValue]) throws {
    let statement = try connection.prepare("SELECT :a")
    let error = #expect(throws: SQLiteError.self) { try statement.bind(named: values) }
    #expect(error?.resultCode == .misuse)
  }

  @Test("a wrong number of values is refused", arguments: [[], [.null, .null]] as [[SQLiteValue]])
  func wrongCount(values: [SQLiteValue]) {
    let error = #expect(throws: SQLiteError.self) { try connection.query("SELECT ?", values) }
    #expect(error?.message == "\(values.count) values for 1 parameters")
  }

  @Test(
    "statements that write say so",
    arguments: [("SELECT 1", true), ("DELETE FROM t", false), ("CREATE TABLE u(v)", false)])
  func isReadOnly(sql: String, expected: Bool) throws {
    #expect(try connection.prepare(sql).isReadOnly == expected)
  }

  @Test("a statement that failed can be reset and used again")
  func failure() throws {
    let statement = try connection.prepare("INSERT INTO t VALUES (?, 'x')")
    try statement.bind([.integer(1)])
    #expect(throws: SQLiteError.self) { try statement.run() }
    try statement.bind([.integer(3)])
    try statement.run()
    #expect(try connection.query("SELECT count(*) FROM t") == [[.integer(3)]])
  }
}
