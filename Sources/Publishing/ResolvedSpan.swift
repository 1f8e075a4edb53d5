import Configuration
import Statistics
import Usage

/// The days that a request means, once the data is known.
struct ResolvedSpan {
  /// The days reported on.
  let period: Period

  /// The days compared with; `nil` where nothing can lie before.
  let comparison: Period?

  /// Works out the days of a span.
  ///
  /// A span that begins with the first usage has no comparison. Without any usage it is the as-of
  /// day. One that begins after the as-of day and has no end is its first day.
  init(
    _ span: SpanSettings, cells: UsageCells, calendar: ReportingCalendar, asOf: Instant
  ) {
    let today = calendar.day(of: asOf)
    let usage = Statistics.daysOfUsage(in: cells, calendar: calendar, upTo: today)
    switch span {
    case .named(let name):
      guard let days = name.days(asOf: today) else {
        period = usage ?? Period(from: today, upTo: today.advanced(by: 1))
        comparison = nil
        return
      }
      period = days
      comparison = days.preceding
    case .days(let first, let last):
      let final = last ?? max(today, first ?? today)
      period = Period(
        from: first ?? min(usage?.start ?? today, final), upTo: final.advanced(by: 1))
      comparison = first == nil ? nil : period.preceding
    }
  }
}
