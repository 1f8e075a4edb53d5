import SQLite
import Testing
import Usage

@testable import Demonstration

@Suite struct DemonstrationPlanTests {
  @Test("the standard plan ends with October 2026 and has 90 days")
  func standardPlan() {
    let plan = DemonstrationPlan(seed: 1)
    #expect(plan.lastDay.description == "2026-10-31")
    #expect(plan.firstDay.description == "2026-08-03")
    #expect(plan.period.length == 90)
    #expect(plan.spikeDay.description == "2026-10-19")
    #expect(plan.incidentDay.description == "2026-10-14")
    #expect(plan.newModelDay.description == "2026-10-11")
  }

  @Test("counts below 1 are 1")
  func leastPlan() throws {
    let plan = DemonstrationPlan(seed: 1, dayCount: 0, eventsPerDay: -5)
    #expect(plan.period.length == 1)
    #expect(try WrittenRow.all(of: plan).count == 1)
  }

  @Test(
    "there are 12 models of 4 providers, 9 intents, 5 teams and 120 users", arguments: Sample.seeds)
  func counts(seed: UInt64) throws {
    let rows = try Sample.rows(seed: seed)
    #expect((45_000...55_000).contains(rows.count))
    #expect(Set(rows.compactMap(\.model)).count == 12)
    #expect(Set(rows.compactMap(\.provider)) == ["openai", "anthropic", "google", "mistral"])
    #expect(Set(rows.compactMap(\.intent)).count == 9)
    #expect(
      Set(rows.compactMap(\.team)) == ["support", "platform", "growth", "finance", "research"])
    #expect(Set(rows.compactMap(\.user)).count == 120)
    #expect(Set(rows.map(\.day)).count == 90)
    #expect(rows.allSatisfy { DemonstrationPlan(seed: seed).period.contains($0.day) })
  }

  @Test("the calls of a seed are the same in every build and on every processor")
  func sameEverywhere() throws {
    let connection = try Connection(path: "", access: .inMemory)
    let summary = try DemonstrationPlan(seed: 1).fill(connection)
    #expect(summary.eventCount == 50_452)
    #expect(summary.cost == Money(decimalText: "3690.234182065"))
  }

  @Test("rows stand in the order of their times", arguments: Sample.seeds)
  func order(seed: UInt64) throws {
    let times = try Sample.rows(seed: seed).map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("weekends and nights are quiet", arguments: Sample.seeds)
  func rhythm(seed: UInt64) throws {
    let rows = try Sample.rows(seed: seed)
    let perDay = Dictionary(grouping: rows, by: \.day).mapValues(\.count)
    let weekend = perDay.filter { $0.key.weekday > 5 }.values
    let weekdays = perDay.filter { $0.key.weekday <= 5 }.values
    let busiestWeekend = try #require(weekend.max())
    let quietestWeekday = try #require(weekdays.min())
    #expect(busiestWeekend * 3 / 2 < quietestWeekday)
    let perHour = Dictionary(grouping: rows, by: \.hour).mapValues(\.count)
    let night = (0..<6).map { perHour[$0] ?? 0 }
    let day = (8..<17).map { perHour[$0] ?? 0 }
    let busiestNight = try #require(night.max())
    let quietestDay = try #require(day.min())
    #expect(busiestNight * 2 < quietestDay)
  }

  @Test("some calls do not tell their team, intent or user", arguments: Sample.seeds)
  func notRecorded(seed: UInt64) throws {
    let rows = try Sample.rows(seed: seed)
    for missing in [
      rows.count { $0.team == nil }, rows.count { $0.intent == nil }, rows.count { $0.user == nil },
    ] {
      #expect((1...rows.count / 50).contains(missing))
    }
  }
}
