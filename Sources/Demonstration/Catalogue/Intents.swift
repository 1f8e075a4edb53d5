/// The nine intents of the demonstration.
enum Intents {
  static let runawayName = "sql-assistant"

  static let all: [Intent] = customerFacing + officeWork + engineering

  private static let customerFacing = [
    Intent(
      name: "support-reply", weight: 230,
      input: .init(median: 26_000, spread: 0.5), output: .init(median: 480, spread: 0.5),
      sharedPerMille: 550, cacheHitPerMille: 720, rhythm: .customers,
      teams: [("support", 95), ("growth", 5)],
      models: [
        ("claude-sonnet-4-5", 70), ("gpt-4o", 30), ("claude-haiku-4-5", 25), ("gpt-5-mini", 40),
        ("gemini-2.5-flash", 15),
      ]),
    Intent(
      name: "summarize-ticket", weight: 150,
      input: .init(median: 9_000, spread: 0.7), output: .init(median: 260, spread: 0.4),
      sharedPerMille: 120, cacheHitPerMille: 400, rhythm: .customers,
      teams: [("support", 90), ("platform", 10)],
      models: [("gpt-4o-mini", 50), ("gemini-2.5-flash", 40), ("gpt-5-mini", 35)]),
    Intent(
      name: "search-answer", weight: 150,
      input: .init(median: 45_000, spread: 0.4), output: .init(median: 560, spread: 0.5),
      sharedPerMille: 200, cacheHitPerMille: 550, rhythm: .customers,
      teams: [("growth", 45), ("support", 30), ("research", 25)],
      models: [
        ("gemini-2.5-pro", 40), ("claude-sonnet-4-5", 30), ("gpt-4.1", 30),
        ("claude-haiku-4-5", 20), ("gpt-4o", 15),
        ("gemini-2.5-flash", 15),
      ]),
    Intent(
      name: "translate", weight: 70,
      input: .init(median: 2_600, spread: 0.8), output: .init(median: 2_400, spread: 0.8),
      sharedPerMille: 0, cacheHitPerMille: 0, rhythm: .customers,
      teams: [("growth", 60), ("support", 40)],
      models: [("mistral-large-2512", 65), ("gpt-4o-mini", 25), ("gpt-4.1", 10)]),
  ]

  private static let officeWork = [
    Intent(
      name: "extract-invoice", weight: 80,
      input: .init(median: 22_000, spread: 0.6), output: .init(median: 900, spread: 0.3),
      sharedPerMille: 250, cacheHitPerMille: 800, rhythm: .nightly,
      teams: [("finance", 100)],
      models: [("gemini-2.5-flash", 45), ("gpt-4.1", 25), ("gpt-4o", 30), ("gpt-5-mini", 25)]),
    Intent(
      name: "classify-email", weight: 95,
      input: .init(median: 1_300, spread: 0.6), output: .init(median: 24, spread: 0.3),
      sharedPerMille: 0, cacheHitPerMille: 0, rhythm: .customers,
      teams: [("support", 60), ("finance", 40)],
      models: [("gpt-4o-mini", 60), ("mistral-large-2512", 25), ("claude-haiku-4-5", 15)]),
    Intent(
      name: "draft-newsletter", weight: 25,
      input: .init(median: 6_000, spread: 0.6), output: .init(median: 2_300, spread: 0.4),
      sharedPerMille: 400, cacheHitPerMille: 300, rhythm: .office,
      teams: [("growth", 90), ("research", 10)],
      models: [("claude-sonnet-4-5", 50), ("gpt-4o", 25), ("claude-opus-4-5", 15)]),
  ]

  private static let engineering = [
    Intent(
      name: "code-review", weight: 140,
      input: .init(median: 78_000, spread: 0.45), output: .init(median: 2_600, spread: 0.6),
      sharedPerMille: 450, cacheHitPerMille: 600, rhythm: .office,
      teams: [("platform", 75), ("research", 25)],
      models: [
        ("claude-sonnet-4-5", 50), ("gpt-4.1", 15), ("codestral-2508", 25), ("o4-mini", 15),
        ("claude-opus-4-5", 25),
      ]),
    Intent(
      name: runawayName, weight: 60,
      input: .init(median: 60_000, spread: 0.45), output: .init(median: 1_200, spread: 0.6),
      sharedPerMille: 700, cacheHitPerMille: 650, rhythm: .office,
      teams: [("research", 50), ("finance", 30), ("platform", 20)],
      models: [
        ("o4-mini", 35), ("claude-sonnet-4-5", 30), ("gemini-2.5-pro", 25), ("claude-opus-4-5", 15),
      ]),
  ]
}
