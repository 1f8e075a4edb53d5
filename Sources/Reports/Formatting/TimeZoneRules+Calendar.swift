import Liquid
import Usage

extension TimeZoneRules {
  /// The zone of a reporting calendar; it is abbreviated as its offset: `UTC+01:00`.
  init(_ calendar: ReportingCalendar) {
    // Instants are counted in microseconds, which the numbers of a template may exceed.
    let bound = 1_000_000_000_000
    let offset = { @Sendable (seconds: Int) in
      calendar.offset(at: Instant(seconds: Int64(min(max(seconds, -bound), bound))))
    }
    self.init(offset: offset) { seconds in
      let minutes = offset(seconds) / 60
      guard minutes != 0 else { return "UTC" }
      let digits = String(10_000 + abs(minutes) / 60 * 100 + abs(minutes) % 60).dropFirst()
      return (minutes < 0 ? "UTC-" : "UTC+") + digits.prefix(2) + ":" + digits.suffix(2)
    }
  }
}
