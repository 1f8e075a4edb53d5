import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

@Suite struct QueryOriginTests {
  @Test(
    "a SELECT of the user's own is a source",
    arguments: [
      "SELECT t, m, c FROM raw -- the calls",
      "SELECT t, m, c FROM raw /* the calls */",
      "WITH a AS (SELECT * FROM raw) SELECT t, m, c FROM a",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)\n"
        + "SELECT t, m, c FROM raw JOIN n ON n.i = raw.rowid",
      "SELECT * FROM v",
      "SELECT t, m, c FROM raw ORDER BY t LIMIT 3",
      "SELECT t, m, c FROM raw WHERE m = 'a' UNION ALL SELECT t, m, c FROM raw WHERE m <> 'a'",
      "SELECT t, m, sum(c) AS c FROM raw GROUP BY t ORDER BY t",
      "SELECT t, m, c, row_number() OVER (ORDER BY t) AS n FROM raw",
      "SELECT column1 AS t, column2 AS m, column3 AS c "
        + "FROM (VALUES (1700000000, 'a', 0.1), (1700000001, 'b', 0.2), (NULL, 'c', 0.4))",
    ])
  func selects(sql: String) throws {
    let database = try TestDatabase(
      """
      CREATE TABLE raw (t, m, c);
      INSERT INTO raw VALUES (1700000000, 'a', 0.1), (1700000001, 'b', 0.2), (NULL, 'c', 0.4);
      CREATE VIEW v AS SELECT * FROM raw;
      """)
    let mapping = SourceMapping(
      origin: .query(sql), rowKey: nil, expressions: [.time: "t", .model: "m", .cost: "c"])
    let scanned = try ScannedEvents(mapping, on: try database.reader(allowsViews: true))
    #expect(scanned.texts(.model) == ["a", "b"])
    #expect(scanned.totalCost.decimalText == "0.300000000000")
    let number = sql.contains("ORDER BY t") ? "#1" : "#3"
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == [number])
  }

  @Test("an expression may end in a comment")
  func comments() throws {
    var calls = try CallsTable([[.cost: "100", .model: "'m'"]])
    calls.mapping.expressions[.time] = "time -- seconds"
    calls.mapping.expressions[.cost] = "cost / 100.0 -- cents"
    calls.mapping.rowKey = "id -- key"
    calls.mapping.customDimensions = [.init(name: "x", expression: "upper(model) -- shout")]
    let scanned = try calls.scan()
    #expect(scanned.costs == ["1.000000000000"])
    #expect(scanned.texts(.custom("x")) == ["M"])
  }

  @Test(
    "an expression that is none is an error of SQLite, never a shift of columns",
    arguments: ["cost, 1", "nope", "cost)", "", "count(*)"])
  func badExpressions(expression: String) throws {
    var calls = try CallsTable([[.cost: "1"]])
    calls.mapping.expressions[.cost] = expression
    #expect(throws: SQLiteError.self) { try calls.scan() }
  }
}
