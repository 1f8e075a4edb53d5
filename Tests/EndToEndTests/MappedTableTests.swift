import Foundation
import SQLite
import TestSupport
import Testing

/// Tables of one's own, read as `tallypress.yml` says.
@Suite struct MappedTableTests {
  private static let calls = """
    CREATE TABLE calls (
      ref TEXT PRIMARY KEY, happened TEXT, llm TEXT, vendor TEXT, purpose TEXT, squad TEXT,
      person TEXT, result TEXT, tin INTEGER, tcached INTEGER, twrite INTEGER, twrite1h INTEGER,
      tout INTEGER, tthink INTEGER, tall INTEGER, price INTEGER, seconds REAL, hit TEXT,
      region TEXT, meta TEXT);
    INSERT INTO calls VALUES
      ('c1', '2026-10-01 23:30:00', 'm1', 'v1', 'chat', 's1', 'ada', 'gekracht', 100, 60, 10, 5,
       40, 15, 140, 250, 1.5, 'yes', 'eu', '{"env": "prod"}'),
      ('c2', '2026-10-02 00:30:00', 'm2', 'v2', 'chat', 's2', 'bob', 'prima', NULL, NULL, NULL,
       NULL, NULL, NULL, 77, -50, 0.25, 'no', 'us', '{"env": "test"}'),
      (NULL, '2026-10-02 08:00:00', 'm2', 'v2', 'chat', 's2', 'bob', 'prima', NULL, NULL, NULL,
       NULL, NULL, NULL, -1, -50, 0.25, 'no', 'us', '{"env": "test"}');
    """

  @Test("every key of the mapping does what it says")
  func everyKey() throws {
    let folder = try ReportFolder(sql: Self.calls)
    try folder.configure(
      """
      source:
        path: usage.sqlite
        table: CALLS
        row_id: {sql: "coalesce(ref, 'no ref')"}
        time: happened
        time_format: iso8601
        time_zone: Europe/Amsterdam
        model: llm
        provider: vendor
        intent: {column: purpose}
        team: squad
        user: {sql: upper(person)}
        status: result
        failure_statuses: [gekracht]
        success_statuses: [prima]
        input_tokens: tin
        cache_read_tokens: tcached
        cache_write_tokens: twrite
        cache_write_1h_tokens: twrite1h
        output_tokens: tout
        reasoning_tokens: tthink
        total_tokens: tall
        input_includes_cached: true
        output_includes_reasoning: true
        cost: price
        cost_unit: cents
        latency: seconds
        latency_unit: seconds
        cached: hit
        dimensions:
          region: region
          environment: {sql: "meta ->> '$.env'"}
          plant: {value: north}
      output: report
      time_zone: Europe/Amsterdam
      title: Ours
      currency: eur
      """)
    let run = try folder.run(["report", "--as-of", ReportFolder.asOf])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("1 row set aside: total tokens below zero (row no ref)"))
    #expect(run.output.contains("Cost      2.000000000000 EUR\nRequests  2, 1 failed, 217 tokens"))
    let models = try folder.export("by-model")
    let expected = [
      "errors": "1", "input_tokens": "25", "cache_read_tokens": "60", "output_tokens": "25",
      "reasoning_tokens": "15", "cost": "2.500000000000", "latency_mean_ms": "1500.000",
      "cache_hits": "1", "first_seen": "2026-10-01T23:30:00+02:00",
    ]
    for (column, value) in expected {
      #expect(models.cell(column, where: "model", is: "m1") == value, "\(column)")
    }
    #expect(models.cell("total_tokens", where: "model", is: "m2") == "77")
    #expect(try folder.export("by-day").column("day") == ["2026-10-01", "2026-10-02"])
    #expect(Set(try folder.export("by-user").column("user")) == ["ADA", "BOB"])
    #expect(Set(try folder.export("by-region").column("region")) == ["eu", "us"])
    #expect(Set(try folder.export("by-environment").column("environment")) == ["prod", "test"])
    #expect(try folder.export("by-plant").column("plant") == ["north"])
    #expect(try folder.export("by-provider").column("provider") == ["v1", "v2"])
  }

  @Test("a query of one's own is read like a table, views and all")
  func query() throws {
    let folder = try ReportFolder(
      sql: Self.calls + "CREATE VIEW eu AS SELECT * FROM calls WHERE region = 'eu';")
    try folder.configure(
      """
      source:
        query: |
          SELECT llm AS name, happened AS at, price * 2 AS double -- a comment at the end
          FROM eu
        time: at
        model: name
        cost: double
        cost_unit: cents
      """)
    let run = try folder.report()
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.export("by-model").column("model") == ["m1"])
    #expect(try folder.export("by-model").column("cost") == ["5.000000000000"])
  }

  @Test(
    "a query cannot write, attach or read files",
    arguments: [
      "DELETE FROM calls", "SELECT * FROM calls; DROP TABLE calls", "ATTACH 'x.db' AS x",
      "SELECT load_extension('x') AS at", "SELECT readfile('/etc/passwd') AS at",
    ])
  func harm(query: String) throws {
    let folder = try ReportFolder(sql: Self.calls)
    try folder.configure("source:\n  query: \"\(query)\"\n  time: at\n")
    let before = try FolderContents(folder.directory.url.path)
    let run = try folder.report()
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("tallypress: tallypress.yml:2:10: the expression"))
    #expect(try FolderContents(folder.directory.url.path) == before)
  }
}
