/// One call of a model, as read from a source row.
///
/// Texts that the source does not give, or gives empty, are `nil`: "not recorded".
public struct UsageEvent: Sendable, Equatable {
  /// When the call was made.
  public var time: Instant
  /// The model's name as the source writes it.
  public var model: String?
  /// The provider, told by the source or derived from the model's name.
  public var provider: String?
  /// What the call was for.
  public var intent: String?
  /// The team that made it.
  public var team: String?
  /// The user that made it.
  public var user: String?
  /// The status as the source writes it.
  public var status: String?
  /// Whether ``status`` counts as a failure.
  public var outcome = Outcome.success
  /// Tokens by disjoint class.
  public var tokens = TokenUsage()
  /// The recorded cost; `nil` when the source records none for this call.
  public var cost: Money?
  /// How long it took, in microseconds; `nil` when not recorded.
  public var latency: Int64?
  /// Whether it was answered with the help of a cache; `nil` when not recorded.
  public var isCached: Bool?
  /// Values of the source's custom dimensions, in the order of its configuration.
  public var custom: [String?] = []

  /// Makes an event that has a time and nothing else.
  public init(time: Instant) {
    self.time = time
  }
}
