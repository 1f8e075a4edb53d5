import Foundation
import SQLite
import TestSupport
import Testing

/// Databases of the layouts that are read without being told how.
@Suite struct KnownLayoutTests {
  /// A database of a known layout, and what a report on it must say.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    let requests: Int
    let models: [String]
    let intents: [String]
    let tokens: Int
    let cost: String
    var testDescription: String { name }
  }

  static let layouts = [
    Layout(
      name: "modelUsage",
      sql: """
        CREATE TABLE modelUsage (
          id INTEGER PRIMARY KEY, modelId TEXT, userId TEXT, feature TEXT, timestamp INTEGER);
        INSERT INTO modelUsage (modelId, userId, feature, timestamp) VALUES
          ('gpt-4o', 'ada', 'chat', 1790000000123), ('gpt-4o', 'bob', 'search', 1790000001000),
          ('o3', NULL, 'chat', 1790000002000);
        """, requests: 3, models: ["gpt-4o", "o3"], intents: ["chat", "search"], tokens: 0,
      cost: "0.000000000000"),
    Layout(
      name: "aiMetrics",
      sql: """
        CREATE TABLE aiMetrics (
          id INTEGER PRIMARY KEY, intent TEXT, tokensUsed INTEGER, latencyMs INTEGER,
          estimatedCost REAL, cached INTEGER, timestamp INTEGER);
        INSERT INTO aiMetrics (intent, tokensUsed, latencyMs, estimatedCost, cached, timestamp)
          VALUES ('chat', 100, 900, 0.1, 0, 1790000000), ('chat', 20, 5, 0.2, 1, 1790000100);
        """, requests: 2, models: [""], intents: ["chat"], tokens: 120, cost: "0.300000000000"),
    Layout(
      name: "ai_interaction_traces",
      sql: """
        CREATE TABLE ai_interaction_traces (
          id TEXT PRIMARY KEY, created_at TEXT, model_id TEXT, user_id TEXT, status TEXT,
          duration_ms INTEGER, cost_calculation TEXT, feature TEXT);
        INSERT INTO ai_interaction_traces VALUES
          ('a', '2026-10-01T10:00:00.000Z', 'claude-x', 'u1', 'success', 1200,
           '{"total_cost": 0.0100000000019, "input_tokens": 100, "output_tokens": 7}', 'summary'),
          ('b', '2026-10-01T11:00:00Z', 'claude-x', 'u2', 'error', 60000,
           '{"total_cost": 1e-3, "usage": {"prompt_tokens": 3}}', NULL);
        """, requests: 2, models: ["claude-x"], intents: ["summary", ""], tokens: 110,
      cost: "0.011000000002"),
  ]

  @Test("a report on a known layout needs no configuration", arguments: layouts)
  func report(on layout: Layout) throws {
    let folder = try ReportFolder(sql: layout.sql)
    let run = try folder.report("--as-of", "2026-12-31")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let models = try folder.export("by-model")
    #expect(models.column("model") == layout.models)
    #expect(models.wholeSum("requests") == layout.requests)
    #expect(models.wholeSum("total_tokens") == layout.tokens)
    #expect(models.sum("cost") == layout.cost)
    let intents = try folder.export("by-intent").column("intent")
    #expect(Set(intents) == Set(layout.intents))
  }

  @Test("what a database can be reported on is listed as text and as JSON", arguments: layouts)
  func sources(of layout: Layout) throws {
    let folder = try ReportFolder(sql: layout.sql + "CREATE TABLE notes (id, body);")
    let text = try folder.run(["sources", folder.database])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("certain  \(layout.name)  \(layout.name): has the table"))
    #expect(text.output.hasSuffix("unknown  notes(id, body)\n"))
    let listing = try folder.run(["sources", "--json", folder.database])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(listing.output.utf8)) as? [String: Any])
    let found = try #require(json["recognised"] as? [[String: String]])
    #expect(found.map { $0["schema"] } == [layout.name])
    #expect(found.first?["confidence"] == "certain")
    let others = try #require(json["unknown"] as? [[String: Any]])
    #expect(others.compactMap { $0["table"] as? String } == ["notes"])
  }

  @Test("a model that is not recorded says so on the pages, and is empty in the export")
  func modelNotRecorded() throws {
    let folder = try ReportFolder(sql: Self.layouts[1].sql)
    #expect(try folder.report("--as-of", "2026-12-31").status == 0)
    let overview = try folder.page("index.html")
    #expect(overview.contains("(not recorded)"))
  }

  @Test("a database with nothing known is explained, with what is in it")
  func nothingKnown() throws {
    let folder = try ReportFolder(sql: "CREATE TABLE calls (at, cost); CREATE TABLE \"a b\" (c);")
    let text = try folder.run(["sources", folder.database])
    #expect(text.status == 0)
    #expect(
      text.output == """
        nothing recognised
        unknown  a b(c)
        unknown  calls(at, cost)
        map a table's columns under 'source:' in tallypress.yml to report on it

        """)
    let json = try folder.run(["sources", "--json", folder.database])
    #expect(
      json.output == #"{"recognised":[],"unknown":[{"columns":["c"],"table":"a b"},"#
        + #"{"columns":["at","cost"],"table":"calls"}]}"# + "\n")
    let run = try folder.report()
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix(
        "tallypress: \(folder.database) has no table of a known layout; it has 'a b', 'calls'; map")
    )
  }

  @Test(
    "the logs of the llm command line are read from both of their tables, each response once",
    .enabled(if: SharedFixtures.has("simonw-llm/logs_empty.db"), "\(SharedFixtures.reason)"))
  func llmLogs() throws {
    let folder = try ReportFolder()
    try FileManager.default.copyItem(
      atPath: SharedFixtures.file("simonw-llm/logs_empty.db").path, toPath: folder.database)
    try folder.fillDatabase {
      try $0.execute(
        """
        INSERT INTO responses (
          id, model, datetime_utc, duration_ms, input_tokens, output_tokens, token_details) VALUES
          ('01a', 'gpt-4o', '2026-10-01T10:00:00.000000+00:00', 900, 100, 20,
           '{"prompt_tokens_details": {"cached_tokens": 60}}'),
          ('01b', 'gpt-4o', '2026-10-01T11:00:00', 800, 5, 1, NULL);
        """)
    }
    let run = try folder.report()
    #expect(run.status == 0, "\(run.errors)")
    let models = try folder.export("by-model")
    #expect(models.wholeSum("requests") == 2)
    #expect(models.wholeSum("input_tokens") == 45)
    #expect(models.wholeSum("cache_read_tokens") == 60)
    #expect(models.wholeSum("output_tokens") == 21)
    let sources = try folder.run(["sources", folder.database])
    #expect(sources.output.hasPrefix("certain  llm  turns and responses: "))
  }
}
