public import Usage

/// What was written.
public struct DemonstrationSummary: Sendable, Hashable {
  /// The number of events.
  public internal(set) var eventCount = 0

  /// The days that the events lie in, in UTC.
  public let period: Period

  /// The names of the models that were called, sorted.
  public internal(set) var models: [String] = []

  /// The exact sum of all recorded costs, in US dollars.
  public internal(set) var cost = Money.zero

  init(period: Period) { self.period = period }
}
