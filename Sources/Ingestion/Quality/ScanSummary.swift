public import Usage

/// What a scan met: every row of the source is in exactly one of the counts.
public struct ScanSummary: Sendable {
  /// A status text that is neither a known success nor a known failure.
  public struct UnknownStatus: Sendable, Hashable {
    /// The text.
    public let text: String
    /// The events that carry it; they count as successes.
    public let count: Int
  }

  /// Rows that the source gave.
  public internal(set) var rowsRead = 0

  /// Rows that became events and were counted.
  public internal(set) var eventsCounted = 0

  /// Events dated after the as-of instant; not counted anywhere else.
  public internal(set) var eventsAfterAsOf = 0

  /// Rows that could not be read.
  public internal(set) var quarantine = Quarantine()

  /// Counted events without a recorded cost.
  public internal(set) var eventsWithoutCost = 0

  /// Counted events with a cost below zero: credits or corrections.
  public internal(set) var eventsWithNegativeCost = 0

  /// Status texts whose meaning is not known, in order of text.
  public internal(set) var unknownStatuses: [UnknownStatus] = []

  /// The earliest counted event.
  public internal(set) var firstEvent: Instant?

  /// The latest counted event.
  public internal(set) var lastEvent: Instant?

  /// How the times turned out to be written, in words: `milliseconds since 1970`.
  public internal(set) var timeFormat: String?

  /// A summary of no row.
  public init() {}
}
