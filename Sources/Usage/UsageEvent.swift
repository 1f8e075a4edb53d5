/// What one call of a model counts for, as read from a source row.
///
/// Its model, intent and other dimensions travel beside it as codes, so that no text is copied for
/// each row.
public struct UsageEvent: Sendable, Equatable {
  /// When the call was made.
  public var time: Instant
  /// Whether it did what it was asked to.
  public var outcome = Outcome.success
  /// Tokens by disjoint class.
  public var tokens = TokenUsage()
  /// The recorded cost; `nil` when the source records none for this call.
  public var cost: Money?
  /// How long it took, in microseconds; `nil` when not recorded.
  public var latency: Int64?
  /// Whether it was answered with the help of a cache; `nil` when not recorded.
  public var isCached: Bool?

  /// Makes an event that has a time and nothing else.
  public init(time: Instant) {
    self.time = time
  }
}
