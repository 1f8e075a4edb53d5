import Ingestion
import SQLite
import Testing
import Usage

@testable import Demonstration

@Suite struct CallTests {
  /// Dollars for a million tokens: input, cache read, cache write, output.
  private static let listPrices: [String: [String]] = [
    "gpt-4.1": ["2", "0.5", "0", "8"],
    "gpt-4o": ["2.5", "1.25", "0", "10"],
    "gpt-4o-mini": ["0.15", "0.075", "0", "0.6"],
    "gpt-5-mini": ["0.25", "0.025", "0", "2"],
    "o4-mini": ["1.1", "0.275", "0", "4.4"],
    "claude-opus-4-5": ["5", "0.5", "6.25", "25"],
    "claude-sonnet-4-5": ["3", "0.3", "3.75", "15"],
    "claude-haiku-4-5": ["1", "0.1", "1.25", "5"],
    "gemini-2.5-pro": ["1.25", "0.125", "0", "10"],
    "gemini-2.5-flash": ["0.3", "0.03", "0", "2.5"],
    "mistral-large-2512": ["0.5", "0.05", "0", "1.5"],
    "codestral-2508": ["0.3", "0.03", "0", "0.9"],
  ]

  @Test("every cost is tokens times list prices, to the picodollar", arguments: Sample.seeds)
  func costs(seed: UInt64) throws {
    let prices = Self.listPrices.mapValues { texts in
      texts.compactMap { Money(decimalText: $0)?.picodollars }
    }
    let rows = try Sample.rows(seed: seed).filter { $0.cost != nil }
    let wrong = rows.filter { row in
      let counts = [
        row.input, row.cacheRead, row.cacheWrite, (row.output ?? 0) + (row.reasoning ?? 0),
      ].map { Int128($0 ?? 0) }
      let perMillion = prices[row.model ?? ""] ?? []
      let expected = zip(perMillion, counts).reduce(0) { $0 + $1.0 * $1.1 }
      return perMillion.count != 4 || expected != Int128(row.cost ?? 0) * 1_000_000
    }
    #expect(wrong.isEmpty)
    let total = rows.reduce(Int128(0)) { $0 + Int128($1.cost ?? 0) } / Money.picodollarsPerUnit
    #expect((3_000..<15_000).contains(total))
  }

  @Test("a refused call has neither tokens nor cost, a timed-out one no output")
  func failedCalls() throws {
    let rows = try Sample.rows(seed: 1)
    let timedOut = rows.filter { $0.status == "timeout" }
    #expect(!timedOut.isEmpty)
    #expect(
      timedOut.allSatisfy {
        $0.output == 0 && $0.reasoning == 0 && $0.latency >= LatencyDraw.timeout
      })
    let refused = rows.filter { $0.status == "error" || $0.status == "rate_limited" }
    #expect(!refused.isEmpty)
    #expect(
      refused.allSatisfy {
        $0.cost == nil && $0.input == nil && $0.output == nil && $0.isCached == nil
      })
  }

  @Test("cached calls are those that read from a cache; there are many, but not only those")
  func cacheHits() throws {
    let rows = try Sample.rows(seed: 1)
    #expect(rows.allSatisfy { $0.isCached == $0.cacheRead.map { $0 > 0 } })
    let hits = rows.count { $0.isCached == true }
    #expect((rows.count / 5...rows.count * 4 / 5).contains(hits))
    #expect(rows.contains { ($0.cacheWrite ?? 0) > 0 })
    #expect(rows.allSatisfy { ($0.cacheWrite ?? 0) == 0 || $0.provider == "anthropic" })
    #expect(rows.allSatisfy { ($0.cacheRead ?? 0) == 0 || $0.provider != "mistral" })
  }

  @Test("reasoning models reason in every answered call, others never")
  func reasoning() throws {
    let answered = try Sample.rows(seed: 1).filter { $0.status == "ok" }
    let reasoning = answered.filter { ($0.reasoning ?? 0) > 0 }
    let others = answered.filter { ($0.reasoning ?? 0) == 0 }
    #expect(Set(reasoning.map(\.model)) == ["o4-mini", "gpt-5-mini", "gemini-2.5-pro"])
    #expect(Set(others.map(\.model)).isDisjoint(with: reasoning.map(\.model)))
  }

  @Test("no prompt is longer than list prices hold for, no answer waits beyond the time limit")
  func limits() throws {
    let rows = try Sample.rows(seed: 1)
    let prompts = rows.map { ($0.input ?? 0) + ($0.cacheRead ?? 0) + ($0.cacheWrite ?? 0) }
    #expect(prompts.allSatisfy { $0 <= Models.mostInputTokens })
    #expect(rows.allSatisfy { $0.status != "ok" || $0.latency < LatencyDraw.timeout })
    #expect(rows.allSatisfy { $0.latency > 0 })
  }

  @Test("Tallypress recognises the layout and reads every row")
  func ingestion() throws {
    let connection = try Connection(path: "", access: .inMemory)
    let plan = DemonstrationPlan(seed: 3, eventsPerDay: 20)
    let summary = try plan.fill(connection)
    let recognition = try #require(
      KnownSchemas.recognitions(in: try DatabaseCatalog(of: connection)).first)
    #expect(recognition.schema == "usage_events")
    var cost = Money.zero
    let end = Instant(seconds: Int64(plan.period.end.ordinal) * 86_400)
    let outcome = try EventScan(recognition.mapping, asOf: end, isStrict: true)
      .run(on: connection) { event, _, _ in cost += event.cost ?? .zero }
    #expect(outcome.summary.eventsCounted == summary.eventCount)
    #expect(outcome.summary.unknownStatuses.isEmpty)
    #expect(cost == summary.cost)
  }
}
