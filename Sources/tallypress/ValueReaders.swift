import ArgumentParsing
import Configuration
import Diagnostics
import Usage

/// The instant that counts as now, before the time zone is known.
struct AsOf: Sendable {
  private let civil: CivilTime
  private let isWholeDay: Bool

  /// Reads ISO 8601; `nil` for anything else.
  init?(_ text: String) {
    guard let civil = CivilTime(iso: text) else { return nil }
    self.civil = civil
    isWholeDay = CalendarDay(text) != nil
  }

  /// The instant; a bare time is one of the zone, a day alone is its last microsecond.
  func instant(in calendar: ReportingCalendar) -> Instant {
    guard isWholeDay else { return calendar.instant(of: civil) }
    let next = calendar.start(of: civil.day.advanced(by: 1))
    return Instant(microseconds: next.microseconds - 1)
  }
}

extension ValueReader where Value == AsOf {
  static let asOf = ValueReader { text throws(InvalidValue) in
    guard let value = AsOf(text) else {
      throw InvalidValue(reason: "not a time", advice: "write 2026-11-21T06:00:00Z or 2026-11-21")
    }
    return value
  }
}

extension ValueReader where Value == CalendarDay {
  static let day = ValueReader { text throws(InvalidValue) in
    guard let day = CalendarDay(text) else {
      throw InvalidValue(reason: "not a day", advice: "write YYYY-MM-DD")
    }
    return day
  }
}

extension ValueReader where Value == ReportingCalendar {
  static let timeZone = ValueReader { text throws(InvalidValue) in
    guard let calendar = ReportingCalendar(timeZoneName: text) else {
      throw InvalidValue(
        reason: "not an IANA time zone", advice: ReportingCalendar.adviceForUnknownZone(text))
    }
    return calendar
  }
}

extension ValueReader where Value == CurrencyCode {
  static let currency = ValueReader { text throws(InvalidValue) in
    guard let code = CurrencyCode(text) else {
      throw InvalidValue(
        reason: "not a currency code", advice: "write three letters such as USD or EUR")
    }
    return code
  }
}

extension ValueReader where Value == String {
  /// The name of a page, which is its file's name too.
  static let pageName = ValueReader { text throws(InvalidValue) in
    let isPlain = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    guard isPlain, !text.isEmpty, !text.hasPrefix("-") else {
      throw InvalidValue(
        reason: "not a page name", advice: "use lower-case letters, digits and hyphens")
    }
    return text
  }
}
