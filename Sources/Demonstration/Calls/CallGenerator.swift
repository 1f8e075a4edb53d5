import Usage

/// Invents the calls of a day.
struct CallGenerator {
  let plan: DemonstrationPlan
  private let volume: DailyVolume
  private let failures: Failures
  private let modelsByName: [String: Model]

  init(plan: DemonstrationPlan) {
    self.plan = plan
    volume = DailyVolume(mean: plan.eventsPerDay, firstDay: plan.firstDay, dayCount: plan.dayCount)
    failures = Failures(incidentDay: plan.incidentDay)
    modelsByName = Dictionary(uniqueKeysWithValues: Models.all.map { ($0.name, $0) })
  }

  /// The calls of a day in the order of their times.
  func calls(on day: CalendarDay, using random: inout some RandomNumberGenerator) -> [Call] {
    let count = volume.count(on: day, using: &random)
    var calls = (0..<count).compactMap { _ in ordinaryCall(on: day, using: &random) }
    if day == plan.spikeDay { calls += runawayCalls(using: &random) }
    // Two calls of one millisecond stay in the order in which they were drawn.
    return calls.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

  private func ordinaryCall(
    on day: CalendarDay, using random: inout some RandomNumberGenerator
  ) -> Call? {
    let intent = Intents.all[random.position(weights: Intents.all.map(\.weight))]
    guard let model = model(for: intent, on: day, using: &random) else { return nil }
    let hour = random.position(weights: intent.rhythm.weights)
    let team = intent.teams[random.position(weights: intent.teams.map(\.weight))].name
    let user = Teams.user(ofTeam: team, using: &random)
    let status = failures.status(of: model, on: day, hour: hour, using: &random)
    let tokens = tokens(TokenDraw(intent: intent, model: model), status, using: &random)
    let latency = LatencyDraw(model: model)
      .milliseconds(of: status, tokens: tokens, using: &random)
    return Call(
      time: time(on: day, hour: hour, using: &random), model: model,
      intent: random.happens(perMille: 4) ? nil : intent.name,
      team: random.happens(perMille: 6) ? nil : team,
      user: random.happens(perMille: 15) ? nil : user,
      status: status, tokens: tokens, latency: latency)
  }

  private func model(
    for intent: Intent, on day: CalendarDay, using random: inout some RandomNumberGenerator
  ) -> Model? {
    let age = plan.lastDay.ordinal - day.ordinal
    let candidates = intent.models.compactMap { candidate in
      modelsByName[candidate.name].map { model in
        (model, candidate.weight * model.lifecycle.sharePerMille(daysBeforeEnd: age))
      }
    }
    guard !candidates.isEmpty else { return nil }
    return candidates[random.position(weights: candidates.map(\.1))].0
  }

  private func tokens(
    _ draw: TokenDraw, _ status: Call.Status, using random: inout some RandomNumberGenerator
  ) -> TokenUsage? {
    switch status {
    case .ok: draw.answered(using: &random)
    case .timeout: draw.prompt(using: &random)
    case .error, .rateLimited: nil
    }
  }

  private func time(
    on day: CalendarDay, hour: Int, using random: inout some RandomNumberGenerator
  ) -> Int64 {
    let millisecondsPerHour = 3_600_000
    let millisecondOfDay = hour * millisecondsPerHour + random.below(millisecondsPerHour)
    return Int64(day.ordinal) * 86_400_000 + Int64(millisecondOfDay)
  }
}

extension CallGenerator {
  /// A program of one user that asks the dearest model the same long question over and over.
  private func runawayCalls(using random: inout some RandomNumberGenerator) -> [Call] {
    guard let model = modelsByName[Models.runawayName] else { return [] }
    return (0..<plan.eventsPerDay * 9 / 10).map { _ in
      let tokens = runawayTokens(using: &random)
      let latency = LatencyDraw(model: model)
        .milliseconds(of: .ok, tokens: tokens, using: &random)
      return Call(
        time: time(on: plan.spikeDay, hour: 9 + random.below(10), using: &random), model: model,
        intent: Intents.runawayName, team: "research", user: Teams.runawayUser, status: .ok,
        tokens: tokens, latency: latency)
    }
  }

  private func runawayTokens(using random: inout some RandomNumberGenerator) -> TokenUsage {
    var tokens = TokenUsage()
    tokens[.input] = Int64(
      random.logNormal(median: 110_000, spread: 0.25, within: 1...Models.mostInputTokens))
    tokens[.output] = Int64(random.logNormal(median: 2_400, spread: 0.4, within: 1...16_000))
    return tokens
  }
}
