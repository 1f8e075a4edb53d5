import Testing
import Usage

@testable import Ingestion

@Suite struct StatusVocabularyTests {
  @Test(
    "well-known words and HTTP codes are told",
    arguments: [
      ("ok", .success), ("OK", .success), ("Success", .success), ("completed", .success),
      ("200", .success), ("204", .success), ("301", .success), ("399", .success),
      ("100", .success), ("true", .success), ("stop", .success),
      ("error", .failure), ("FAILED", .failure), ("timeout", .failure), ("cancelled", .failure),
      ("canceled", .failure), ("400", .failure), ("429", .failure), ("500", .failure),
      ("599", .failure), ("false", .failure), ("rate_limited", .failure),
      ("600", nil), ("99", nil), ("-1", nil), ("pending", nil), ("", nil), ("ok ", nil),
      ("200.0", nil), ("0", nil), ("1", nil),
    ] as [(String, Outcome?)])
  func wellKnown(text: String, outcome: Outcome?) {
    #expect(StatusVocabulary().outcome(of: text) == outcome)
  }

  @Test("words of the source's own come before the well-known")
  func own() {
    let vocabulary = StatusVocabulary(failures: ["stop", "200", "kaputt"], successes: ["error"])
    #expect(vocabulary.outcome(of: "Stop") == .failure)
    #expect(vocabulary.outcome(of: "200") == .failure)
    #expect(vocabulary.outcome(of: "Kaputt") == .failure)
    #expect(vocabulary.outcome(of: "ERROR") == .success)
    #expect(vocabulary.outcome(of: "500") == .failure)
  }

  @Test("a scan tells failures, and counts unknown words as successes that it names")
  func scanned() throws {
    var calls = try CallsTable(
      .status, ["'ok'", "'ERROR'", "500", "NULL", "''", "'odd'", "'late'", "'odd'"])
    let scanned = try calls.scan()
    #expect(
      scanned.events.map(\.outcome) == [
        .success, .failure, .failure, .success, .success, .success, .success, .success,
      ])
    #expect(
      scanned.summary.unknownStatuses == [
        .init(text: "late", count: 1), .init(text: "odd", count: 2),
      ])
    calls.mapping.statusVocabulary.failures = ["odd"]
    #expect(try calls.scan().summary.unknownStatuses == [.init(text: "late", count: 1)])
  }

  @Test("unknown words are counted over the counted events alone")
  func countedEventsAlone() throws {
    let calls = try CallsTable([
      [.status: "'odd'"], [.status: "'odd'", .time: "1800000000"],
      [.status: "'odd'", .cost: "'x'"], [.status: "'future'", .time: "1800000000"],
    ])
    let scanned = try calls.scan(asOf: Instant(seconds: 1_750_000_000))
    #expect(scanned.summary.unknownStatuses == [.init(text: "odd", count: 1)])
  }
}
