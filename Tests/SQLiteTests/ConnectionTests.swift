import Diagnostics
import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
  let connection: Connection

  init() throws { connection = try Connection(path: "", access: .inMemory) }

  @Test(
    "values come back as they were bound",
    arguments: [
      .null, .integer(.min), .integer(.max), .real(-0.0), .real(.infinity), .text(""),
      .text("a\0é"), .blob([]), .blob([0, 255]),
    ] as [SQLiteValue])
  func roundTrip(value: SQLiteValue) throws {
    let rows = try connection.query("SELECT ?, typeof(?1)", [value])
    #expect(rows == [[value, .text(value.storageClass.rawValue)]])
  }

  @Test("a text of several statements is executed to the end")
  func several() throws {
    try connection.execute("CREATE TABLE t(v); INSERT INTO t VALUES (1), (2); -- done")
    #expect(try connection.query("SELECT count(*) FROM t") == [[.integer(2)]])
    #expect(connection.changedRowCount == 2)
    #expect(connection.lastInsertedRowID == 2)
  }

  @Test("a comment or semicolons may follow a statement", arguments: ["; -- end", ";;", " /* */ "])
  func trailing(end: String) throws {
    #expect(try connection.query("SELECT 1" + end) == [[.integer(1)]])
  }

  @Test(
    "anything but one statement is refused",
    arguments: ["", "-- nothing", "SELECT 1; SELECT 2", "SELECT 1;; DROP TABLE t", "SELECT 1\0"])
  func notOne(sql: String) {
    let error = #expect(throws: SQLiteError.self) { try connection.prepare(sql) }
    #expect(error?.resultCode == .misuse || error?.message.contains("no such table") == true)
  }

  @Test("an error names file, place and code, but no bound value")
  func words() throws {
    try connection.execute("CREATE TABLE people(name UNIQUE)")
    try connection.query("INSERT INTO people VALUES (?)", [.text("Secret Person")])
    let error = #expect(throws: SQLiteError.self) {
      try connection.query("INSERT INTO people VALUES (?)", [.text("Secret Person")])
    }
    #expect(
      error?.summary
        == "':memory:': UNIQUE constraint failed: people.name (SQLITE_CONSTRAINT_UNIQUE), "
        + "in SQL: INSERT INTO people VALUES (?)")
    #expect(error?.code == "sqlite-constraint")
  }

  @Test("the place of an error in the SQL text is known")
  func offset() {
    let error = #expect(throws: SQLiteError.self) { try connection.query("SELECT 1, nonsense") }
    #expect(error?.offset == 10)
    #expect(error?.advice == "compare the names with the schema of the database")
  }

  @Test("a statement keeps its connection open")
  func lifetime() throws {
    func makeStatement() throws -> Statement {
      try Connection(path: "", access: .inMemory).prepare("SELECT 42")
    }
    let statement = try makeStatement()
    #expect(try statement.step())
    #expect(statement.integer(0) == 42)
  }

  @Test("paths that C would misunderstand are refused", arguments: ["", "a\0b"])
  func badPath(path: String) {
    let error = #expect(throws: SQLiteError.self) { try Connection(path: path, access: .readOnly) }
    #expect(error?.resultCode == .cannotOpen)
  }

  @Test(
    "reading does not make a file",
    arguments: [.readOnly, .readOnlyImmutable, .readWrite] as [Connection.Access])
  func missing(access: Connection.Access) {
    let path = temporaryPath("missing.db")
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: path, access: access).query("SELECT * FROM sqlite_schema")
    }
    #expect(error?.resultCode.primary == .cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "a path is a file, never a URI", arguments: ["file:a?mode=memory", "b?immutable=1", "c%41#"])
  func noURI(name: String) throws {
    let path = temporaryPath(name)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Connection(path: path, access: .readWriteCreate).execute("CREATE TABLE t(v)")
    #expect(FileManager.default.fileExists(atPath: path))
    for access in [Connection.Access.readOnly, .readOnlyImmutable] {
      #expect(try Connection(path: path, access: access).tables() == ["t"])
    }
  }

  @Test(
    "a read-only connection does not write",
    arguments: [.readOnly, .readOnlyImmutable] as [Connection.Access])
  func readOnly(access: Connection.Access) throws {
    let path = temporaryPath("read-only.db")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Connection(path: path, access: .readWriteCreate).execute("CREATE TABLE t(v)")
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: path, access: access).execute("INSERT INTO t VALUES (1)")
    }
    #expect(error?.resultCode == .readOnly)
  }
}

/// A path in the temporary directory that no other test uses.
func temporaryPath(_ name: String) -> String {
  FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)-\(name)"
}
