import Configuration
import Reports
import Statistics
import TestSupport
import Testing
import Usage

@testable import Exports
@testable import Ingestion

@Suite struct ExportFileTests {
  private static let sample = SampleReport.random(seed: 4)

  private let report = sample

  private func file(_ name: String, of report: ReportData) throws -> CSVReader {
    let files = ExportFile.csvFiles(of: report)
    return CSVReader(try #require(files.first { $0.listing.path == "exports/\(name).csv" }).bytes)
  }

  @Test("every breakdown and the quarantine have a file, and the listing is true")
  func listing() {
    let files = ExportFile.csvFiles(of: report)
    #expect(files.count == report.breakdowns.count + 1)
    #expect(Set(files.map(\.listing.path)).count == files.count)
    for file in files {
      let rows = CSVReader(file.bytes).rows
      #expect(rows[0] == file.listing.columns.map(\.name))
      #expect(rows.count == file.listing.rowCount + 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      #expect(file.listing.byteCount == file.bytes.count)
    }
  }

  @Test("column names are snake_case, unique and explained")
  func columns() {
    for file in ExportFile.csvFiles(of: report) {
      let names = file.listing.columns.map(\.name)
      #expect(Set(names).count == names.count)
      for column in file.listing.columns {
        #expect(column.name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil)
        #expect(column.meaning.hasSuffix("."))
      }
    }
  }

  @Test("no dimension of the source's own can take the name of a column")
  func takenNames() {
    for column in MeasureColumn.all(hasComparison: true) {
      #expect(SourceSettings.takenNames.contains(column.name))
    }
  }

  @Test("the costs, requests and tokens of every file add up to the report")
  func sums() throws {
    for breakdown in report.breakdowns {
      let records = try file("by-" + breakdown.name, of: report).records
      let costs = records.compactMap { $0["cost"] }.filter { !$0.isEmpty }
      #expect(costs.map(picodollars).reduce(0, +) == report.summary.current.cost.picodollars)
      let previous = records.compactMap { $0["previous_cost"] }.filter { !$0.isEmpty }
      #expect(
        previous.map(picodollars).reduce(0, +) == report.summary.previous?.cost.picodollars)
      #expect(number("requests", in: records) == report.summary.current.requests)
      #expect(number("total_tokens", in: records) == Int(report.summary.current.tokens.total))
      #expect(number("errors", in: records) == report.summary.current.errors)
    }
  }

  private func number(_ column: String, in records: [[String: String]]) -> Int {
    records.compactMap { $0[column].flatMap { Int($0) } }.reduce(0, +)
  }

  /// Exact: twelve decimals behind the point.
  private func picodollars(_ text: String) -> Int128 {
    #expect(text.wholeMatch(of: /-?[0-9]+\.[0-9]{12}/) != nil)
    return Int128(text.filter { $0 != "." }) ?? 0
  }

  @Test("what is not recorded is empty, which is not zero")
  func empties() throws {
    let report = SampleReport.data([SampleEvent("2026-11-02T10:00:00Z", [.model: "a"])])
    let record = try #require(try file("by-model-intent", of: report).records.first)
    #expect(record["model"] == "a")
    #expect(record["intent"] == "")
    #expect(record["requests"] == "1")
    let absent = [
      "cost", "cost_share", "cost_per_request", "cost_per_million_tokens", "cache_hit_rate",
      "latency_mean_ms", "latency_p50_ms", "latency_p99_ms", "previous_cost",
      "cost_change_relative",
    ]
    for column in absent { #expect(record[column] == "", "\(column)") }
    #expect(record["error_rate"] == "0.000000000000")
  }

  @Test("without a comparison there are no columns of one")
  func withoutComparison() throws {
    let report = SampleReport.data([], compares: false)
    #expect(try !file("by-model", of: report).rows[0].contains { $0.hasPrefix("previous_") })
  }

  @Test("times have the offset of the zone, keys of time are sortable")
  func times() throws {
    let oslo = try #require(ReportingCalendar(timeZoneName: "Europe/Oslo"))
    let report = SampleReport.data(
      [SampleEvent("2026-11-02T23:30:00Z", cost: "1", [.model: "a"])], calendar: oslo)
    let record = try #require(try file("by-model", of: report).records.first)
    #expect(record["first_seen"] == "2026-11-03T00:30:00+01:00")
    #expect(record["last_seen"] == "2026-11-03T00:30:00+01:00")
    #expect(try file("by-day", of: report).records[2]["requests"] == "1")
    #expect(try file("by-week", of: report).records.map { $0["week"] } == ["2026-W45"])
    let hour = try #require(try file("by-weekday-hour", of: report).records.first)
    #expect(hour["weekday"] == "Tuesday")
    #expect(hour["hour"] == "0")
  }

  @Test("rows that could not be read are listed with their cause, defused")
  func quarantine() throws {
    var scan = ScanSummary()
    scan.quarantine.add(
      Quarantine.Entry(rowKey: "17", problem: .negative(.inputTokens), value: "-5"))
    scan.quarantine.add(
      Quarantine.Entry(rowKey: "18", problem: .notANumber(.cost), value: "=cmd()"))
    scan.quarantine.add(Quarantine.Entry(rowKey: "19", problem: .missingTime, value: nil))
    let rows = try file("quarantine", of: SampleReport.data([], scan: scan)).rows
    #expect(
      rows == [
        ["row", "cause", "cause_text", "value"],
        ["17", "negative_input_tokens", "input tokens below zero", "-5"],
        ["18", "not_a_number_cost", "cost: text or data where a number belongs", "'=cmd()"],
        ["19", "missing_time", "no time", ""],
      ])
  }
}
