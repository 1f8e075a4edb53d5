import Configuration
import TestSupport
import Testing
import Usage

@testable import Publishing

@Suite struct ResolvedSpanTests {
  private static func day(_ text: String) -> CalendarDay? { CalendarDay(text) }

  private func resolved(_ span: SpanSettings, events: [String], zone: ReportingCalendar = .utc)
    -> ResolvedSpan
  {
    let asOf = CivilTime(iso: "2026-11-21T23:30:00Z")?.instant() ?? Instant(seconds: 0)
    return ResolvedSpan(
      span, cells: SampleUsage.cells(events.map { SampleEvent($0) }), calendar: zone, asOf: asOf)
  }

  private func text(_ period: Period?) -> String? { period.map { "\($0.start)/\($0.lastDay)" } }

  @Test(
    "a span is days, with as many before it where there can be any",
    arguments: [
      (SpanSettings.named(.all), "2026-10-05/2026-11-18", nil),
      (.named(.today), "2026-11-21/2026-11-21", "2026-11-20/2026-11-20"),
      (.named(.yesterday), "2026-11-20/2026-11-20", "2026-11-19/2026-11-19"),
      (.named(.week), "2026-11-16/2026-11-21", "2026-11-10/2026-11-15"),
      (.named(.month), "2026-11-01/2026-11-21", "2026-10-11/2026-10-31"),
      (.named(.lastMonth), "2026-10-01/2026-10-31", "2026-08-31/2026-09-30"),
      (.named(.last30Days), "2026-10-23/2026-11-21", "2026-09-23/2026-10-22"),
      (
        .days(from: day("2026-11-10"), through: day("2026-11-11")), "2026-11-10/2026-11-11",
        "2026-11-08/2026-11-09"
      ),
      (
        .days(from: day("2026-11-20"), through: nil), "2026-11-20/2026-11-21",
        "2026-11-18/2026-11-19"
      ),
      (.days(from: nil, through: day("2026-10-31")), "2026-10-05/2026-10-31", nil),
      (.days(from: nil, through: day("2026-09-30")), "2026-09-30/2026-09-30", nil),
      (
        .days(from: day("2026-12-05"), through: nil), "2026-12-05/2026-12-05",
        "2026-12-04/2026-12-04"
      ),
      (
        .days(from: day("2026-12-05"), through: day("2026-12-06")), "2026-12-05/2026-12-06",
        "2026-12-03/2026-12-04"
      ),
    ])
  func spans(span: SpanSettings, period: String, comparison: String?) {
    let resolved = resolved(span, events: ["2026-10-05T12:00:00Z", "2026-11-18T00:00:00Z"])
    #expect(text(resolved.period) == period)
    #expect(text(resolved.comparison) == comparison)
  }

  @Test("without any usage a span has at least the as-of day")
  func noUsage() {
    #expect(text(resolved(.named(.all), events: []).period) == "2026-11-21/2026-11-21")
    let open = SpanSettings.days(from: nil, through: nil)
    #expect(text(resolved(open, events: []).period) == "2026-11-21/2026-11-21")
  }

  @Test("today is the day of the zone")
  func zone() throws {
    let oslo = try #require(ReportingCalendar(timeZoneName: "Europe/Oslo"))
    #expect(
      text(resolved(.named(.today), events: [], zone: oslo).period) == "2026-11-22/2026-11-22")
  }
}
