import Testing
import Usage

@testable import Demonstration

@Suite struct StoryTests {
  @Test("the day of the spike costs at least three times the median day", arguments: Sample.seeds)
  func spike(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let costs = Dictionary(grouping: try Sample.rows(seed: seed), by: \.day)
      .mapValues { $0.reduce(0) { $0 + ($1.cost ?? 0) } }
    let sorted = costs.values.sorted()
    let spike = try #require(costs[plan.spikeDay])
    #expect(spike == sorted.last)
    #expect(spike >= 3 * sorted[sorted.count / 2])
    #expect(spike >= 2 * sorted[sorted.count - 2])
  }

  @Test("the spike is one user's, with one intent and one model", arguments: Sample.seeds)
  func spikeCause(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let day = try Sample.rows(seed: seed).filter { $0.day == plan.spikeDay }
    let runaway = day.filter {
      $0.intent == DemonstrationPlan.spikeIntent && $0.model == DemonstrationPlan.spikeModel
        && $0.user == Teams.runawayUser
    }
    let share = runaway.reduce(0) { $0 + ($1.cost ?? 0) }
    #expect(share * 4 > day.reduce(0) { $0 + ($1.cost ?? 0) } * 3)
  }

  @Test("the new model appears on its day and grows", arguments: Sample.seeds)
  func newModel(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let days = try days(of: DemonstrationPlan.newModel, seed: seed)
    let firstDay = try #require(days.min())
    #expect((plan.newModelDay...plan.newModelDay.advanced(by: 3)).contains(firstDay))
    let middle = plan.newModelDay.advanced(by: 10)
    #expect(days.count { $0 >= middle } > 2 * days.count { $0 < middle })
  }

  @Test("the fading model is all but gone in the last 30 days", arguments: Sample.seeds)
  func fadingModel(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let days = try days(of: DemonstrationPlan.fadingModel, seed: seed)
    let recent = Period(from: plan.lastDay.advanced(by: -29), upTo: plan.lastDay.advanced(by: 1))
    let now = days.count { recent.contains($0) }
    let before = days.count { recent.preceding.contains($0) }
    let first = days.count { recent.preceding.preceding.contains($0) }
    #expect(now > 0)
    #expect(now * 10 < before)
    #expect(before < first)
    let lastDay = try #require(days.max())
    #expect(lastDay <= plan.lastDay.advanced(by: -25))
  }

  @Test("the ended model is used before the last 30 days only", arguments: Sample.seeds)
  func endedModel(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let days = try days(of: DemonstrationPlan.endedModel, seed: seed)
    let lastDay = try #require(days.max())
    #expect(lastDay <= plan.lastDay.advanced(by: -35))
    #expect(lastDay > plan.lastDay.advanced(by: -42))
  }

  @Test("all other models are used in the last 30 days and before", arguments: Sample.seeds)
  func steadyModels(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let start = plan.lastDay.advanced(by: -29)
    let rows = try Sample.rows(seed: seed)
    let now = Set(rows.filter { $0.day >= start }.compactMap(\.model))
    let before = Set(rows.filter { $0.day < start }.compactMap(\.model))
    #expect(now.subtracting(before) == [DemonstrationPlan.newModel])
    #expect(before.subtracting(now) == [DemonstrationPlan.endedModel])
  }

  @Test("some calls fail, many more of one provider in the incident", arguments: Sample.seeds)
  func failures(seed: UInt64) throws {
    let plan = DemonstrationPlan(seed: seed)
    let rows = try Sample.rows(seed: seed)
    let failed = rows.count { $0.status != "ok" }
    #expect((rows.count / 200...rows.count / 25).contains(failed))
    #expect(
      Set(rows.map(\.status)) == ["ok", "error", "timeout", "rate_limited"])
    let incident = rows.filter {
      $0.day == plan.incidentDay && Failures.incidentHours.contains($0.hour)
    }
    let struck = incident.filter { $0.provider == Failures.incidentProvider }
    let others = incident.filter { $0.provider != Failures.incidentProvider }
    #expect(struck.count { $0.status != "ok" } * 4 > struck.count)
    #expect(others.count { $0.status != "ok" } * 10 < others.count)
  }

  private func days(of model: String, seed: UInt64) throws -> [CalendarDay] {
    try Sample.rows(seed: seed).filter { $0.model == model }.map(\.day)
  }
}
