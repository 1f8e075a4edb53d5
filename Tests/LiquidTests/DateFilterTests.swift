import Diagnostics
import Liquid
import Testing

@Suite struct DateFilterTests {
  /// Central European time of 2026, with its change on 29 March and 25 October at 01:00 UTC.
  static let berlin = TimeZoneRules(
    offset: { isSummer($0) ? 7200 : 3600 }, abbreviation: { isSummer($0) ? "CEST" : "CET" })

  private static func isSummer(_ instant: Int) -> Bool {
    (1_774_746_000..<1_792_890_000).contains(instant)
  }

  static func render(_ template: String, zone: TimeZoneRules = .utc) throws -> String {
    var environment = Environment()
    environment.timeZone = zone
    environment.now = 1_785_542_400
    return try LiquidTests.render(template, in: environment)
  }

  @Test(
    "a date is read in the forms that people and databases write",
    arguments: [
      ("2026-08-01", "2026-08-01 00:00:00"), ("2026/8/1", "2026-08-01 00:00:00"),
      ("2026-08-01T10:20:30Z", "2026-08-01 10:20:30"),
      ("2026-08-01 10:20:30.123456 UTC", "2026-08-01 10:20:30"),
      ("2026-08-01T10:20:30+02:00", "2026-08-01 08:20:30"),
      ("2026-08-01T10:20:30 -0530", "2026-08-01 15:50:30"),
      ("2026-08-01 10:20", "2026-08-01 10:20:00"), ("August 1, 2026", "2026-08-01 00:00:00"),
      ("1 Aug 2026 1:05 PM", "2026-08-01 13:05:00"), ("Aug 1 2026 12:05 am", "2026-08-01 00:05:00"),
      ("Sat, 01 Aug 2026 10:00:00 GMT", "2026-08-01 10:00:00"),
      ("1785542400", "2026-08-01 00:00:00"),
      ("now", "2026-08-01 00:00:00"), ("2024-02-29", "2024-02-29 00:00:00"),
      ("1969-12-31", "1969-12-31 00:00:00"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try Self.render("{{ '\(text)' | date: '%Y-%m-%d %H:%M:%S' }}") == expected)
  }

  @Test(
    "what is not a date is an error in strict templates and stays as it is in lax ones",
    arguments: [
      "2026-13-01", "2025-02-29", "hello", "2026-08", "1 2 3 4", "2026-08-01 25:00", "-5",
      "2026-08-01 10:00 +99:00",
    ])
  func malformed(text: String) throws {
    let template = "{{ '\(text)' | date: '%Y' }}"
    #expect(
      failure(of: template)?.oneLine
        == "page.md:1:\(text.utf8.count + 9): filter 'date': the value is not a date")
    #expect(try LiquidTests.render(template, in: Environment(strictness: .lax)) == text)
  }

  @Test(
    "every directive prints its part of the date",
    arguments: [
      ("%Y %C %y", "2026 20 26"), ("%m %-m %B %b %^b", "08 8 August Aug AUG"),
      ("%d %e %-d %j", "01  1 1 213"), ("%H %k %I %l %p %P", "15 15 03  3 PM pm"),
      ("%M %S %L %N %3N", "04 05 000 000000000 000"), ("%A %a %u %w", "Saturday Sat 6 6"),
      ("%G-W%V %g %U %W", "2026-W31 26 30 30"), ("%s", "1785596645"),
      ("%Z %z %:z", "UTC +0000 +00:00"),
      ("%D %F %T %R %r", "08/01/26 2026-08-01 15:04:05 15:04 03:04:05 PM"),
      ("%c|%x|%X|%v", "Sat Aug  1 15:04:05 2026|08/01/26|15:04:05| 1-AUG-2026"),
      ("%% %n%t%Q %", "% \n\t%Q %"), ("%_m %05d %^A", " 8 00001 SATURDAY"),
    ])
  func directives(format: String, expected: String) throws {
    #expect(try Self.render("{{ '2026-08-01 15:04:05' | date: '\(format)' }}") == expected)
  }

  @Test(
    "the ISO week belongs to the year of its Thursday",
    arguments: [
      ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01"),
      ("2026-12-31", "2026-W53"), ("2016-01-01", "2015-W53"),
    ])
  func isoWeek(date: String, expected: String) throws {
    #expect(try Self.render("{{ '\(date)' | date: '%G-W%V' }}") == expected)
  }

  @Test(
    "dates are read and printed in the time zone of the environment",
    arguments: [
      ("2026-08-01 00:30", "2026-08-01 00:30 CEST +0200"),
      ("2026-01-01", "2026-01-01 00:00 CET +0100"),
      ("2026-07-31T22:30:00Z", "2026-08-01 00:30 CEST +0200"),
      ("2026-03-29T00:59:59Z", "2026-03-29 01:59 CET +0100"),
      ("2026-03-29T01:00:00Z", "2026-03-29 03:00 CEST +0200"),
      ("2026-03-29 03:00", "2026-03-29 03:00 CEST +0200"),
    ])
  func zones(text: String, expected: String) throws {
    let output = try Self.render("{{ '\(text)' | date: '%F %R %Z %z' }}", zone: Self.berlin)
    #expect(output == expected)
  }

  @Test("every day of 400 years is read and printed alike")
  func calendarLaw() throws {
    let source =
      "{% for d in days %}{% assign t = d | times: 86400 %}{% assign f = t | date: '%F' %}{% assign s = f | date: '%s' | plus: 0 %}{% if s != t %}{{ f }} {% endif %}{% endfor %}"
    let days = stride(from: -40_000, to: 110_000, by: 97).map { LiquidValue.integer($0) }
    #expect(try LiquidTests.render(source, ["days": .array(days)]) == "")
  }

  @Test("without a clock 'now' is an error")
  func noClock() {
    #expect(
      failure(of: "{{ 'now' | date: '%Y' }}")?.summary
        == "filter 'date': 'now' is not known, the environment has no clock")
  }
}
