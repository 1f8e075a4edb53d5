/// A span of whole days in the reporting time zone: from `start` up to, not including, `end`.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: CalendarDay

  /// The day after the last.
  public let end: CalendarDay

  /// Makes a period; an `end` before `start` makes it empty.
  public init(from start: CalendarDay, upTo end: CalendarDay) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of days.
  public var length: Int { end.ordinal - start.ordinal }

  /// Whether there is no day in the period.
  public var isEmpty: Bool { length == 0 }

  /// The last day; the day before ``start`` when the period is empty.
  public var lastDay: CalendarDay { end.advanced(by: -1) }

  /// The days in order.
  public var days: [CalendarDay] {
    (start.ordinal..<end.ordinal).map(CalendarDay.init(ordinal:))
  }

  /// Whether the day is in the period.
  public func contains(_ day: CalendarDay) -> Bool { day >= start && day < end }

  /// The period of the same number of days just before this one.
  public var preceding: Period { Period(from: start.advanced(by: -length), upTo: start) }
}

/// The periods that can be asked for by name.
public enum NamedPeriod: String, CaseIterable, Sendable {
  /// The day of the as-of instant so far.
  case today
  /// The day before it.
  case yesterday
  /// The ISO week so far, from Monday.
  case week
  /// The calendar month so far.
  case month
  /// The calendar month before.
  case lastMonth = "last-month"
  /// The thirty days that end with the as-of day.
  case last30Days = "last-30-days"
  /// Every day that has usage up to the as-of day.
  case all

  /// The period's days, when `today` is the as-of day; `nil` for ``all``, which the data decides.
  public func days(asOf today: CalendarDay) -> Period? {
    let tomorrow = today.advanced(by: 1)
    return switch self {
    case .today: Period(from: today, upTo: tomorrow)
    case .yesterday: Period(from: today.advanced(by: -1), upTo: today)
    case .week: Period(from: today.startOfWeek, upTo: tomorrow)
    case .month: Period(from: today.startOfMonth, upTo: tomorrow)
    case .lastMonth:
      Period(from: today.startOfMonth.advanced(by: -1).startOfMonth, upTo: today.startOfMonth)
    case .last30Days: Period(from: today.advanced(by: -29), upTo: tomorrow)
    case .all: nil
    }
  }
}
