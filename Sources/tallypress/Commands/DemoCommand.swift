import ArgumentParsing
import Demonstration
import Usage

/// `tallypress demo`: makes a database of invented usage, the same for the same seed.
struct DemoCommand {
  let console: Console

  func run(_ call: Invocation) throws {
    let path = try call.require(Options.database)
    let plan = DemonstrationPlan(
      seed: UInt64(call[Options.seed] ?? 1),
      lastDay: call[Options.lastDay] ?? DemonstrationPlan.standardLastDay)
    let summary = try plan.write(to: path)
    try console.say(
      "\(path): \(summary.eventCount) events of \(summary.models.count) models, "
        + "\(summary.period.start) to \(summary.period.lastDay), \(summary.cost.decimalText) USD")
    try console.print(
      json: Body(
        database: path, events: summary.eventCount, models: summary.models,
        from: summary.period.start.description, to: summary.period.lastDay.description,
        cost: summary.cost.decimalText))
  }

  private struct Body: Encodable {
    let database: String
    let events: Int
    let models: [String]
    let from: String
    let to: String
    let cost: String
  }
}
