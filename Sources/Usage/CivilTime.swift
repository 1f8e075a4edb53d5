/// A date and a time of day with an offset from UTC, for writing and reading ISO 8601.
public struct CivilTime: Sendable, Equatable {
  /// The date.
  public var day: CalendarDay
  /// Microseconds since midnight.
  public var microsecondOfDay: Int64
  /// Seconds east of UTC; `nil` when the text does not say.
  public var offsetSeconds: Int?

  /// The local date and time of an instant at an offset.
  public init(_ instant: Instant, offsetSeconds: Int) {
    let local = instant.microseconds + Int64(offsetSeconds) * 1_000_000
    day = CalendarDay(ordinal: Int(local.flooredQuotient(by: Self.dayLength)))
    microsecondOfDay = local.flooredRemainder(by: Self.dayLength)
    self.offsetSeconds = offsetSeconds
  }

  /// Reads ISO 8601: `2026-11-21`, or with a time after `T` or a space: `07:00`, `07:00:00`,
  /// `07:00:00.1234567`, and then `Z`, `+01:00`, `+0100` or `+01`, or no zone.
  ///
  /// Digits beyond the microsecond are cut off. Second 60 is the last microsecond of its minute;
  /// `24:00` is the next midnight. Gives `nil` for anything else.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(bytes)
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let dayOfMonth = reader.number(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
    microsecondOfDay = 0
    guard !reader.isAtEnd else { return }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let time = reader.timeOfDay()
    else { return nil }
    microsecondOfDay = time
    guard reader.isAtEnd || reader.readZone(into: &offsetSeconds) else { return nil }
  }

  /// Reads ISO 8601; see ``init(iso:)-(UnsafeBufferPointer<UInt8>)``.
  public init?(iso text: String) {
    var text = text
    guard let civil = text.withUTF8({ CivilTime(iso: $0) }) else { return nil }
    self = civil
  }

  /// The instant, with `assumedOffset` where the text names none.
  public func instant(assumedOffset: Int = 0) -> Instant {
    let offset = Int64(offsetSeconds ?? assumedOffset)
    return Instant(
      microseconds: Int64(day.ordinal) * Self.dayLength + microsecondOfDay - offset * 1_000_000)
  }

  /// `2026-11-21T07:00:00+01:00`, with `Z` for an offset of zero and microseconds if there are any.
  public var isoText: String {
    let seconds = microsecondOfDay / 1_000_000
    let fraction = microsecondOfDay % 1_000_000
    let time =
      "\((seconds / 3_600).padded(2)):\((seconds / 60 % 60).padded(2)):\((seconds % 60).padded(2))"
    return "\(day)T\(time)" + (fraction == 0 ? "" : "." + fraction.padded(6)) + zoneText
  }

  private static let dayLength: Int64 = 86_400_000_000

  private var zoneText: String {
    guard let offsetSeconds else { return "" }
    guard offsetSeconds != 0 else { return "Z" }
    let minutes = offsetSeconds.magnitude / 60
    let sign = offsetSeconds < 0 ? "-" : "+"
    return sign + (minutes / 60).padded(2) + ":" + (minutes % 60).padded(2)
  }
}

/// Reads fixed-width numbers and marks from ASCII text.
private struct DigitReader {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    defer { rest.removeFirst(digits) }
    return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Microseconds since midnight from `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fraction`.
  mutating func timeOfDay() -> Int64? {
    guard let hour = number(digits: 2), hour <= 24, skip(":"),
      let minute = number(digits: 2), minute < 60
    else { return nil }
    var microseconds = Int64(hour * 3_600 + minute * 60) * 1_000_000
    if skip(":") {
      guard let second = number(digits: 2), second <= 60, let fraction = secondFraction() else {
        return nil
      }
      microseconds += second == 60 ? 59_999_999 : Int64(second) * 1_000_000 + fraction
    }
    return microseconds <= 86_400_000_000 ? microseconds : nil
  }

  private mutating func secondFraction() -> Int64? {
    guard skip(".") || skip(",") else { return 0 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    rest.removeFirst(digits.count)
    let value = digits.prefix(6).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return (min(digits.count, 6)..<6).reduce(value) { value, _ in value * 10 }
  }

  /// Reads the zone that ends the text; false when there is something else.
  mutating func readZone(into offset: inout Int?) -> Bool {
    _ = skip(" ")
    if skip("Z") || skip("z") {
      offset = 0
      return isAtEnd
    }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip("+") || skip("-"), let hours = number(digits: 2), hours <= 18 else { return false }
    _ = skip(":")
    let minutes = isAtEnd ? 0 : number(digits: 2)
    guard let minutes, minutes < 60, isAtEnd else { return false }
    offset = (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
    return true
  }
}
