import Testing
import Usage

@Suite struct MoneyTests {
  @Test(
    "decimal text becomes picodollars, half to even",
    arguments: [
      ("0", 0), ("1", 1_000_000_000_000), ("-0.5", -500_000_000_000), (".5", 500_000_000_000),
      ("5.", 5_000_000_000_000), ("1e-12", 1), ("0.0000000000005", 0), ("0.0000000000015", 2),
      ("0.00000000000050000001", 1), ("0.0000000000025", 2), ("2.5e-12", 2), ("3.5E-12", 4),
      ("0.015915000000000002", 15_915_000_000), ("1e-999999999", 0), ("+7e0", 7_000_000_000_000),
      ("-0.0000000000015", -2), ("000001.50", 1_500_000_000_000),
    ] as [(String, Int128)])
  func reading(text: String, picodollars: Int128) {
    #expect(Money(decimalText: text)?.picodollars == picodollars)
  }

  @Test(
    "anything that is not a plain decimal number is refused",
    arguments: [
      "", " 1", "1 ", "12x", "1,5", "1.234,56", "0x10", "NaN", "inf", "1e", "e5", ".", "-", "--1",
      "1.2.3", "1e400", "1000000000001", "٣", "1_000", "$1",
    ])
  func refused(text: String) { #expect(Money(decimalText: text) == nil) }

  @Test(
    "units are shifted, never multiplied in binary",
    arguments: [
      (CostUnit.dollars, 1_100_000_000_000), (.cents, 11_000_000_000), (.micro, 1_100_000),
      (.nano, 1_100),
    ] as [(CostUnit, Int128)])
  func units(unit: CostUnit, picodollars: Int128) {
    #expect(Money(decimalText: "1.1", unit: unit)?.picodollars == picodollars)
    #expect(Money(1.1, unit: unit)?.picodollars == picodollars)
  }

  @Test("the quick way from a double gives what its shortest decimal text gives")
  func quickWay() {
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let digits = Double(random.next() % 1_000_000_000_000_000)
      let scale = [1.0, 1e3, 1e6, 1e9, 1e12, 1e15, 3.0, 7e11][Int(random.next() % 8)]
      let amount = digits / scale
      #expect(Money(amount) == Money(decimalText: amount.description), "\(amount)")
    }
  }

  @Test("what is not a number is no money", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func notFinite(amount: Double) { #expect(Money(amount) == nil) }

  @Test("printing and reading gives the same amount")
  func roundTrip() {
    for picodollars in [0, 1, -1, 999_999_999_999, -12_345_678_901_234_567] as [Int128] {
      let money = Money(picodollars: picodollars)
      #expect(Money(decimalText: money.decimalText) == money)
    }
    #expect(Money(picodollars: -1).decimalText == "-0.000000000001")
  }
}

@Suite struct RatioTests {
  @Test(
    "a ratio is rounded half to even when it is shown",
    arguments: [
      (1, 3, 6, "0.333333"), (2, 3, 6, "0.666667"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"),
      (-1, 8, 2, "-0.12"), (5, 2, 0, "2"), (7, 2, 0, "4"), (0, 5, 3, "0.000"),
      (1_184, 4_446, 12, "0.266306792623"), (-1, 3, 0, "0"),
    ] as [(Int128, Int128, Int, String)])
  func rounding(numerator: Int128, denominator: Int128, places: Int, text: String) {
    #expect(Ratio(numerator, denominator).decimalText(places: places) == text)
  }

  @Test("a denominator near the largest number does not overflow")
  func large() {
    let most = Int128.max
    #expect(Ratio(most - 1, most).decimalText(places: 6) == "1.000000")
    #expect(Ratio(most / 2, most).decimalText(places: 6) == "0.500000")
  }

  @Test("nothing divided by nothing is no ratio")
  func empty() { #expect(Ratio(1, over: 0) == nil) }
}

/// A small seeded generator of random numbers: SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
