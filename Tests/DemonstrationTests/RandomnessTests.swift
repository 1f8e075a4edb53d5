import Testing

@testable import Demonstration

@Suite struct RandomnessTests {
  @Test("SplitMix64 gives the published values for the seed 1234567")
  func publishedValues() {
    var random = SplitMix64(seed: 1_234_567)
    let values = (0..<5).map { _ in random.next() }
    #expect(
      values == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("a bounded draw reaches every number below the bound and no other", arguments: [1, 2, 7])
  func below(bound: Int) {
    var random = SplitMix64(seed: 5)
    let values = Set((0..<1_000).map { _ in random.below(bound) })
    #expect(values == Set(0..<bound))
  }

  @Test("a bound below 1 gives 0", arguments: [0, -1, Int.min])
  func noBound(bound: Int) {
    var random = SplitMix64(seed: 5)
    #expect(random.below(bound) == 0)
  }

  @Test("positions come as often as their weights, those without weight never")
  func weights() {
    var random = SplitMix64(seed: 6)
    var counts = [0, 0, 0, 0]
    for _ in 0..<40_000 { counts[random.position(weights: [0, 1, 0, 3])] += 1 }
    #expect(counts[0] == 0 && counts[2] == 0)
    #expect((9_500...10_500).contains(counts[1]))
    #expect(random.position(weights: [0, 0]) == 0)
  }

  @Test("normal draws have mean 0 and variance 1")
  func normal() {
    var random = SplitMix64(seed: 7)
    let draws = (0..<40_000).map { _ in random.normal() }
    let mean = draws.reduce(0, +) / 40_000
    let variance = draws.reduce(0) { $0 + $1 * $1 } / 40_000
    #expect(abs(mean) < 0.02)
    #expect(abs(variance - 1) < 0.02)
  }

  @Test("log-normal draws have the median asked for, and e to the spread one deviation above")
  func logNormal() {
    var random = SplitMix64(seed: 8)
    let draws = (0..<40_000)
      .map { _ in random.logNormal(median: 10_000, spread: 0.5, within: 1...1_000_000) }.sorted()
    #expect((9_800...10_200).contains(draws[20_000]))
    // 84.13% of a normal distribution lie below one standard deviation; e^0.5 = 1.6487.
    #expect((16_100...16_900).contains(draws[33_654]))
  }

  @Test("log-normal draws stay within their limits")
  func logNormalLimits() {
    var random = SplitMix64(seed: 9)
    let draws = Set((0..<1_000).map { _ in random.logNormal(median: 5, spread: 2, within: 4...6) })
    #expect(draws == [4, 5, 6])
  }
}
