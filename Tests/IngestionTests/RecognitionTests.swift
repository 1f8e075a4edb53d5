import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

@Suite struct RecognitionTests {
  private static let usage = "CREATE TABLE modelUsage (modelId, userId, feature, timestamp);"
  private static let metrics = """
    CREATE TABLE aiMetrics (intent, tokensUsed, latencyMs, estimatedCost, cached, timestamp);
    """

  @Test("a table of a layout's name and columns is certain, and the reason says so")
  func certain() throws {
    let found = try recognitions(in: Self.usage + "CREATE TABLE other (a, b)")
    #expect(found.map(\.schema) == ["modelUsage"])
    #expect(found.map(\.table) == ["modelUsage"])
    #expect(found.map(\.confidence) == [.certain])
    #expect(
      found.map(\.reason) == [
        "has the table modelUsage with the columns modelId, userId, feature, timestamp"
      ])
  }

  @Test("another name with the columns is likely, and the reason says so")
  func likely() throws {
    let found = try recognitions(
      in: "CREATE TABLE calls (FEATURE, userid, ModelID, extra, TimeStamp)")
    #expect(found.map(\.schema) == ["modelUsage"])
    #expect(found.map(\.table) == ["calls"])
    #expect(found.map(\.confidence) == [.likely])
    #expect(
      found.map(\.reason) == [
        "has the columns modelId, userId, feature, timestamp, "
          + "though the table is not called modelUsage"
      ])
  }

  @Test("the case of a table's name does not matter")
  func caseOfNames() throws {
    let found = try recognitions(
      in: "CREATE TABLE MODELUSAGE (MODELID, USERID, FEATURE, TIMESTAMP)")
    #expect(found.map(\.confidence) == [.certain])
    #expect(found.map(\.mapping.origin) == [.table("MODELUSAGE")])
  }

  @Test("several candidates are listed, certain ones first")
  func several() throws {
    let found = try recognitions(
      in: "CREATE TABLE archive (modelId, userId, feature, timestamp);" + Self.metrics + Self.usage)
    #expect(found.map(\.table) == ["modelUsage", "aiMetrics", "archive"])
    #expect(found.map(\.confidence) == [.certain, .certain, .likely])
  }

  @Test(
    "nothing is recognised where no table has all the columns",
    arguments: ["", "CREATE TABLE modelUsage (modelId, userId, timestamp)", "CREATE TABLE t (a)"])
  func none(sql: String) throws {
    #expect(try recognitions(in: sql).isEmpty)
  }

  @Test(
    "a table of any name is read",
    arguments: [
      #"we"ird"#, "a]b", "[x]", "two words", "semi;colon", "'quoted'", "tab\there", "ünïcode",
      "-- comment", "select", "`tick`", #"""#, "line\nbreak",
    ])
  func oddNames(name: String) throws {
    let quoted = SQLIdentifier.quoted(name)
    let database = try TestDatabase(
      """
      CREATE TABLE \(quoted) (modelId, userId, feature, timestamp);
      INSERT INTO \(quoted) VALUES ('gpt-4o', 'u1', 'chat', 1700000000000)
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.texts(.model) == ["gpt-4o"])
  }

  @Test("a view with the columns is likely, and read when views are allowed")
  func view() throws {
    let database = try TestDatabase(
      """
      CREATE TABLE raw (m, u, f, t);
      INSERT INTO raw VALUES ('gpt-4o', 'u1', 'chat', 1700000000000), ('o1', 'u2', 'x', NULL);
      CREATE VIEW calls AS SELECT m AS modelId, u AS userId, f AS feature, t AS timestamp FROM raw;
      """)
    let connection = try database.reader(allowsViews: true)
    let found = KnownSchemas.recognitions(in: try DatabaseCatalog(of: connection))
    let recognition = try #require(found.first)
    #expect(recognition.mapping.rowKey == nil)
    let scanned = try ScannedEvents(recognition.mapping, on: connection)
    #expect(scanned.texts(.model) == ["gpt-4o"])
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == ["#2"])
  }

  @Test(
    "a table or view that cannot be described does not hide the others",
    arguments: [
      "CREATE VIEW broken AS SELECT * FROM gone;",
      "CREATE VIEW one AS SELECT 1 AS a; CREATE VIEW outer_view AS SELECT * FROM one;",
      """
      PRAGMA writable_schema=ON;
      INSERT INTO sqlite_schema VALUES
        ('table', 'vectors', 'vectors', 0, 'CREATE VIRTUAL TABLE vectors USING no_such_module(x)');
      PRAGMA writable_schema=OFF;
      """,
    ])
  func undescribable(sql: String) throws {
    let database = try TestDatabase(Self.usage + sql)
    let catalog = try DatabaseCatalog(of: try database.reader())
    #expect(KnownSchemas.recognitions(in: catalog).map(\.table) == ["modelUsage"])
  }

  @Test(
    "rows are named by their row id, or their primary key where there is none",
    arguments: [
      ("CREATE TABLE t (a, b)", "7", "7"),
      ("CREATE TABLE t (a INTEGER PRIMARY KEY, b)", "3", "3"),
      ("CREATE TABLE t (a TEXT PRIMARY KEY, b) WITHOUT ROWID", "'x'", "x"),
      ("CREATE TABLE t (b, a TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID", "'x'", "x/9"),
    ])
  func rowKeys(sql: String, key: String, expected: String) throws {
    let hasRowID = !sql.contains("WITHOUT") && !sql.contains("PRIMARY")
    let database = try TestDatabase(
      sql + "; INSERT INTO t (\(hasRowID ? "rowid" : "a"), b) VALUES (\(key), 9)")
    let connection = try database.reader()
    let table = try #require(try DatabaseCatalog(of: connection).table("T"))
    let mapping = SourceMapping(
      origin: .table("t"), rowKey: table.rowKey, expressions: [.time: "NULL"])
    let scanned = try ScannedEvents(mapping, on: connection)
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == [expected])
  }

  private func recognitions(in sql: String) throws -> [Recognition] {
    let connection = try TestDatabase(sql).reader()
    return KnownSchemas.recognitions(in: try DatabaseCatalog(of: connection))
  }
}
