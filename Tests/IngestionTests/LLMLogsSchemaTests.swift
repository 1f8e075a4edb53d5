import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

@Suite struct LLMLogsSchemaTests {
  private static let current = "simonw-llm/logs_empty.db"

  @Test(
    "turns and older responses are one source, an id in both counts once",
    .enabled(if: SharedFixtures.has(current), "\(SharedFixtures.reason)"))
  func union() throws {
    let database = try TestDatabase(copyOf: SharedFixtures.file(Self.current)) { connection in
      try connection.execute(
        """
        INSERT INTO turns
          (id, model, resolved_model, input_tokens, output_tokens, token_details, duration_ms,
           datetime_utc) VALUES
          ('01A', 'gpt-4o', 'gpt-4o-2024-08-06', 100, 50,
           '{"prompt_tokens_details": {"cached_tokens": 64},
             "completion_tokens_details": {"reasoning_tokens": 30}}', 1500,
           '2025-01-02T03:04:05.123456+00:00'),
          ('01B', 'o1', NULL, 10, 5, '{"input_tokens_details": {"cached_tokens": 4},
             "output_tokens_details": {"reasoning_tokens": 5}}', 20, '2025-01-02T03:04:06'),
          ('01C', 'claude-3', NULL, NULL, NULL, 'not json', NULL, '2025-01-02T03:04:07+00:00');
        INSERT INTO responses
          (id, model, input_tokens, output_tokens, token_details, duration_ms, datetime_utc) VALUES
          ('01A', 'counted twice', 1, 1, NULL, 1, '2024-01-02T03:04:05'),
          ('00A', 'gpt-4o', 7, 8, NULL, 9, '2024-01-02T03:04:05.123456'),
          ('00B', 'gpt-4o', 7, 8, '{"prompt_tokens_details": {"cached_tokens": 8}}', 9,
           '2024-01-02T03:04:06');
        """)
    }
    let connection = try database.reader()
    let found = KnownSchemas.recognitions(in: try DatabaseCatalog(of: connection))
    #expect(found.map(\.schema) == ["llm"])
    #expect(found.map(\.table) == ["turns and responses"])
    #expect(found.map(\.confidence) == [.certain])
    #expect(
      found.map(\.reason) == [
        "has turns and responses as the llm command line makes them, and its _llm_migrations"
      ])
    let scanned = try ScannedEvents(try #require(found.first).mapping, on: connection)
    #expect(scanned.texts(.model) == ["gpt-4o-2024-08-06", "o1", "claude-3", "gpt-4o"])
    #expect(scanned.tokens(.input) == [36, 6, 0, 7])
    #expect(scanned.tokens(.cacheRead) == [64, 4, 0, 0])
    #expect(scanned.tokens(.output) == [20, 0, 0, 8])
    #expect(scanned.tokens(.reasoning) == [30, 5, 0, 0])
    #expect(scanned.events.map(\.latency) == [1_500_000, 20_000, nil, 9_000])
    #expect(scanned.events[0].time.microseconds == 1_735_787_045_123_456)
    #expect(scanned.problems == [.inconsistentTokens(.inputTokens)])
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == ["00B"])
  }

  @Test("a turn without an id hides no response, and is named by its number")
  func missingIDs() throws {
    let database = try TestDatabase(
      Self.older("turns") + Self.older("responses")
        + """
        INSERT INTO turns VALUES (NULL, 'a', '2024-01-02', 1), ('1', 'b', 'never', 1),
          (NULL, 'c', '', 1);
        INSERT INTO responses VALUES ('1', 'x', '2024-01-02', 1), ('2', 'd', '2024-01-02', 1),
          (NULL, 'e', '2024-01-02', 1);
        """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.texts(.model) == ["a", "d", "e"])
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == ["1", "#3"])
  }

  @Test("an older file without turns, tokens and resolved models is likely, and read")
  func olderFile() throws {
    let database = try TestDatabase(
      Self.older("responses")
        + "INSERT INTO responses VALUES ('1', 'gpt-4', '2023-07-01T12:00:00.5', 1200);")
    let found = KnownSchemas.recognitions(in: try DatabaseCatalog(of: try database.reader()))
    #expect(found.map(\.confidence) == [.likely])
    #expect(found.map(\.reason) == ["has responses as the llm command line makes them"])
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.texts(.model) == ["gpt-4"])
    #expect(scanned.events.map(\.tokens.total) == [0])
    #expect(scanned.events.map(\.isCached) == [nil])
    #expect(scanned.events.map(\.time.microseconds) == [1_688_212_800_500_000])
  }

  @Test("cached tokens that the details leave out are none, so that not every call is a hit")
  func cacheStates() throws {
    let database = try TestDatabase(
      """
      CREATE TABLE responses
        (id TEXT PRIMARY KEY, model, datetime_utc, duration_ms, input_tokens, output_tokens,
         token_details);
      INSERT INTO responses VALUES
        ('1', 'm', '2024-01-02', 1, 10, 5, '{"prompt_tokens_details": {"cached_tokens": 4}}'),
        ('2', 'm', '2024-01-02', 1, 10, 5,
          '{"completion_tokens_details": {"reasoning_tokens": 4}}'),
        ('3', 'm', '2024-01-02', 1, 10, 5, NULL), ('4', 'm', '2024-01-02', 1, NULL, NULL, NULL);
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.events.map(\.isCached) == [true, false, false, nil])
    #expect(scanned.tokens(.input) == [6, 10, 10, 0])
  }

  private static func older(_ table: String) -> String {
    "CREATE TABLE \(table) (id TEXT PRIMARY KEY, model, datetime_utc, duration_ms);"
  }
}
