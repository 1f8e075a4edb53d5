import Usage

/// How many tokens a call of an intent takes.
struct TokenDraw {
  let intent: Intent
  let model: Model

  /// Shorter beginnings are not kept by any provider.
  private static let leastCachedTokens = 1_024

  private static let outputLimits = 1...16_000

  /// Tokens by disjoint class, of a call that is answered.
  func answered(using random: inout some RandomNumberGenerator) -> TokenUsage {
    var tokens = prompt(using: &random)
    let output = random.logNormal(
      median: intent.output.median, spread: intent.output.spread, within: Self.outputLimits)
    tokens[.output] = Int64(output)
    if model.reasoningPerMille > 0 {
      let median = Double(output * model.reasoningPerMille) / 1000
      tokens[.reasoning] = Int64(
        random.logNormal(median: median, spread: 0.5, within: Self.outputLimits))
    }
    return tokens
  }

  /// Tokens of a call that never gets an answer.
  func prompt(using random: inout some RandomNumberGenerator) -> TokenUsage {
    let total = random.logNormal(
      median: intent.input.median, spread: intent.input.spread, within: 20...Models.mostInputTokens)
    let isHit = random.happens(perMille: intent.cacheHitPerMille)
    let shared = total * intent.sharedPerMille / 1000
    var tokens = TokenUsage()
    tokens[.input] = Int64(total)
    guard shared >= Self.leastCachedTokens else { return tokens }
    let kept: TokenClass? =
      switch model.caching {
      case .none: nil
      case .automatic: isHit ? .cacheRead : nil
      case .charged: isHit ? .cacheRead : .cacheWrite5m
      }
    guard let kept else { return tokens }
    tokens[kept] = Int64(shared)
    tokens[.input] -= Int64(shared)
    return tokens
  }
}
