import Ingestion
import Testing
import Usage

@Suite struct NumberReadingTests {
  @Test("whole numbers are taken from integers, reals and numeric text; nothing is not zero")
  func counts() throws {
    let literals = [
      "7", "7.0", "'7'", "'7.0'", "'7e2'", "'+7'", "'007'", "-0.0", "10000000000", "NULL", "''",
    ]
    let scanned = try CallsTable(.inputTokens, literals).scan()
    #expect(scanned.problems.isEmpty)
    #expect(scanned.tokens(.input) == [7, 7, 7, 7, 700, 7, 7, 0, 10_000_000_000, 0, 0])
  }

  @Test("costs are exact decimals, and may be negative, zero or not recorded")
  func costs() throws {
    let literals = [
      "0.1", "0.015915000000000002", "'0.015915000000000002'", "5", "-0.25", "0", "-0.0", "NULL",
      "''", "1e12", "'.5'", "5e-13", "1.5e-12", "'1e-999999'", "4.9e-324",
    ]
    let scanned = try CallsTable(.cost, literals).scan()
    #expect(scanned.problems.isEmpty)
    #expect(
      scanned.costs == [
        "0.100000000000", "0.015915000000", "0.015915000000", "5.000000000000",
        "-0.250000000000", "0.000000000000", "0.000000000000", nil, nil,
        "1000000000000.000000000000", "0.500000000000", "0.000000000000", "0.000000000002",
        "0.000000000000", "0.000000000000",
      ])
    #expect(scanned.summary.eventsWithoutCost == 2)
    #expect(scanned.summary.eventsWithNegativeCost == 1)
  }

  @Test(
    "the unit of a cost is a shift of its decimal point",
    arguments: [
      (CostUnit.dollars, "1234.5", "1234.500000000000"), (.cents, "1234.5", "12.345000000000"),
      (.micro, "1234.5", "0.001234500000"), (.nano, "1234", "0.000001234000"),
      (.pico, "1234", "0.000000001234"),
    ])
  func costUnits(unit: CostUnit, literal: String, cost: String) throws {
    var calls = try CallsTable(.cost, [literal, "'\(literal)'"])
    calls.mapping.costUnit = unit
    #expect(try calls.scan().costs == [cost, cost])
  }

  @Test(
    "latencies become microseconds, half to even",
    arguments: [
      (LatencyUnit.milliseconds, [1_500_000, 1_500, 1_234_567, 0, 12, 12_000]),
      (.seconds, [1_500_000_000, 1_500_000, 1_234_567_000, 0, 12_500, 12_000_000]),
      (.microseconds, [1_500, 2, 1_235, 0, 0, 12]),
    ] as [(LatencyUnit, [Int64])])
  func latencies(unit: LatencyUnit, expected: [Int64]) throws {
    var calls = try CallsTable(
      .latency, ["1500", "1.5", "'1234.567'", "0", "0.0125", "'12'", "NULL", "''"])
    calls.mapping.latencyUnit = unit
    #expect(try calls.scan().events.map(\.latency) == expected + [nil, nil])
  }

  @Test("the longest latency that can be told is taken, and not a microsecond more")
  func longestLatency() throws {
    var calls = try CallsTable(.latency, ["10000000000000", "10000000000001"])
    calls.mapping.latencyUnit = .microseconds
    let scanned = try calls.scan()
    #expect(scanned.events.map(\.latency) == [LatencySketch.longest])
    #expect(scanned.problems == [.tooLarge(.latency)])
  }

  @Test("whether a cache helped is read from numbers and words")
  func cacheStates() throws {
    let yes = ["1", "2", "-1", "0.5", "'true'", "'YES'", "'t'", "'1'", "'hit'", "'Semantic Hit'"]
    let no = ["0", "0.0", "'false'", "'No'", "'f'", "'0'", "'miss'", "'disabled'"]
    let unknown = ["NULL", "''", "'None'"]
    let scanned = try CallsTable(.cached, yes + no + unknown).scan()
    #expect(
      scanned.events.map(\.isCached) == yes.map { _ in true } + no.map { _ in false }
        + unknown.map { _ in nil })
  }

  @Test("tokens read from a cache tell the cache state where the source does not")
  func derivedCacheState() throws {
    let scanned = try CallsTable([
      [.cacheReadTokens: "5"], [.cacheReadTokens: "0"], [.cacheReadTokens: "NULL"],
      [.cacheReadTokens: "5", .cached: "0"], [.cacheReadTokens: "0", .cached: "1"],
    ]).scan()
    #expect(scanned.events.map(\.isCached) == [true, false, nil, false, true])
  }

  @Test("what a total has beyond the recorded classes counts where input or output is not")
  func totals() throws {
    let scanned = try CallsTable([
      [.totalTokens: "100"], [.totalTokens: "100", .cacheReadTokens: "30"],
      [.totalTokens: "10", .cacheReadTokens: "30"], [.totalTokens: "100", .inputTokens: "80"],
      [.totalTokens: "100", .outputTokens: "0"],
    ]).scan()
    #expect(scanned.tokens(.unclassified) == [100, 70, 0, 20, 100])
    #expect(scanned.events.map(\.tokens.total) == [100, 100, 30, 100, 100])
  }
}
