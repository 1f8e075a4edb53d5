import Foundation

/// The days and hours of one IANA time zone.
///
/// The zone's changes of offset between 1970 and 2100 are looked up once; afterwards everything is
/// whole-number arithmetic. A day is the set of instants whose local date it is, so every instant
/// is in exactly one day, whatever the clocks do.
public struct ReportingCalendar: Sendable, Hashable {
  /// The zone's IANA name: `Europe/Oslo`.
  public let timeZoneName: String

  /// When each offset begins, ascending; the first counts for all time before.
  private let starts: [Int64]

  /// Seconds east of UTC from the start of the same position.
  private let offsets: [Int64]

  /// Coordinated universal time.
  public static let utc = ReportingCalendar(
    timeZoneName: "UTC", starts: [Int64.min], offsets: [0])

  /// Looks up a zone by its IANA name, `UTC` or `Area/City`; `nil` when there is no such zone.
  public init?(timeZoneName name: String) {
    guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else {
      return nil
    }
    let first = Date(timeIntervalSince1970: 0)
    let last = Date(timeIntervalSince1970: 4_102_444_800)
    var starts = [Int64.min]
    var offsets = [Int64(zone.secondsFromGMT(for: first))]
    var moment = first
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment,
      next < last
    {
      let offset = Int64(zone.secondsFromGMT(for: next))
      if offset != offsets[offsets.count - 1] {
        starts.append(Int64(next.timeIntervalSince1970.rounded()))
        offsets.append(offset)
      }
      moment = next
    }
    self.init(timeZoneName: name, starts: starts, offsets: offsets)
  }

  private init(timeZoneName: String, starts: [Int64], offsets: [Int64]) {
    self.timeZoneName = timeZoneName
    self.starts = starts
    self.offsets = offsets
  }

  /// Every zone name that ``init(timeZoneName:)`` knows, in order.
  public static var knownTimeZoneNames: [String] {
    (["UTC"] + TimeZone.knownTimeZoneIdentifiers).sorted()
  }

  /// Seconds east of UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    let seconds = instant.seconds
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle - 1 }
    }
    return Int(offsets[low])
  }

  /// The day that an instant lies in.
  public func day(of instant: Instant) -> CalendarDay {
    let local = instant.seconds + Int64(offset(at: instant))
    return CalendarDay(ordinal: Int(local.flooredQuotient(by: 86_400)))
  }

  /// The hour of the day, 0 to 23, that an instant lies in.
  public func hour(of instant: Instant) -> Int {
    let local = instant.seconds + Int64(offset(at: instant))
    return Int(local.flooredRemainder(by: 86_400) / 3_600)
  }

  /// The first instant whose local date is the day or later.
  public func start(of day: CalendarDay) -> Instant {
    let localMidnight = Int64(day.ordinal) * 86_400
    let candidates = starts.indices.compactMap { position -> Int64? in
      let begin = max(starts[position], localMidnight - offsets[position])
      let end = position + 1 < starts.count ? starts[position + 1] : Int64.max
      return begin < end ? begin : nil
    }
    return Instant(seconds: candidates.min() ?? localMidnight)
  }

  /// The instant of a local date and time that names no offset.
  ///
  /// A time that the clocks show twice is the earlier; one that they skip is read with the offset
  /// from before the gap.
  public func instant(of civil: CivilTime) -> Instant {
    guard civil.offsetSeconds == nil else { return civil.instant() }
    let guess = civil.instant(assumedOffset: 0)
    let dayLength: Int64 = 86_400_000_000
    let before = offset(at: Instant(microseconds: guess.microseconds - dayLength))
    let after = offset(at: Instant(microseconds: guess.microseconds + dayLength))
    for candidate in [before, after] {
      let instant = civil.instant(assumedOffset: candidate)
      if offset(at: instant) == candidate { return instant }
    }
    return civil.instant(assumedOffset: before)
  }

  /// The instant in ISO 8601 with the zone's offset: `2026-11-21T07:00:00+01:00`.
  ///
  /// Fractions of a second are written, to the microsecond, only when there are any.
  public func isoText(of instant: Instant) -> String {
    let offset = offset(at: instant)
    return CivilTime(instant, offsetSeconds: offset).isoText
  }
}

extension ReportingCalendar {
  /// What to say to someone who named a zone that does not exist.
  public static func adviceForUnknownZone(_ name: String) -> String {
    let word = name.lowercased()
    let near =
      knownTimeZoneNames.first { $0.lowercased() == word }
      ?? knownTimeZoneNames.first { $0.lowercased().hasSuffix("/" + word) }
    return near.map { "did you mean '\($0)'?" } ?? "use a name such as UTC or Europe/Oslo"
  }
}
