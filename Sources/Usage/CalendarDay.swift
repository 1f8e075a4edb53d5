/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var ordinal: Int

  /// Makes a day from days since 1970-01-01.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Makes a day from its parts; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(civilYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`; `nil` for anything else and for days that do not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Earlier comes first.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.ordinal < right.ordinal
  }

  /// The day `count` days later, or earlier when negative.
  public func advanced(by count: Int) -> CalendarDay { CalendarDay(ordinal: ordinal + count) }

  /// Days in a month, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month 1 to 12 and day 1 to 31.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": civil_from_days.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
  init(civilYear: Int, month: Int, day: Int) {
    let year = month <= 2 ? civilYear - 1 : civilYear
    let era = year.flooredQuotient(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (ordinal + 3).flooredRemainder(by: 7) + 1 }

  /// The Monday of the day's week.
  public var startOfWeek: CalendarDay { advanced(by: 1 - weekday) }

  /// The first day of the day's month.
  public var startOfMonth: CalendarDay { advanced(by: 1 - parts.day) }

  /// The first day of the month after the day's month.
  public var startOfNextMonth: CalendarDay { startOfMonth.advanced(by: 31).startOfMonth }

  /// The ISO 8601 week, `2026-W47`; a week belongs to the year of its Thursday.
  public var isoWeek: String {
    let thursday = startOfWeek.advanced(by: 3)
    let year = thursday.parts.year
    let week = (thursday.ordinal - CalendarDay(civilYear: year, month: 1, day: 1).ordinal) / 7 + 1
    return "\(year.padded(4))-W\(week.padded(2))"
  }

  /// The month, `2026-11`.
  public var month: String { String(description.dropLast(3)) }
}

extension BinaryInteger {
  /// The number with leading zeros up to `width` digits.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
