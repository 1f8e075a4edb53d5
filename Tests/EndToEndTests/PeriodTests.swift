import Foundation
import SQLite
import TestSupport
import Testing

/// Reports on parts of the data, compared with what SQLite itself adds up.
@Suite struct PeriodTests {
  let folder: ReportFolder

  /// Events every 97 minutes for about 70 days before and some after the as-of instant.
  init() throws {
    folder = try ReportFolder(
      sql: """
        CREATE TABLE calls (at INTEGER, model TEXT, tokens INTEGER, cost INTEGER);
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
        INSERT INTO calls
          SELECT unixepoch('2026-09-12 00:03:17') + i * 97 * 60, 'm' || (i % 3), i, i * 7919 - 500
          FROM n;
        """)
    try folder.configure(
      """
      source:
        table: calls
        time: at
        model: model
        input_tokens: tokens
        cost: cost
        cost_unit: micro
      """)
  }

  /// A request for a span, and the local days that it means.
  struct Span: Sendable, CustomTestStringConvertible {
    let options: [String]
    let first: String
    let last: String
    /// What SQLite adds to UTC for local time.
    var offset = "+0 minutes"
    var testDescription: String { options.joined(separator: " ") }
  }

  // 2026-11-21 is a Saturday; in Kathmandu (+05:45), 20:00 UTC is already the next day.
  static let spans = [
    Span(options: ["--period", "today"], first: "2026-11-21", last: "2026-11-21"),
    Span(options: ["--period", "yesterday"], first: "2026-11-20", last: "2026-11-20"),
    Span(options: ["--period", "week"], first: "2026-11-16", last: "2026-11-21"),
    Span(options: ["--period", "month"], first: "2026-11-01", last: "2026-11-21"),
    Span(options: ["--period", "last-month"], first: "2026-10-01", last: "2026-10-31"),
    Span(options: ["--period", "last-30-days"], first: "2026-10-23", last: "2026-11-21"),
    Span(options: ["--period", "all"], first: "2026-09-12", last: "2026-11-21"),
    Span(options: ["--from", "2026-10-05"], first: "2026-10-05", last: "2026-11-21"),
    Span(options: ["--to", "2026-10-05"], first: "2026-09-12", last: "2026-10-05"),
    Span(
      options: ["--from", "2026-10-05", "--to", "2026-10-06"], first: "2026-10-05",
      last: "2026-10-06"),
    Span(
      options: ["--period", "today", "--time-zone", "Asia/Kathmandu"], first: "2026-11-22",
      last: "2026-11-22", offset: "+345 minutes"),
    Span(
      options: ["--period", "last-month", "--time-zone", "Asia/Kathmandu"], first: "2026-10-01",
      last: "2026-10-31", offset: "+345 minutes"),
    Span(
      options: ["--from", "2026-10-05", "--to", "2026-10-06", "--time-zone", "Asia/Kathmandu"],
      first: "2026-10-05", last: "2026-10-06", offset: "+345 minutes"),
  ]

  @Test("totals of a span are those that SQLite adds up", arguments: spans)
  func totals(of span: Span) throws {
    let run = try folder.report(span.options + ["--as-of", "2026-11-21T20:00:00Z"])
    #expect(run.status == 0, "\(run.errors)")
    let expected = try folder.totals(of: span)
    #expect(expected.requests > 0)
    for name in try folder.breakdowns() {
      let table = try folder.export(name)
      #expect(table.wholeSum("requests") == expected.requests, "\(name)")
      #expect(table.wholeSum("input_tokens") == expected.tokens, "\(name)")
      #expect(table.sum("cost") == expected.cost, "\(name)")
    }
    let days = try folder.export("by-day").column("day")
    #expect(days.first == span.first)
    #expect(days.last == span.last)
  }

  @Test("events after the as-of instant are told and counted nowhere")
  func afterAsOf() throws {
    let run = try folder.report("--as-of", "2026-10-05")
    #expect(run.status == 0)
    let later = try folder.totals(
      of: Span(options: [], first: "2026-10-06", last: "2099-01-01")
    ).requests
    #expect(run.errors == "warning: after the as-of instant and not counted: \(later) events\n")
    #expect(try folder.export("by-model").wholeSum("requests") == 1_101 - later)
  }

  @Test(
    "a span without usage is a report that says so",
    arguments: [
      ["--from", "2020-01-01", "--to", "2020-01-31"], ["--from", "2027-01-01"],
      ["--as-of", "2020-01-01", "--period", "last-month"], ["--as-of", "2020-01-01"],
    ])
  func empty(options: [String]) throws {
    let run = try folder.report(options)
    #expect(run.status == 0)
    let overview = try folder.page("index.html")
    #expect(overview.localizedCaseInsensitiveContains("no usage"))
    for name in try folder.breakdowns() {
      #expect(try folder.export(name).wholeSum("requests") == 0, "\(name)")
    }
    let days = try folder.export("by-day").column("day")
    let (first, last) = (try #require(days.first), try #require(days.last))
    #expect(run.output.contains("Period    \(first) to \(last), UTC"))
  }
}

extension ReportFolder {
  fileprivate func totals(
    of span: PeriodTests.Span
  ) throws -> (requests: Int, tokens: Int, cost: String) {
    let answer = try Programs.run(
      "sqlite3",
      [
        "-readonly", database,
        """
        SELECT count(*), sum(tokens), sum(cost) FROM calls
        WHERE at <= unixepoch('2026-11-21 20:00:00') + (\(span.options.isEmpty ? 1 : 0) << 40)
          AND date(at, 'unixepoch', '\(span.offset)') BETWEEN '\(span.first)' AND '\(span.last)'
        """,
      ])
    let fields = answer.output.dropLast().split(separator: "|").compactMap { Int($0) }
    guard fields.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
    let sign = fields[2] < 0 ? "-" : ""
    let digits = String(repeating: "0", count: 7) + String(fields[2].magnitude)
    let whole = Int(digits.dropLast(6)) ?? 0
    return (fields[0], fields[1], "\(sign)\(whole).\(digits.suffix(6))000000")
  }
}
