/// A local date and time, by the proleptic Gregorian calendar.
struct DateFields {
  let year: Int
  let month: Int
  let day: Int
  /// Seconds since local midnight.
  let second: Int
  /// 0 for Sunday.
  let weekday: Int
  /// 1 for the first of January.
  let dayOfYear: Int
  let epochSeconds: Int
  let offset: Int
  let zoneName: String

  /// The fields of an instant; instants beyond 100,000 years count as those.
  init(epochSeconds: Int, zone: TimeZoneRules) {
    let bound = 3_155_760_000_000
    let instant = min(max(epochSeconds, -bound), bound)
    self.epochSeconds = instant
    offset = zone.offset(instant)
    zoneName = zone.abbreviation(instant)
    let local = instant + offset
    let days = local.floorDivided(by: 86_400)
    second = local - days * 86_400
    weekday = (days + 4).floorModulo(7)
    (year, month, day) = Self.date(ofDay: days)
    dayOfYear = days - Self.day(ofYear: year, 1, 1) + 1
  }

  /// Days from 1970-01-01 to a date; by Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", days_from_civil.
  static func day(ofYear year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date so many days after 1970-01-01; same source, civil_from_days.
  private static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return day(ofYear: next.0, next.1, 1) - day(ofYear: year, month, 1)
  }

  /// Year and week by ISO 8601: weeks begin on Monday, the first one has the year's first Thursday.
  var isoWeek: (year: Int, week: Int) {
    let thursday = Self.day(ofYear: year, month, day) - (weekday + 6) % 7 + 3
    let isoYear = Self.date(ofDay: thursday).year
    return (isoYear, (thursday - Self.day(ofYear: isoYear, 1, 1)) / 7 + 1)
  }

  /// The week of the year when weeks begin on a weekday; days before the first one are week 0.
  func week(startingOn start: Int) -> Int {
    (dayOfYear + 6 - (weekday - start).floorModulo(7)) / 7
  }
}

extension Int {
  func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }

  func floorModulo(_ divisor: Int) -> Int { self - floorDivided(by: divisor) * divisor }
}
