import Ingestion
import TestSupport
import Testing
import Usage

@Suite struct InteractionTracesSchemaTests {
  @Test(
    "the recorded cost is what the JSON says, digit by digit",
    arguments: [
      (#"{"total_cost": 0.1}"#, "0.100000000000"), (#"{"total_cost": 3}"#, "3.000000000000"),
      (#"{"total_cost": "0.123456789012"}"#, "0.123456789012"),
      (#"{"total_cost": 123456789.123456789012}"#, "123456789.123456789012"),
      (#"{"total_cost": 1.5e-7}"#, "0.000000150000"), (#"{"total_cost": -2}"#, "-2.000000000000"),
      (#"{"total_cost": null}"#, nil), (#"{"total_cost": ""}"#, nil), (#"{}"#, nil),
      (#"{"cost": 7}"#, nil), ("null", nil), ("", nil), ("0.25", "0.250000000000"),
    ] as [(String, String?)])
  func costs(json: String, cost: String?) throws {
    let scanned = try ScannedEvents(onlySourceOf: try traces(["'\(json)'"]))
    #expect(scanned.costs == [cost])
    #expect(scanned.problems.isEmpty)
  }

  @Test("a NULL, or a bare number in place of JSON, is the cost itself")
  func plainValues() throws {
    let scanned = try ScannedEvents(onlySourceOf: try traces(["NULL", "0.25", "2"]))
    #expect(scanned.costs == [nil, "0.250000000000", "2.000000000000"])
  }

  @Test(
    "what is no cost is set aside, and the rows around it are read",
    arguments: [
      "'not json'", #"'{"total_cost": 1'"#, #"'{"total_cost": "abc"}'"#,
      #"'{"total_cost": true}'"#, #"'{"total_cost": false}'"#, #"'{"total_cost": [1]}'"#,
      #"'{"total_cost": {"usd": 1}}'"#, "'[1]'", "'true'", #"'"1.5"'"#, "x'00ff'",
    ])
  func unreadable(literal: String) throws {
    let good = #"'{"total_cost": 1}'"#
    let scanned = try ScannedEvents(onlySourceOf: try traces([good, literal, good]))
    #expect(scanned.problems == [.notANumber(.cost)])
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == ["2"])
    #expect(scanned.totalCost.decimalText == "2.000000000000")
  }

  @Test(
    "tokens are found under the names in use",
    arguments: [
      (#"{"input_tokens": 12, "output_tokens": 3}"#, [12, 3, 0]),
      (#"{"prompt_tokens": 12, "completion_tokens": 3, "total_tokens": 15}"#, [12, 3, 0]),
      (#"{"usage": {"input_tokens": 12, "output_tokens": 3}}"#, [12, 3, 0]),
      (#"{"usage": {"prompt_tokens": "12", "completion_tokens": 3.0}}"#, [12, 3, 0]),
      (#"{"tokens": {"input": 12, "output": 3}}"#, [12, 3, 0]),
      (#"{"tokens": {"prompt": 12}}"#, [12, 0, 0]),
      (#"{"input_tokens": null, "prompt_tokens": 12}"#, [12, 0, 0]),
      (#"{"total_tokens": 15}"#, [0, 0, 15]), (#"{"usage": {"total_tokens": 15}}"#, [0, 0, 15]),
      (#"{"total_cost": 1}"#, [0, 0, 0]),
    ] as [(String, [Int64])])
  func tokens(json: String, counts: [Int64]) throws {
    let scanned = try ScannedEvents(onlySourceOf: try traces(["'\(json)'"]))
    let classes: [TokenClass] = [.input, .output, .unclassified]
    #expect(scanned.events.map { event in classes.map { event.tokens[$0] } } == [counts])
  }

  @Test("the other columns, and an intent where there is one", arguments: ["Intent", "feature"])
  func columns(intent: String) throws {
    let database = try TestDatabase(
      """
      CREATE TABLE ai_interaction_traces (
        id TEXT PRIMARY KEY, created_at, model_id, user_id, status, duration_ms, cost_calculation,
        \(intent));
      INSERT INTO ai_interaction_traces VALUES
        ('a', '2023-11-14T22:13:20.5Z', 'gpt-4o', 'u1', 'success', 12.5, NULL, 'chat'),
        ('b', '2023-11-14T22:13:20.5+01:00', 'gpt-4o', NULL, 'error', NULL, NULL, NULL);
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(
      scanned.events.map(\.time.microseconds) == [1_700_000_000_500_000, 1_699_996_400_500_000])
    #expect(scanned.events.map(\.outcome) == [.success, .failure])
    #expect(scanned.events.map(\.latency) == [12_500, nil])
    #expect(scanned.texts(.provider) == ["openai", "openai"])
    #expect(scanned.texts(.user) == ["u1", nil])
    #expect(scanned.texts(.intent) == ["chat", nil])
  }

  private func traces(_ costs: [String]) throws -> TestDatabase {
    let rows = costs.map { "('2023-11-14T22:13:20Z', 'gpt-4o', 'u1', 'ok', 5, \($0))" }
    return try TestDatabase(
      """
      CREATE TABLE ai_interaction_traces (
        created_at, model_id, user_id, status, duration_ms, cost_calculation);
      INSERT INTO ai_interaction_traces VALUES \(rows.joined(separator: ", "));
      """)
  }
}
