/// The twelve models of the demonstration.
///
/// List prices as in LiteLLM 1.109.1's catalogue (`model_prices_and_context_window`), without
/// tiers, discounts or taxes: for demonstration only.
enum Models {
  static let newName = "gpt-5-mini"
  static let newSinceDaysBeforeEnd = 20
  static let fadingName = "gpt-4o"
  static let endedName = "codestral-2508"
  static let runawayName = "claude-opus-4-5"

  static let all: [Model] = openAI + anthropic + google + mistral

  /// Keeps every call below the length from which some providers charge more for each token.
  static let mostInputTokens = 180_000

  private static let openAI = [
    Model(
      name: "gpt-4.1", provider: "openai",
      prices: .init(input: 2_000_000, cacheRead: 500_000, cacheWrite: 0, output: 8_000_000),
      caching: .automatic, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 520, tokensPerSecond: 95)),
    Model(
      name: fadingName, provider: "openai",
      prices: .init(input: 2_500_000, cacheRead: 1_250_000, cacheWrite: 0, output: 10_000_000),
      caching: .automatic, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 480, tokensPerSecond: 100),
      lifecycle: .fades(from: 78, to: 25)),
    Model(
      name: "gpt-4o-mini", provider: "openai",
      prices: .init(input: 150_000, cacheRead: 75_000, cacheWrite: 0, output: 600_000),
      caching: .automatic, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 380, tokensPerSecond: 110)),
    Model(
      name: newName, provider: "openai",
      prices: .init(input: 250_000, cacheRead: 25_000, cacheWrite: 0, output: 2_000_000),
      caching: .automatic, reasoningPerMille: 700,
      speed: .init(firstTokenMilliseconds: 600, tokensPerSecond: 130),
      lifecycle: .appears(daysBeforeEnd: newSinceDaysBeforeEnd)),
    Model(
      name: "o4-mini", provider: "openai",
      prices: .init(input: 1_100_000, cacheRead: 275_000, cacheWrite: 0, output: 4_400_000),
      caching: .automatic, reasoningPerMille: 1_800,
      speed: .init(firstTokenMilliseconds: 900, tokensPerSecond: 120)),
  ]

  private static let anthropic = [
    Model(
      name: runawayName, provider: "anthropic",
      prices: .init(
        input: 5_000_000, cacheRead: 500_000, cacheWrite: 6_250_000, output: 25_000_000),
      caching: .charged, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 1_500, tokensPerSecond: 55)),
    Model(
      name: "claude-sonnet-4-5", provider: "anthropic",
      prices: .init(
        input: 3_000_000, cacheRead: 300_000, cacheWrite: 3_750_000, output: 15_000_000),
      caching: .charged, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 1_100, tokensPerSecond: 70)),
    Model(
      name: "claude-haiku-4-5", provider: "anthropic",
      prices: .init(
        input: 1_000_000, cacheRead: 100_000, cacheWrite: 1_250_000, output: 5_000_000),
      caching: .charged, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 500, tokensPerSecond: 140)),
  ]

  private static let google = [
    Model(
      name: "gemini-2.5-pro", provider: "google",
      prices: .init(input: 1_250_000, cacheRead: 125_000, cacheWrite: 0, output: 10_000_000),
      caching: .automatic, reasoningPerMille: 900,
      speed: .init(firstTokenMilliseconds: 1_300, tokensPerSecond: 125)),
    Model(
      name: "gemini-2.5-flash", provider: "google",
      prices: .init(input: 300_000, cacheRead: 30_000, cacheWrite: 0, output: 2_500_000),
      caching: .automatic, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 350, tokensPerSecond: 210)),
  ]

  private static let mistral = [
    Model(
      name: "mistral-large-2512", provider: "mistral",
      prices: .init(input: 500_000, cacheRead: 50_000, cacheWrite: 0, output: 1_500_000),
      caching: .none, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 650, tokensPerSecond: 60)),
    Model(
      name: endedName, provider: "mistral",
      prices: .init(input: 300_000, cacheRead: 30_000, cacheWrite: 0, output: 900_000),
      caching: .none, reasoningPerMille: 0,
      speed: .init(firstTokenMilliseconds: 400, tokensPerSecond: 150),
      lifecycle: .ends(daysBeforeEnd: 35)),
  ]
}
