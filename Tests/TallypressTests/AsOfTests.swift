import Testing
import Usage

@testable import tallypress

@Suite struct AsOfTests {
  @Test(
    "a day is its last microsecond in the zone, a time without a zone is one of the zone",
    arguments: [
      ("2026-11-21", "UTC", "2026-11-21T23:59:59.999999Z"),
      ("2026-11-21", "Europe/Oslo", "2026-11-21T22:59:59.999999Z"),
      ("2026-10-25", "Europe/Oslo", "2026-10-25T22:59:59.999999Z"),
      ("2026-11-21T06:00:00", "Europe/Oslo", "2026-11-21T05:00:00Z"),
      ("2026-11-21 06:00", "America/New_York", "2026-11-21T11:00:00Z"),
      ("2026-11-21T06:00:00Z", "Europe/Oslo", "2026-11-21T06:00:00Z"),
      ("2026-11-21T06:00:00-05:00", "Europe/Oslo", "2026-11-21T11:00:00Z"),
      ("2026-12-31T24:00:00", "UTC", "2027-01-01T00:00:00Z"),
    ])
  func instant(text: String, zone: String, expected: String) throws {
    let calendar = try #require(ReportingCalendar(timeZoneName: zone))
    let instant = try #require(AsOf(text)).instant(in: calendar)
    #expect(ReportingCalendar.utc.isoText(of: instant) == expected)
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", "now", "2026", "2026-11", "2026-02-29", "21.11.2026", "2026-11-21T", "1763700000",
    ])
  func refused(text: String) {
    #expect(AsOf(text) == nil)
  }
}
