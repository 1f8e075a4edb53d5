import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

@Suite struct FixtureScanTests {
  private static let aider = "aider/message_send.csv"
  private static let azure = "azure-llm/AzureLLMInferenceTrace_code.csv"

  @Test(
    "aider's messages: every request and every picodollar",
    .enabled(if: SharedFixtures.has(aider), "\(SharedFixtures.reason)"))
  func aiderMessages() throws {
    let table = try CSVTable(contentsOf: SharedFixtures.file(Self.aider))
    let columns = """
      time INTEGER, user_id TEXT, main_model TEXT, weak_model TEXT, editor_model TEXT,
      edit_format TEXT, prompt_tokens INTEGER, completion_tokens INTEGER, total_tokens INTEGER,
      cost REAL, total_cost REAL
      """
    let database = try TestDatabase { try $0.load(table, columns: columns) }
    let mapping = SourceMapping(
      origin: .table("data"), rowKey: "rowid",
      expressions: [
        .time: "time", .model: "main_model", .intent: "edit_format", .user: "user_id",
        .inputTokens: "prompt_tokens", .outputTokens: "completion_tokens", .cost: "cost",
      ])
    let scanned = try ScannedEvents(mapping, on: try database.reader())
    #expect(scanned.summary.eventsCounted == 4_446)
    #expect(scanned.problems.isEmpty)
    #expect(scanned.totalCost.decimalText == "156.538210496000")
    let models = Dictionary(grouping: scanned.rows) { $0.texts[.model] ?? "" }
    #expect(models.count == 73)
    let costs = models.mapValues { $0.compactMap(\.event.cost).reduce(Money.zero, +) }
    let dearest = try #require(costs.max { $0.value < $1.value })
    #expect(dearest.key == "anthropic/claude-3-7-sonnet-20250219")
    #expect(dearest.value.decimalText == "74.422470000000")
    #expect(models[dearest.key]?.count == 1_184)
    #expect(Set(scanned.texts(.user)).count == 6)
    #expect(
      scanned.tokens(.output).reduce(0, +)
        == table.column("completion_tokens").compactMap { Int64($0) }.reduce(0, +))
  }

  @Test(
    "Azure's hour of requests: seven digits of a second, no zone, CRLF",
    .enabled(if: SharedFixtures.has(azure), "\(SharedFixtures.reason)"))
  func azureHour() throws {
    let table = try CSVTable(contentsOf: SharedFixtures.file(Self.azure))
    let database = try TestDatabase {
      try $0.load(
        table, columns: "TIMESTAMP TEXT, ContextTokens INTEGER, GeneratedTokens INTEGER")
    }
    let mapping = SourceMapping(
      origin: .table("data"), rowKey: nil,
      expressions: [
        .time: "TIMESTAMP", .inputTokens: "ContextTokens", .outputTokens: "GeneratedTokens",
      ])
    let scanned = try ScannedEvents(mapping, on: try database.reader())
    #expect(scanned.summary.eventsCounted == 8_819)
    #expect(scanned.problems.isEmpty)
    #expect(scanned.summary.timeFormat == "ISO 8601 without a zone")
    // 2023-11-16 18:17:03.9799600 is the file's first.
    #expect(scanned.events.first?.time.microseconds == 1_700_158_623_979_960)
    #expect(
      scanned.tokens(.input).reduce(0, +)
        == table.column("ContextTokens").compactMap { Int64($0) }.reduce(0, +))
    #expect(scanned.summary.eventsWithoutCost == 8_819)
  }
}

extension Connection {
  /// Makes the table `data` and inserts the records as text, which the columns' types convert.
  fileprivate func load(_ table: CSVTable, columns: String) throws {
    try execute("CREATE TABLE data (\(columns))")
    let marks = table.header.map { _ in "?" }.joined(separator: ", ")
    let statement = try prepare("INSERT INTO data VALUES (\(marks))")
    for row in table.rows {
      try statement.bind(row.map { SQLiteValue.text($0) })
      try statement.run()
    }
  }
}
