import Configuration
import Liquid
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite("Exact sums of rows")
struct RowSumTagTests {
  @Test("Sums are the same in any order and have no rounding")
  func order() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let values = (0..<20).map { _ -> LiquidValue in
        let digits = Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random))
        return .decimal(
          LiquidDecimal(significand: digits, exponent: -Int.random(in: 0...12, using: &random)))
      }
      let sum = try RowSum.of(values).exactNumber?.decimal
      #expect(try RowSum.of(values.shuffled(using: &random)).exactNumber?.decimal == sum)
      let scaled = values.compactMap { $0.exactNumber?.decimal }.reduce(Int128(0)) {
        let places = 12 + $1.exponent
        return $0 + $1.significand * (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
      }
      #expect(sum == LiquidDecimal(significand: scaled, exponent: -12))
    }
  }

  @Test("Amounts stay amounts, and nothing is no zero")
  func kinds() throws {
    let amount = LiquidValue.object(AmountObject(picodollars: Ratio(7, 1), currency: .dollars))
    let sum = try RowSum.of([amount, .nil, amount]).asObject as? AmountObject
    #expect(sum?.picodollars == Ratio(14, 1))
    #expect(try RowSum.of([.nil]).isNil)
    #expect(try RowSum.of([]).isNil)
  }

  static let refused: [[LiquidValue]] = [
    ["text"], [1, "2"], [.boolean(true)],
    [.object(RatioObject(ratio: Ratio(1, 2)))],
    [.object(AmountObject(picodollars: Ratio(1, 3), currency: .dollars))],
    [1, .object(AmountObject(picodollars: Ratio(1, 1), currency: .dollars))],
    [
      .decimal(LiquidDecimal(significand: .max, exponent: 0)),
      .decimal(LiquidDecimal(significand: 1, exponent: -9)),
    ],
    [
      .decimal(LiquidDecimal(significand: 1, exponent: 300)),
      .decimal(LiquidDecimal(significand: 1, exponent: -300)),
    ],
  ]

  @Test("What has no exact sum is refused", arguments: refused.indices)
  func refusal(index: Int) {
    #expect(throws: EvaluationFailure.self) { try RowSum.of(Self.refused[index]) }
  }
}
