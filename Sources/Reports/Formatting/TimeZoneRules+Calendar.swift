import Liquid
import Usage

extension TimeZoneRules {
  /// The zone of a reporting calendar; it is abbreviated as its offset: `+01:00`.
  init(_ calendar: ReportingCalendar) {
    let offset = { @Sendable (seconds: Int) in
      calendar.offset(at: Instant(seconds: Int64(seconds)))
    }
    self.init(offset: offset) { seconds in
      let minutes = offset(seconds) / 60
      guard minutes != 0 else { return "UTC" }
      let digits = String(10_000 + abs(minutes) / 60 * 100 + abs(minutes) % 60).dropFirst()
      return (minutes < 0 ? "-" : "+") + digits.prefix(2) + ":" + digits.suffix(2)
    }
  }
}
