import Usage

/// What the demonstration knows about a model.
struct Model: Sendable {
  /// How a provider keeps prompts for the next call.
  enum PromptCaching: Sendable {
    /// Not recorded.
    case none
    /// Reading is cheaper, writing costs nothing extra.
    case automatic
    /// Writing to the cache is charged, too.
    case charged
  }

  let name: String
  let provider: String
  let prices: Prices
  let caching: PromptCaching
  /// Reasoning tokens for each thousand tokens of answer; 0 for a model that does not reason.
  let reasoningPerMille: Int
  let speed: Speed
  var lifecycle = Lifecycle.steady

  /// How fast a model answers, for demonstration only.
  struct Speed: Sendable {
    let firstTokenMilliseconds: Int
    let tokensPerSecond: Int
  }

  /// Picodollars for each token, which is the price in dollars for a million tokens times 10^6.
  struct Prices: Sendable {
    let input: Int64
    let cacheRead: Int64
    let cacheWrite: Int64
    let output: Int64
  }

  /// The exact cost of a call, in picodollars; reasoning is charged as output.
  func cost(of tokens: TokenUsage) -> Int64 {
    tokens[.input] * prices.input
      + tokens[.cacheRead] * prices.cacheRead
      + tokens[.cacheWrite5m] * prices.cacheWrite
      + (tokens[.output] + tokens[.reasoning]) * prices.output
  }
}
