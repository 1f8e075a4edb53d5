import Foundation
import SQLite
import TestSupport
import Testing

/// Tallypress's own table, made by `init-db` and filled by an application.
@Suite struct OwnLayoutTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder()
    let made = try folder.run(["init-db", folder.database])
    try #require(made.status == 0)
    #expect(made.output == "\(folder.database) has the table usage_events\n")
  }

  @Test("recorded events come out exact, with every dimension")
  func report() throws {
    try folder.fillDatabase {
      try $0.execute(
        """
        INSERT INTO usage_events (request_id, occurred_at_ms, model, provider, intent, team, user,
          status, input_tokens, cache_read_tokens, output_tokens, cost_picodollars, latency_ms,
          cached) VALUES
          ('r1', 1790000000000, 'm', 'p', 'i', 't', 'u', 'success', 10, 5, 2, 1, 100, 1),
          ('r2', 1790000000001, 'm', 'p', 'i', 't', 'v', 'failed', 1, 0, 0, -3, 300, 0),
          (NULL, 1790086400000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL);
        """)
    }
    let run = try folder.report()
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("Cost      -0.000000000002 USD\nRequests  3, 1 failed, 18 tokens"))
    for (name, key, value) in [
      ("by-model", "model", "m"), ("by-provider", "provider", "p"), ("by-intent", "intent", "i"),
      ("by-team", "team", "t"),
    ] {
      let table = try folder.export(name)
      #expect(table.column(key) == ["", value], "\(name)")
      #expect(table.cell("cost", where: key, is: value) == "-0.000000000002", "\(name)")
      #expect(table.cell("cost", where: key, is: "") == "", "\(name)")
      #expect(table.cell("errors", where: key, is: value) == "1", "\(name)")
      #expect(table.cell("cache_hit_rate", where: key, is: value) == "0.500000000000", "\(name)")
      #expect(table.cell("latency_mean_ms", where: key, is: value) == "200.000", "\(name)")
    }
    #expect(Set(try folder.export("by-user").column("user")) == ["u", "v", ""])
  }

  @Test("made again, the table keeps its rows; another database keeps its tables")
  func again() throws {
    try folder.fillDatabase {
      try $0.execute("INSERT INTO usage_events (occurred_at_ms) VALUES (1790000000000)")
    }
    #expect(try folder.run(["init-db", "--json", folder.database]).status == 0)
    #expect(try folder.report("--json").output.contains(#""rows_read":1"#))
  }

  @Test("the table refuses what could not be counted, and the same request twice")
  func refusals() throws {
    for values in [
      "(occurred_at_ms) VALUES (NULL)", "(occurred_at_ms) VALUES (0)",
      "(occurred_at_ms, input_tokens) VALUES (1, -1)",
      "(occurred_at_ms, cost_picodollars) VALUES (1, 'dear')",
      "(occurred_at_ms, request_id) VALUES (1, 'a'), (2, 'a')",
    ] {
      #expect(throws: (any Error).self, "\(values)") {
        try folder.fillDatabase { try $0.execute("INSERT INTO usage_events \(values)") }
      }
    }
  }

  @Test(
    "the indexes serve first and last event, a span of days and a request",
    arguments: [
      ("min(occurred_at_ms) FROM usage_events", "usage_events_by_time"),
      ("max(occurred_at_ms) FROM usage_events", "usage_events_by_time"),
      (
        "* FROM usage_events WHERE occurred_at_ms >= 10 AND occurred_at_ms < 20",
        "usage_events_by_time"
      ),
      ("* FROM usage_events WHERE request_id = 'r1'", "usage_events_by_request"),
    ])
  func indexUse(query: String, index: String) throws {
    let plan = try Programs.run(
      "sqlite3", [folder.database, "EXPLAIN QUERY PLAN SELECT \(query)"])
    #expect(plan.status == 0)
    #expect(plan.output.contains("SEARCH usage_events USING"))
    #expect(plan.output.contains("INDEX \(index)"))
  }

  @Test("what is no database, or cannot be made, is refused and stays as it is")
  func unfit() throws {
    try folder.write("some text that is no database at all, not even a short one", to: "notes.txt")
    let before = try FolderContents(folder.directory.url.path)
    let run = try folder.run(["init-db", "notes.txt"])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("tallypress: 'notes.txt': file is not a database (SQLITE_NOTADB)"))
    #expect(try folder.run(["init-db", "missing/new.sqlite"]).status == 77)
    #expect(try FolderContents(folder.directory.url.path) == before)
  }
}
