import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

@Suite struct UsageEventsSchemaTests {
  @Test("the layout that is made is the layout that is recognised, and read exactly")
  func roundTrip() throws {
    let database = try TestDatabase()
    let writer = try Connection(path: database.path, access: .readWrite)
    try UsageEventsSchema.create(in: writer)
    try UsageEventsSchema.create(in: writer)
    try writer.execute(
      """
      INSERT INTO usage_events VALUES
        (1, 'r1', 1700000000123, 'gpt-4o', NULL, 'chat', 'red', 'ann', 'ok',
         10, 20, 30, 40, 50, 60, 9223372036854, 1234, 0),
        (2, NULL, 1700000000124, 'gpt-4o', 'azure', NULL, NULL, NULL, 'error',
         NULL, NULL, NULL, NULL, NULL, NULL, -1, NULL, NULL),
        (3, NULL, 1700000000125, NULL, NULL, NULL, NULL, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1);
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.costs == ["9.223372036854", "-0.000000000001", nil])
    #expect(scanned.events.map(\.time.microseconds).first == 1_700_000_000_123_000)
    #expect(
      TokenClass.allCases.map { scanned.events[0].tokens[$0] } == [10, 20, 30, 40, 50, 60, 0])
    #expect(scanned.events.map(\.latency) == [1_234_000, nil, nil])
    #expect(scanned.events.map(\.isCached) == [false, nil, true])
    #expect(scanned.events.map(\.outcome) == [.success, .failure, .success])
    #expect(scanned.texts(.provider) == ["openai", "azure", nil])
    #expect(scanned.texts(.team) == ["red", nil, nil])
    #expect(scanned.texts(.user) == ["ann", nil, nil])
  }

  @Test("an application's table without some columns is read without them")
  func fewerColumns() throws {
    let database = try TestDatabase(
      """
      CREATE TABLE Usage_Events (Occurred_At_MS, Model, Intent, Cost_Picodollars, Latency_MS);
      INSERT INTO usage_events VALUES (1700000000000, 'o1', 'x', 5, 6);
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(scanned.costs == ["0.000000000005"])
    #expect(scanned.events[0].isCached == nil)
  }
}

@Suite struct ModelUsageSchemaTests {
  @Test("who used which model for what, in milliseconds, without a cost")
  func rows() throws {
    let database = try TestDatabase(
      """
      CREATE TABLE modelUsage (modelId TEXT, userId TEXT, feature TEXT, timestamp INTEGER);
      INSERT INTO modelUsage VALUES
        ('claude-3-5-sonnet', 'u1', 'chat', 1700000000123), ('my-model', NULL, '', 1700000000124),
        ('claude-3-5-sonnet', 42, 'chat', NULL);
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(
      scanned.events.map(\.time.microseconds) == [1_700_000_000_123_000, 1_700_000_000_124_000])
    #expect(scanned.texts(.model) == ["claude-3-5-sonnet", "my-model"])
    #expect(scanned.texts(.provider) == ["anthropic", nil])
    #expect(scanned.texts(.intent) == ["chat", nil])
    #expect(scanned.texts(.user) == ["u1", nil])
    #expect(scanned.costs == [nil, nil])
    #expect(scanned.summary.eventsWithoutCost == 2)
    #expect(scanned.problems == [.missingTime])
    #expect(scanned.summary.quarantine.entries.map(\.rowKey) == ["3"])
  }

  @Test("seconds in a column of milliseconds are an error, not a day in 1970")
  func seconds() throws {
    let database = try TestDatabase(
      """
      CREATE TABLE modelUsage (modelId, userId, feature, timestamp);
      INSERT INTO modelUsage VALUES ('m', 'u', 'f', 1700000000);
      """)
    #expect(
      throws: IngestionError.unexpectedTime(
        "seconds since 1970", row: "1", expected: "milliseconds since 1970")
    ) { try ScannedEvents(onlySourceOf: database) }
  }
}

@Suite struct AIMetricsSchemaTests {
  @Test(
    "intents with their tokens, latency and cost, however the time is written",
    arguments: ["1700000000000", "1700000000", "'2023-11-14T22:13:20Z'", "'2023-11-14 22:13:20'"])
  func rows(time: String) throws {
    let database = try TestDatabase(
      """
      CREATE TABLE aiMetrics (
        intent TEXT, tokensUsed INTEGER, latencyMs REAL, estimatedCost REAL, cached BOOLEAN,
        timestamp);
      INSERT INTO aiMetrics VALUES
        ('summarise', 120, 35, 0.1, 0, \(time)), ('summarise', 0, 0.4, 0.2, 1, \(time)),
        ('chat', NULL, NULL, NULL, NULL, \(time)), ('chat', 5, 5, 'n/a', 0, \(time));
      """)
    let scanned = try ScannedEvents(onlySourceOf: database)
    #expect(Set(scanned.events.map(\.time)) == [Instant(seconds: 1_700_000_000)])
    #expect(scanned.costs == ["0.100000000000", "0.200000000000", nil])
    #expect(scanned.totalCost.decimalText == "0.300000000000")
    #expect(scanned.tokens(.unclassified) == [120, 0, 0])
    #expect(scanned.events.map(\.latency) == [35_000, 400, nil])
    #expect(scanned.events.map(\.isCached) == [false, true, nil])
    #expect(scanned.texts(.intent) == ["summarise", "summarise", "chat"])
    #expect(scanned.texts(.model) == [nil, nil, nil])
    #expect(scanned.problems == [.notANumber(.cost)])
  }
}
