import Foundation
import SQLite
import Testing

@Suite struct SchemaTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      #"""
      CREATE TABLE "odd ""name"""(a TEXT, b INTEGER NOT NULL, c AS (b + 1), d AS (b) STORED,
        PRIMARY KEY (b, a));
      CREATE TABLE plain(id INTEGER PRIMARY KEY AUTOINCREMENT, v);
      CREATE TABLE sqlitely(v);
      CREATE VIEW shown AS SELECT id FROM plain;
      CREATE UNIQUE INDEX by_value ON plain(v, lower(v)) WHERE v > 0
      """#)
  }

  @Test("tables and views are listed in order, without SQLite's own")
  func names() throws {
    #expect(try connection.tables() == [#"odd "name""#, "plain", "sqlitely"])
    #expect(try connection.views() == ["shown"])
  }

  @Test("columns come with type, key position and kind")
  func columns() throws {
    let columns = try connection.columns(of: #"odd "name""#)
    #expect(columns.map(\.name) == ["a", "b", "c", "d"])
    #expect(columns.map(\.declaredType) == ["TEXT", "INTEGER", "", ""])
    #expect(columns.map(\.primaryKeyPosition) == [2, 1, nil, nil])
    #expect(columns.map(\.isNotNull) == [false, true, false, false])
    #expect(columns.map(\.kind) == [.ordinary, .ordinary, .generatedVirtual, .generatedStored])
    #expect(try connection.columns(of: "shown").map(\.name) == ["id"])
    #expect(try connection.columns(of: "nothing").isEmpty)
  }

  @Test("indexes come with their columns")
  func indexes() throws {
    let indexes = try connection.indexes(of: "plain")
    #expect(indexes.map(\.name) == ["by_value"])
    #expect(indexes.map(\.columns) == [["v", nil]])
    #expect(indexes.map(\.isUnique) == [true])
    #expect(indexes.map(\.isPartial) == [true])
  }

  @Test("the query plan names the index")
  func plan() throws {
    try connection.execute("CREATE INDEX by_v ON sqlitely(v)")
    let plan = try connection.queryPlan(of: "SELECT * FROM sqlitely WHERE v = ?")
    #expect(plan == ["SEARCH sqlitely USING COVERING INDEX by_v (v=?)"])
  }

  @Test("a sound database has no findings")
  func integrity() throws { #expect(try connection.integrityFindings(limit: 20).isEmpty) }
}

@Suite struct SQLTextTests {
  @Test(
    "any name and any text survive quoting",
    arguments: ["", "a", "a\"b", "\"", "]", "'", "''", "é\n;--", "a'b\"c`d[e]", "DROP"])
  func quoting(text: String) throws {
    let connection = try Connection(path: "", access: .inMemory)
    let name = SQLIdentifier.quoted(text)
    let statement = try connection.prepare("SELECT \(SQLLiteral.text(text)) AS \(name)")
    #expect(try statement.step())
    #expect(statement.columnName(0) == text)
    #expect(statement.text(0) == text)
  }
}

/// Removes a file that a test made, if it is there.
func removeFile(_ path: String) {
  try? FileManager.default.removeItem(atPath: path)
}
