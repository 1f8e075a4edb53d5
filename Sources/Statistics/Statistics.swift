public import Usage

/// The figures of one period, computed from cells alone.
///
/// Days and hours are those of the calendar's time zone. Every method is a pure function of what
/// the value was made from.
public struct Statistics: Sendable {
  /// The period reported on.
  public let period: Period

  /// The period it is compared with; `nil` for none.
  public let comparison: Period?

  /// The calendar that says which day and hour a bucket is in.
  public let calendar: ReportingCalendar

  private let main: PlacedCells
  private let users: PlacedCells

  /// Places the cells in days and hours; each cell is looked at once.
  public init(
    of cells: UsageCells, in period: Period, comparedWith comparison: Period?,
    calendar: ReportingCalendar
  ) {
    self.period = period
    self.comparison = comparison
    self.calendar = calendar
    main = PlacedCells(cells.main, period: period, comparison: comparison, calendar: calendar)
    users = PlacedCells(cells.users, period: period, comparison: comparison, calendar: calendar)
  }

  /// Everything in the period, and in the comparison period.
  public var summary: Comparison { breakdown(by: []).total }

  /// Usage along the axes; empty without usage or when the cells do not tell the axes apart.
  ///
  /// A day, week or month of the comparison period is set beside the one that lies the period's
  /// length later; a weekday or hour beside the same one.
  ///
  /// - Complexity: O(*cells* in both periods + *rows* log *rows*); without the hour among the
  ///   axes only the days of each combination of dimension values count, not its quarter hours.
  public func breakdown(by axes: [Axis]) -> Breakdown {
    let cells = main.tellApart(axes) ? main : users
    guard cells.tellApart(axes) else {
      return Breakdown(axes: axes, rows: [], total: emptyComparison)
    }
    return cells.breakdown(by: axes, nothing: emptyComparison)
  }

  private var emptyComparison: Comparison {
    Comparison(current: Measures(), previous: comparison.map { _ in Measures() })
  }

  /// The days of all usage up to and including the as-of day; `nil` without usage.
  public static func daysOfUsage(
    in cells: UsageCells, calendar: ReportingCalendar, upTo lastDay: CalendarDay
  ) -> Period? {
    let days = cells.main.cells.map { calendar.day(of: $0.bucket.start) }.filter { $0 <= lastDay }
    guard let first = days.min(), let last = days.max() else { return nil }
    return Period(from: first, upTo: last.advanced(by: 1))
  }
}
