import Charts
import Statistics
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct TimelineTests {
  @Test(
    "days become weeks beyond 400 of them, and weeks months, and no event is lost",
    arguments: [
      (1, "day", 1), (400, "day", 400), (401, "week", 58), (2_797, "week", 400),
      (2_798, "month", 92),
    ])
  func units(length: Int, unit: String, count: Int) throws {
    // A Thursday, the first of a month.
    let first = try #require(CalendarDay(year: 2015, month: 1, day: 1))
    let period = Period(from: first, upTo: first.advanced(by: length))
    let timeline = Timeline(of: period)
    #expect(timeline.unit == unit)
    #expect(timeline.days.count == count)
    let events = SampleUsage.events(2_000, seed: 3, from: first, days: length)
    let report = SampleReport.data(
      events, from: first.description, through: period.lastDay.description, compares: false)
    let days = try #require(report.breakdown(by: [.day]))
    let sums = timeline.sums(of: [days])
    #expect(sums.reduce(into: Measures()) { $0.merge($1) } == report.summary.current)
    #expect(sums.count == count)
  }

  @Test("a position counts the days from its own to the next")
  func positions() throws {
    let report = SampleReport.data(
      [
        SampleEvent("2024-01-03T00:00:00Z", cost: "1"),
        SampleEvent("2024-01-07T23:59:59Z", cost: "2"),
        SampleEvent("2024-01-08T00:00:00Z", cost: "4"),
      ], from: "2024-01-03", through: "2025-12-31", compares: false)
    let days = try #require(report.breakdown(by: [.day]))
    let sums = Timeline(of: report.period).sums(of: [days]).map(\.cost.picodollars)
    #expect(sums.prefix(3) == [3_000_000_000_000, 4_000_000_000_000, 0])
  }

  @Test("labels name days, Mondays and first days of months")
  func labels() throws {
    let first = try #require(CalendarDay(year: 2026, month: 10, day: 31))
    let days = Timeline(of: Period(from: first, upTo: first.advanced(by: 3))).days
    #expect(days.map(\.name) == ["2026-10-31", "2026-11-01", "2026-11-02"])
    #expect(days.map(\.dayLabel) == ["31 Oct", "1 Nov", "2 Nov"])
    #expect(days.map(\.weekLabel) == [nil, nil, "2 Nov"])
    #expect(days.map(\.monthLabel) == [nil, "Nov 2026", nil])
  }
}
