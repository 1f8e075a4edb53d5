/// A time zone as the `date` filter needs it; the host makes one from its own calendar.
public struct TimeZoneRules: Sendable {
  /// Seconds that local time is ahead of UTC at an instant, in seconds since 1970 UTC.
  public let offset: @Sendable (_ epochSeconds: Int) -> Int

  /// The zone's abbreviation at an instant: `CET`, `CEST`.
  public let abbreviation: @Sendable (_ epochSeconds: Int) -> String

  /// Makes a zone of its rules.
  public init(
    offset: @escaping @Sendable (Int) -> Int, abbreviation: @escaping @Sendable (Int) -> String
  ) {
    self.offset = offset
    self.abbreviation = abbreviation
  }

  /// Coordinated universal time.
  public static let utc = TimeZoneRules(offset: { _ in 0 }, abbreviation: { _ in "UTC" })

  /// The instant of a local time; of a time that comes twice the first one.
  func instant(ofLocal seconds: Int) -> Int {
    let guess = seconds - offset(seconds - 86_400)
    return guess + offset(guess) == seconds ? guess : seconds - offset(guess)
  }
}
