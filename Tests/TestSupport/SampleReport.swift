import Configuration
public import Ingestion
public import Reports
import Statistics
public import Usage

/// Reports over sample usage.
public enum SampleReport {
  /// The report on the days from the first to the last, both counted.
  public static func data(
    _ events: [SampleEvent], from first: String = "2026-11-01", through last: String = "2026-11-30",
    compares: Bool = true, calendar: ReportingCalendar = .utc, custom: [String] = [],
    scan: ScanSummary = ScanSummary()
  ) -> ReportData {
    let start = CalendarDay(first) ?? CalendarDay(ordinal: 0)
    let period = Period(from: start, upTo: (CalendarDay(last) ?? start).advanced(by: 1))
    let cells = SampleUsage.cells(events, custom: custom)
    let statistics = Statistics(
      of: cells, in: period, comparedWith: compares ? period.preceding : nil, calendar: calendar)
    let identity = ReportIdentity(
      title: "Sample", asOf: calendar.start(of: period.end), currency: .dollars,
      source: SourceDescription(path: "usage.sqlite", schema: nil, rows: "table calls"),
      version: "1.2.3")
    return ReportData(identity, cells: cells, scan: scan, statistics: statistics)
  }

  /// A report on 3,000 events by chance, half of them in the comparison period.
  public static func random(
    seed: UInt64 = 1, calendar: ReportingCalendar = .utc
  ) -> ReportData {
    let first = CalendarDay(year: 2026, month: 10, day: 2) ?? CalendarDay(ordinal: 0)
    let events = SampleUsage.events(3_000, seed: seed, from: first, days: 60)
    return data(events, calendar: calendar, custom: ["region"])
  }
}
