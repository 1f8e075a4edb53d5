import Queries
import SQLite
import Testing

@Suite struct QueryRunnerTests {
  @Test("the report's views give exact costs as text and as integers")
  func views() throws {
    let bench = try QueryBench()
    #expect(
      try bench.rows(
        "SELECT model, requests, cost, cost_picodollars FROM usage_by_model ORDER BY 2")
        == [
          [.null, .integer(1), .text("0.000000000007"), .integer(7)],
          [
            .text("swift"), .integer(3), .text("300000.000000000003"),
            .integer(300_000_000_000_000_003),
          ],
        ])
    #expect(
      try bench.rows("SELECT sum(cost_picodollars), count(*) FROM usage_daily WHERE day = :from")
        == [[.integer(300_000_000_000_000_010), .integer(2)]])
    #expect(try bench.rows("SELECT count(*) FROM usage_by_day").count == 1)
  }

  @Test("a cost beyond 64 bits is NULL as an integer and exact as text")
  func hugeCost() throws {
    let bench = try QueryBench(hugeCost: 4_000_000_000_000_000_000)
    let rows = try bench.rows(
      "SELECT cost_picodollars, cost FROM usage_by_model WHERE model = 'swift'")
    #expect(rows == [[.null, .text("12300000.000000000003")]])
  }

  @Test("every view has the documented columns with values of the documented types")
  func columns() throws {
    let result = try QueryBench().run("```sql it\nSELECT * FROM usage_daily\n```")[0]
    #expect(result.columns == ["day", "model", "intent"] + UsageColumn.measures.map(\.name))
    for (index, column) in UsageColumn.measures.enumerated() {
      for row in result.rows where row[index + 3] != .null {
        #expect(row[index + 3].storageClass.rawValue.uppercased() == column.type, "\(column.name)")
      }
    }
  }

  @Test("parameters are bound by name, whatever text they hold")
  func parameters() throws {
    let bench = try QueryBench()
    #expect(
      try bench.rows("SELECT count(*) FROM calls WHERE day BETWEEN :from AND :to")
        == [[.integer(3)]])
    #expect(
      try bench.rows(
        """
        SELECT :from_instant, :to_instant, :to_seconds - :from_seconds, :as_of, :time_zone,
          :currency
        """) == [
          [
            .text("2026-03-01T00:00:00Z"), .text("2026-04-01T00:00:00Z"), .integer(31 * 86_400),
            .text("2026-03-20T09:46:40Z"), .text("UTC"), .text("EUR"),
          ]
        ])
    let hostile = "' OR 1=1; DROP TABLE calls; --"
    #expect(try bench.rows("SELECT :model", model: hostile) == [[.text(hostile)]])
    #expect(
      try bench.rows("SELECT cost FROM calls WHERE model IS :model", model: .some(nil))
        == [[.real(0.25)]])
  }

  @Test("blocks read earlier ones, through others and beside a WITH of their own")
  func earlierBlocks() throws {
    let results = try QueryBench().run(
      """
      ```sql base
      SELECT model, cost FROM calls WHERE day >= :from; -- all of it
      ```
      ```sql named
      SELECT * FROM base WHERE model IS NOT NULL -- a comment at the end
      ```
      ```sql total
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2)
      SELECT sum(cost) * (SELECT max(i) FROM n) AS twice FROM named WHERE :to > :from
      ```
      """)
    #expect(results[1].rows.count == 3)
    #expect(results[2].rows == [[.real(25)]])
  }

  @Test("a block on the report joins rows of the source, with their types")
  func fromSourceToReport() throws {
    let results = try QueryBench().run(
      """
      ```sql owners
      SELECT name, model, 7 AS n, 0.5 AS r, '7' AS t, NULL AS z FROM people
      ```
      ```sql bill
      SELECT name, requests, typeof(n), typeof(r), typeof(t), typeof(z)
      FROM owners JOIN usage_by_model USING (model)
      ```
      ```sql again
      SELECT count(*) AS n FROM bill
      ```
      """)
    #expect(
      results[1].rows == [
        [
          .text("Ada"), .integer(3), .text("integer"), .text("real"), .text("text"),
          .text("null"),
        ]
      ])
    #expect(results[2].rows == [[.integer(1)]])
  }

  @Test("a source's own table of a view's name is read with from=source")
  func chosenDatabase() throws {
    let bench = try QueryBench()
    let writer = bench.source
    writer.setAuthorizer(nil)
    try writer.execute("PRAGMA query_only=OFF")
    try writer.execute("CREATE TABLE usage_by_model (x); INSERT INTO usage_by_model VALUES (1)")
    #expect(try bench.rows("SELECT count(*) FROM usage_by_model") == [[.integer(2)]])
    #expect(
      try bench.rows("SELECT x FROM usage_by_model", options: " from=source") == [[.integer(1)]])
    #expect(
      try bench.error("SELECT * FROM calls", options: " from=report")?.code == "query-failed")
  }

  @Test("the same query runs once, another parameter or earlier block runs again")
  func cache() throws {
    let bench = try QueryBench()
    let query = "```sql it\nSELECT count(*) AS n FROM calls WHERE model IS :model\n```"
    let first = try bench.run(query, model: "swift")[0]
    let same = try bench.run(query.replacing("it", with: "other"), model: "swift")[0]
    #expect(bench.runner.runCount == 1)
    #expect(first.id == same.id)
    #expect(try bench.run(query, model: "late")[0].rows == [[.integer(1)]])
    #expect(bench.runner.runCount == 2)
    let pair = { (limit: Int) in
      "```sql a\nSELECT model FROM usage_by_model LIMIT \(limit)\n```\n```sql b\nSELECT count(*) FROM a\n```"
    }
    #expect(try bench.run(pair(1))[1].rows == [[.integer(1)]])
    #expect(try bench.run(pair(2))[1].rows == [[.integer(2)]])
    #expect(bench.runner.runCount == 6)
  }

  @Test("a parameter that a query does not name makes no difference to it")
  func cacheAcrossPages() throws {
    let bench = try QueryBench()
    _ = try bench.run("```sql it\nSELECT 1\n```", model: "a")
    _ = try bench.run("```sql it\nSELECT 1\n```", model: "b")
    #expect(bench.runner.runCount == 1)
  }
}
