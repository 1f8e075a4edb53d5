import SQLite
import Testing

@Suite struct AccessPolicyTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute(
      "CREATE TABLE calls(v); CREATE TABLE secrets(v); CREATE VIEW shown AS SELECT v FROM secrets")
    connection.setAuthorizer(
      .selectOnly(
        functions: ["SUM", "count"], tables: ["Calls", "shown"], pragmas: ["user_version"]))
  }

  @Test(
    "listed reads are allowed",
    arguments: [
      "SELECT v FROM CALLS", "SELECT sum(v), count(*) FROM calls", "SELECT v FROM shown",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT i FROM n",
      "PRAGMA user_version",
    ])
  func allowed(sql: String) throws { _ = try connection.query(sql) }

  @Test(
    "everything else is refused",
    arguments: [
      "SELECT v FROM secrets", "SELECT sql FROM sqlite_schema", "SELECT abs(v) FROM calls",
      "SELECT load_extension('x')", "INSERT INTO calls VALUES (1)", "DROP TABLE calls",
      "CREATE TEMP TABLE x(v)", "ATTACH ':memory:' AS other", "VACUUM INTO '/tmp/never.db'",
      "PRAGMA user_version = 3", "PRAGMA query_only", "BEGIN", "SAVEPOINT a",
      "SELECT * FROM pragma_table_info('calls')",
    ])
  func refused(sql: String) {
    let error = #expect(throws: SQLiteError.self) { try connection.query(sql) }
    #expect(
      error?.message.contains("authoriz") == true || error?.message.contains("prohibited") == true)
  }

  @Test(
    "the module's own statements and scans work under a policy, scans of unlisted tables do not")
  func ownStatements() throws {
    let names = try connection.readTransaction { try connection.tables() }
    #expect(names == ["calls", "secrets"])
    #expect(try connection.columns(of: "secrets").map(\.name) == ["v"])
    try connection.scan(["v"], from: "calls") { _ in }
    #expect(throws: SQLiteError.self) { try connection.scan(["v"], from: "secrets") { _ in } }
    try connection.harden()
  }

  @Test("without a policy everything is allowed again")
  func removed() throws {
    connection.setAuthorizer(nil)
    try connection.execute("DELETE FROM secrets")
  }
}
