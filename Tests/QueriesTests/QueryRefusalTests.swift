import Diagnostics
import Queries
import SQLite
import Synchronization
import Testing

@Suite struct QueryRefusalTests {
  @Test(
    "blocks only read",
    arguments: [
      "INSERT INTO calls VALUES (1, 2, 3, 4)", "UPDATE calls SET cost = 0", "DELETE FROM calls",
      "DROP TABLE calls", "CREATE TABLE t (x)", "CREATE TEMP TABLE t AS SELECT 1",
      "ATTACH '/tmp/never.db' AS other", "DETACH main", "VACUUM", "VACUUM INTO '/tmp/never.db'",
      "PRAGMA query_only = OFF", "PRAGMA table_info(calls)",
      "SELECT * FROM pragma_table_info('calls')",
      "SELECT load_extension('x')", "SELECT random()", "SELECT randomblob(9)", "SELECT zeroblob(9)",
      "SELECT CURRENT_TIMESTAMP", "SELECT writefile('x', 'y')", "BEGIN", "COMMIT", "SAVEPOINT a",
      "REINDEX", "ANALYZE", "WITH a AS (SELECT 1) DELETE FROM calls",
      "REPLACE INTO calls (day) VALUES (1)",
    ], [" from=source", " from=report"])
  func refusals(sql: String, options: String) throws {
    let bench = try QueryBench()
    let error = try bench.error(sql, options: options)
    #expect(["query-refused", "query-failed"].contains(error?.code))
    #expect(try bench.rows("SELECT count(*) FROM calls") == [[.integer(4)]])
  }

  @Test(
    "a limit that is passed is named with what raises it",
    arguments: [
      (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "row-limit", "max_rows"
      ),
      (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "time-limit", "max_seconds"
      ),
      ("SELECT printf('%01000d', 1) FROM calls", "size-limit", "max_bytes"),
      ("SELECT replace(printf('%.*c', 9000000, 'x'), 'x', 'yy')", "value-limit", "fixed"),
      ("SELECT '\(String(repeating: "x", count: 100_000))'", "statement-limit", "fixed"),
    ], [" from=source", " from=report"])
  func limits(query: (sql: String, code: String, remedy: String), options: String) throws {
    var limits = QueryLimits()
    limits.rows = 5
    limits.seconds = 3
    limits.bytes = 2_000
    let clock = Mutex(0)
    let bench = try QueryBench(limits: limits) {
      .milliseconds(
        clock.withLock { time in
          time += 1
          return time
        })
    }
    let sql = query.sql.replacing(
      "FROM calls", with: options == " from=report" ? "FROM (VALUES (1), (2))" : "FROM calls")
    let error = try bench.error(sql, options: options)
    #expect(error?.code == "query-" + query.code)
    #expect(error?.advice?.contains(query.remedy) == true)
    #expect(error?.place.line == 1)
  }

  @Test("all blocks together have a time limit, which counts what is over already")
  func totalTime() throws {
    var limits = QueryLimits()
    limits.totalSeconds = 3
    let clock = Mutex(0)
    let bench = try QueryBench(limits: limits) {
      .seconds(
        clock.withLock { time in
          time += 1
          return time
        })
    }
    _ = try bench.rows("SELECT 1")
    let error = try bench.error("SELECT 2")
    #expect(error?.code == "query-total-time-limit")
    #expect(error?.advice?.contains("max_total_seconds") == true)
    #expect(try bench.rows("SELECT 1") == [[.integer(1)]])
  }

  @Test("as many rows as the limit are no mistake, and nothing is cut off")
  func atTheLimit() throws {
    var limits = QueryLimits()
    limits.rows = 4
    #expect(try QueryBench(limits: limits).rows("SELECT cost FROM calls").count == 4)
    limits.rows = 3
    #expect(
      try QueryBench(limits: limits).error("SELECT cost FROM calls")?.code == "query-row-limit")
  }

  @Test(
    "mistakes are shown where they stand",
    arguments: [
      ("SELECT 1,\n  coost FROM calls", 3, 3, "did you mean 'cost'?"),
      ("SELECT c.modell FROM calls AS c", 2, 8, "did you mean 'model'?"),
      ("SELECT 1\n FROM cals", 3, 7, "did you mean 'calls'?"),
      ("SELECT 1 FROM usage_by_modl", 2, 15, "did you mean 'usage_by_model'?"),
      ("SELECT coost FROM usage_by_day", 2, 8, "did you mean 'cost'?"),
      ("SELECT 1 + random()", 2, 12, nil),
      ("SELECT :form", 2, 8, "did you mean ':from'?"),
      ("SELECT\n\n 1 1", 4, 4, nil),
      ("SELECT ?", 2, 8, "write a name behind a colon, such as :from"),
      ("SELECT cost AS a, day AS A FROM calls", 1, 8, "name them apart with AS"),
      ("SELECT raw FROM calls", 1, 8, "use hex() to show them"),
    ] as [(String, Int, Int, String?)])
  func places(sql: String, line: Int, column: Int, advice: String?) throws {
    let error = try #require(try QueryBench().error(sql))
    #expect(error.place.line == line)
    #expect(error.place.column == column, "\(error.oneLine)")
    if let advice { #expect(error.advice == advice) }
  }

  @Test("a place is right behind earlier blocks that were put in front")
  func placeBehindEarlierBlocks() throws {
    let first = "```sql a\nSELECT 1 AS x\n```\n"
    for sql in ["SELECT y FROM a", "WITH b AS (SELECT 1) SELECT y FROM a"] {
      let error = #expect(throws: QueryError.self) {
        try QueryBench().run(first + "```sql c\n\(sql)\n```")
      }
      #expect(error?.place.line == 5)
      #expect(error.map { sql.utf8.dropFirst($0.place.column - 1).starts(with: "y".utf8) } == true)
      #expect(error?.advice == "did you mean 'x'?")
    }
  }

  @Test("a parameter of another page is not known")
  func foreignParameter() throws {
    let error = try QueryBench().error("SELECT :model")
    #expect(error?.code == "query-unknown-parameter")
    #expect(error?.advice?.hasPrefix("there are :as_of, :currency, :from") == true)
  }

  @Test("the source cannot read the report, nor a block that hides one of its tables")
  func wrongWays() throws {
    let back = #expect(throws: QueryError.self) {
      try QueryBench().run(
        """
        ```sql a
        SELECT model FROM usage_by_model
        ```
        ```sql b from=source
        SELECT * FROM a
        ```
        """)
    }
    #expect(back?.code == "query-reads-back")
    let hidden = #expect(throws: QueryError.self) {
      try QueryBench().run(
        """
        ```sql people
        SELECT name FROM people
        ```
        ```sql b
        SELECT * FROM people
        ```
        """)
    }
    #expect(hidden?.code == "query-name-of-table")
  }

  @Test("an error says block, file, line, column and remedy in one line")
  func wording() throws {
    let error = try QueryBench().error("SELECT :form")
    #expect(
      error?.oneLine
        == "p.md:2:8: SQL block 'it': there is no parameter ':form' on this page; did you mean ':from'?"
    )
  }

  @Test("the time limit of the run stays behind that of a block")
  func outerDeadline() throws {
    let bench = try QueryBench()
    bench.source.setDeadline { true }
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    for _ in 0..<2 {
      let error = #expect(throws: SQLiteError.self) { try bench.rows(endless) }
      #expect(error?.resultCode == .interrupt)
    }
  }
}
