import Usage

/// How long a call takes.
struct LatencyDraw {
  let model: Model

  /// After so many milliseconds the caller gives up.
  static let timeout = 120_000

  /// Milliseconds of a call.
  func milliseconds(
    of status: Call.Status, tokens: TokenUsage?, using random: inout some RandomNumberGenerator
  ) -> Int {
    switch status {
    case .ok: answered(tokens ?? TokenUsage(), using: &random)
    case .timeout: Self.timeout + random.below(40)
    case .error: random.logNormal(median: 900, spread: 0.9, within: 40...Self.timeout)
    case .rateLimited: random.logNormal(median: 120, spread: 0.4, within: 20...5_000)
    }
  }

  private func answered(
    _ tokens: TokenUsage, using random: inout some RandomNumberGenerator
  ) -> Int {
    let written = Int(tokens[.output] + tokens[.reasoning])
    let promptTokensPerMillisecond = 25
    let median =
      model.speed.firstTokenMilliseconds + Int(tokens[.input]) / promptTokensPerMillisecond
      + written * 1000 / model.speed.tokensPerSecond
    return random.logNormal(median: Double(median), spread: 0.35, within: 80...Self.timeout - 1)
  }
}
