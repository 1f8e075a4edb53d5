import Testing
import Usage

@Suite struct CalendarDayTests {
  @Test("every day from 1900 to 2100 reads back from its text")
  func roundTrip() {
    for ordinal in -25_567..<47_847 {
      let day = CalendarDay(ordinal: ordinal)
      #expect(CalendarDay(day.description) == day)
    }
  }

  @Test(
    "days that do not exist are refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-32", "2026-01-00",
      "2026-01-01x", "", "２０２６-01-01", "+026-01-01",
    ])
  func refused(text: String) { #expect(CalendarDay(text) == nil) }

  @Test(
    "ISO weeks belong to the year of their Thursday",
    arguments: [
      ("2026-11-21", "2026-W47"), ("2027-01-03", "2026-W53"), ("2024-12-30", "2025-W01"),
      ("2021-01-03", "2020-W53"), ("1970-01-01", "1970-W01"),
    ])
  func weeks(day: String, week: String) throws {
    #expect(try #require(CalendarDay(day)).isoWeek == week)
  }

  @Test("1970-01-01 is a Thursday, and months follow each other")
  func weekday() throws {
    #expect(CalendarDay(ordinal: 0).weekday == 4)
    let day = try #require(CalendarDay("2026-12-15"))
    #expect(day.startOfMonth.description == "2026-12-01")
    #expect(day.startOfNextMonth.description == "2027-01-01")
  }
}

@Suite struct CivilTimeTests {
  @Test(
    "ISO 8601 texts become instants",
    arguments: [
      ("1970-01-01", 0), ("1970-01-01T00:00:01Z", 1_000_000),
      ("1970-01-01 00:00:00.1234567", 123_456), ("1970-01-01T01:00:00+01:00", 0),
      ("1970-01-01T00:00-0130", 5_400_000_000), ("1970-01-01T24:00:00Z", 86_400_000_000),
      ("1970-01-01t23:59:60z", 86_399_999_999), ("1970-01-01T05:45+05:45", 0),
      ("1970-01-01T00:00:00,5Z", 500_000), ("1970-01-01T02:00:00 +02", 0),
    ] as [(String, Int64)])
  func reading(text: String, microseconds: Int64) {
    #expect(CivilTime(iso: text)?.instant().microseconds == microseconds)
  }

  @Test(
    "other texts are no time",
    arguments: [
      "", "1970", "1970-01-01T", "1970-01-01T1:00", "1970-01-01T25:00", "1970-01-01T00:60",
      "1970-01-01T00:00:61", "1970-01-01T00:00:00.", "1970-01-01T00:00:00+", "1970-01-01T00:00Zx",
      "1970-02-30", "1970-01-01T24:00:01", "1970-01-01T00:00+25:00", "yesterday",
    ])
  func refused(text: String) { #expect(CivilTime(iso: text) == nil) }
}

@Suite struct ReportingCalendarTests {
  /// Minutes in a local day, verified with Python's zoneinfo.
  @Test(
    "days have the length that their zone gives them, and every minute is in one day",
    arguments: [
      ("Europe/Oslo", "2026-03-29", 1_380), ("Europe/Oslo", "2026-10-25", 1_500),
      ("America/New_York", "2026-03-08", 1_380), ("America/New_York", "2026-11-01", 1_500),
      ("America/Havana", "2026-03-08", 1_380), ("Asia/Beirut", "2026-03-29", 1_380),
      ("Africa/Cairo", "2024-04-26", 1_380), ("America/Sao_Paulo", "2018-11-04", 1_380),
      ("Australia/Lord_Howe", "2026-04-05", 1_470), ("Australia/Lord_Howe", "2026-10-04", 1_410),
      ("Pacific/Chatham", "2026-04-05", 1_500), ("Africa/Casablanca", "2026-02-15", 1_500),
      ("Pacific/Apia", "2011-12-30", 0), ("Asia/Kathmandu", "2026-05-05", 1_440),
      ("UTC", "2026-05-05", 1_440),
    ])
  func lengths(zone: String, text: String, minutes: Int64) throws {
    let calendar = try #require(ReportingCalendar(timeZoneName: zone))
    let day = try #require(CalendarDay(text))
    let start = calendar.start(of: day)
    let end = calendar.start(of: day.advanced(by: 1))
    try #require(end.seconds - start.seconds == minutes * 60)
    var counts: [CalendarDay: Int64] = [:]
    for minute in -60..<(minutes + 60) {
      counts[calendar.day(of: Instant(seconds: start.seconds + minute * 60)), default: 0] += 1
    }
    #expect(counts[day, default: 0] == minutes)
    #expect(counts.values.reduce(0, +) == minutes + 120)
  }

  @Test("every zone's day is a sum of whole quarter hours from 1990 on")
  func quarterHours() throws {
    for zone in ["Asia/Kathmandu", "Australia/Eucla", "Pacific/Chatham", "Asia/Kolkata"] {
      let calendar = try #require(ReportingCalendar(timeZoneName: zone))
      for ordinal in stride(from: 7_305, to: 22_000, by: 13) {
        #expect(calendar.start(of: CalendarDay(ordinal: ordinal)).seconds % 900 == 0)
      }
    }
  }

  @Test("an instant is written with its zone's offset")
  func isoText() throws {
    let oslo = try #require(ReportingCalendar(timeZoneName: "Europe/Oslo"))
    let instant = Instant(microseconds: 1_774_746_000_000_000)
    #expect(oslo.isoText(of: instant) == "2026-03-29T03:00:00+02:00")
    #expect(
      oslo.isoText(of: Instant(microseconds: instant.microseconds - 1))
        == "2026-03-29T01:59:59.999999+01:00")
    #expect(ReportingCalendar.utc.isoText(of: instant) == "2026-03-29T01:00:00Z")
  }

  @Test("a zone that does not exist is refused", arguments: ["Europe/Olso", "", "GMT+1", "../x"])
  func unknown(name: String) { #expect(ReportingCalendar(timeZoneName: name) == nil) }
}

@Suite struct NamedPeriodTests {
  @Test(
    "named periods count from the as-of day",
    arguments: [
      (NamedPeriod.today, "2026-11-21", "2026-11-21"), (.yesterday, "2026-11-20", "2026-11-20"),
      (.week, "2026-11-16", "2026-11-21"), (.month, "2026-11-01", "2026-11-21"),
      (.lastMonth, "2026-10-01", "2026-10-31"), (.last30Days, "2026-10-23", "2026-11-21"),
    ])
  func days(name: NamedPeriod, first: String, last: String) throws {
    let asOf = try #require(CalendarDay("2026-11-21"))
    let period = try #require(name.days(asOf: asOf))
    #expect(period.start.description == first)
    #expect(period.lastDay.description == last)
    #expect(period.preceding.length == period.length)
    #expect(period.preceding.end == period.start)
  }
}
