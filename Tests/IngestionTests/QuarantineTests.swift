import Diagnostics
import Ingestion
import TestSupport
import Testing
import Usage

@Suite struct QuarantineTests {
  @Test("causes are listed by their number of rows, each with its first ten row keys")
  func causes() throws {
    let rows =
      (1...12).map { _ in [SourceField.inputTokens: "-1"] } + [[.cost: "'x'"]]
      + (1...12).map { _ in [.latency: "'x'"] } + [[:]]
    let quarantine = try CallsTable(rows).scan().summary.quarantine
    #expect(
      quarantine.causes.map(\.problem) == [
        .negative(.inputTokens), .notANumber(.latency), .notANumber(.cost),
      ])
    #expect(quarantine.causes.map(\.count) == [12, 12, 1])
    #expect(quarantine.causes[0].firstRowKeys == (1...10).map(String.init))
    #expect(quarantine.causes[1].firstRowKeys == (14...23).map(String.init))
    #expect(quarantine.entries.count == 25)
  }

  @Test(
    "the value at fault is kept, cut to 64 characters",
    arguments: [
      ("NULL", nil), ("''", ""), ("'soon'", "soon"), ("-5", "-5"), ("9e999", "Inf"),
      ("'\(String(repeating: "ü", count: 100))'", String(repeating: "ü", count: 64)),
    ] as [(String, String?)])
  func values(literal: String, value: String?) throws {
    let entries = try CallsTable(.time, [literal]).scan().summary.quarantine.entries
    #expect(entries.map(\.value) == [value])
  }

  @Test("strict mode ends at the first unreadable row and names it")
  func strict() throws {
    let calls = try CallsTable(.inputTokens, ["1", "-4", "x'00'"])
    #expect(throws: IngestionError.unreadableRow("2", problem: .negative(.inputTokens))) {
      try calls.scan(isStrict: true)
    }
    let error = IngestionError.unreadableRow("2", problem: .negative(.inputTokens))
    #expect(
      error.oneLine == "row 2 cannot be read: input tokens below zero; "
        + "mend the row, or leave out --strict to set such rows aside")
    #expect(try CallsTable(.cost, ["1"]).scan(isStrict: true).summary.eventsCounted == 1)
  }

  @Test("every problem has a code and words of its own, without a raw field name in the words")
  func words() {
    let problems: [RowProblem] =
      [.missingTime, .unreadableTime, .implausibleTime]
      + SourceField.allCases.flatMap { field in
        [
          .notANumber(field), .notFinite(field), .negative(field), .fractional(field),
          .tooLarge(field), .inconsistentTokens(field),
        ] as [RowProblem]
      }
    #expect(Set(problems.map(\.code)).count == problems.count)
    #expect(Set(problems.map(\.words)).count == problems.count)
    for problem in problems { #expect(!problem.words.contains("_")) }
  }

  @Test("events after the as-of instant are counted apart, the instant itself is not")
  func asOf() throws {
    let calls = try CallsTable([
      [.time: "1700000000", .cost: "1"], [.time: "1700000001", .cost: "2"],
      [.time: "1700000002", .cost: "4"], [.time: "1700000003", .cost: "'x'"],
      [.time: "1699999999", .cost: "NULL"],
    ])
    let scanned = try calls.scan(asOf: Instant(seconds: 1_700_000_001))
    #expect(scanned.totalCost.decimalText == "3.000000000000")
    #expect(scanned.summary.rowsRead == 5)
    #expect(scanned.summary.eventsAfterAsOf == 1)
    #expect(scanned.problems == [.notANumber(.cost)])
    #expect(scanned.summary.eventsWithoutCost == 1)
    #expect(scanned.summary.firstEvent == Instant(seconds: 1_699_999_999))
    #expect(scanned.summary.lastEvent == Instant(seconds: 1_700_000_001))
  }

  @Test("a source without rows gives nothing")
  func empty() throws {
    let scanned = try CallsTable([]).scan()
    #expect(scanned.summary.rowsRead == 0)
    #expect(scanned.summary.timeFormat == nil)
    #expect(scanned.summary.firstEvent == nil)
  }

  @Test("progress is told every 65,536 rows")
  func progress() throws {
    let database = try CallsTable([]).database
    let mapping = SourceMapping(
      origin: .query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 140000) "
          + "SELECT 1700000000 + i AS t FROM n"), rowKey: nil, expressions: [.time: "t"])
    var told: [Int] = []
    var count = 0
    let scan = EventScan(mapping, asOf: Instant(seconds: 2_000_000_000))
    let outcome = try scan.run(
      on: try database.reader(), progress: { told.append($0) }, receiver: { _, _, _ in count += 1 })
    #expect(told == [65_536, 131_072])
    #expect(count == 140_000)
    #expect(outcome.summary.rowsRead == 140_000)
  }
}
