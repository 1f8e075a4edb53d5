import Usage

/// One call of a model, as it is recorded.
struct Call: Sendable {
  /// How a call ended, in the words of the `status` column.
  enum Status: String, Sendable {
    case ok, error, timeout
    case rateLimited = "rate_limited"
  }

  /// Milliseconds since 1970-01-01T00:00:00Z.
  let time: Int64
  let model: Model
  let intent: String?
  let team: String?
  let user: String?
  let status: Status
  /// `nil` for a call that was refused before anything was counted.
  let tokens: TokenUsage?
  /// Milliseconds.
  let latency: Int

  /// Picodollars; `nil` where nothing was counted.
  var cost: Int64? { tokens.map(model.cost(of:)) }
}
