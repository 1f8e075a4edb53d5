import Testing
import Usage

@testable import Reports

@Suite struct NumberTextTests {
  private static let dollars = CurrencySymbol(code: "USD")

  @Test(
    "money has two decimals, or three digits below one unit, half to even",
    arguments: [
      ("0", "$0.00"), ("1", "$1.00"), ("1234567.891", "$1,234,567.89"), ("-1234.5", "−$1,234.50"),
      ("1.005", "$1.00"), ("1.015", "$1.02"), ("1.025", "$1.02"), ("-1.005", "−$1.00"),
      ("0.5", "$0.500"), ("0.997", "$0.997"), ("0.9994", "$0.999"), ("0.9995", "$1.00"),
      ("0.12345", "$0.123"), ("0.0123456", "$0.0123"), ("0.09996", "$0.100"),
      ("0.000123456", "$0.000123"), ("-0.000000004", "−$0.00000000400"),
      ("0.000000000123", "$0.000000000123"), ("0.000000000001", "$0.000000000001"),
      ("999999999999.995", "$1,000,000,000,000.00"),
    ])
  func money(amount: String, text: String) throws {
    let money = try #require(Money(decimalText: amount))
    #expect(NumberText.money(Ratio(money.picodollars, 1), symbol: Self.dollars) == text)
  }

  @Test("money is rounded once, from the exact ratio")
  func unitCosts() {
    // 1.005 and a third of a picodollar is more than half of a cent.
    let ratio = Ratio(3 * 1_005_000_000_000 + 1, 3)
    #expect(NumberText.money(ratio, symbol: Self.dollars) == "$1.01")
    let sum = Ratio(170_000_000_000_000 * Money.picodollarsPerUnit, 1)
    #expect(NumberText.money(sum, symbol: Self.dollars) == "$170,000,000,000,000.00")
  }

  @Test(
    "a currency stands in front, known ones as their sign",
    arguments: [("USD", "−$1.50"), ("EUR", "−€1.50"), ("NOK", "−NOK\u{A0}1.50")])
  func currency(code: String, text: String) {
    let amount = Ratio(-1_500_000_000_000, 1)
    #expect(NumberText.money(amount, symbol: CurrencySymbol(code: code)) == text)
  }

  @Test(
    "a ratio in per cent has one decimal and never hides what is not zero",
    arguments: [
      (0, 1, "0.0%"), (1, 1, "100.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 1_000, "0.1%"),
      (1, 2_000, "<0.1%"), (1, 1_000_000_000, "<0.1%"), (-1, 1_000_000, ">−0.1%"),
      (25, 20_000, "0.1%"), (35, 20_000, "0.2%"), (-1, 2, "−50.0%"), (12_345, 1, "1,234,500.0%"),
    ])
  func percent(numerator: Int128, denominator: Int128, text: String) {
    #expect(NumberText.percent(Ratio(numerator, denominator)) == text)
  }

  @Test(
    "a count in few digits keeps three of them",
    arguments: [
      (0, "0"), (999, "999"), (9_999, "9,999"), (-9_999, "−9,999"), (10_000, "10.0k"),
      (12_345, "12.3k"), (99_600, "99.6k"), (99_949, "99.9k"), (99_950, "100k"),
      (999_499, "999k"), (999_500, "1.00M"), (1_234_567, "1.23M"), (9_570_000, "9.57M"),
      (9_996_000, "10.0M"), (-4_560_000, "−4.56M"), (999_500_000, "1.00B"),
      (7_890_000_000, "7.89B"), (1_500_000_000_000, "1.50T"),
      (1_234_000_000_000_000, "1,234T"),
    ])
  func compact(number: Int128, text: String) {
    #expect(NumberText.compact(number) == text)
  }

  @Test(
    "a duration has the unit that fits, rounded and not cut",
    arguments: [
      (0, "0.0 ms"), (340, "0.3 ms"), (9_500, "9.5 ms"), (9_949, "9.9 ms"), (9_951, "10 ms"),
      (340_000, "340 ms"), (999_400, "999 ms"), (999_600, "1.00 s"), (1_234_000, "1.23 s"),
      (9_570_000, "9.57 s"), (9_996_000, "10.0 s"), (59_940_000, "59.9 s"),
      (59_960_000, "1 min 0 s"), (125_000_000, "2 min 5 s"), (125_900_000, "2 min 6 s"),
      (3_599_600_000, "1 h 0 min"), (3_900_000_000, "1 h 5 min"),
      (3_629_000_000_000, "1,008 h 3 min"),
    ])
  func duration(microseconds: Int128, text: String) {
    #expect(NumberText.duration(microseconds: Ratio(microseconds, 1)) == text)
  }

  @Test(
    "whole numbers have separators",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "−1,234,567"),
      (Int128(Int64.max), "9,223,372,036,854,775,807"),
    ])
  func whole(number: Int128, text: String) {
    #expect(NumberText.whole(number) == text)
  }

  @Test(
    "decimals are rounded half to even, and zero has no sign",
    arguments: [(5, "0.00"), (15, "0.02"), (25, "0.02"), (-25, "−0.02"), (-4, "0.00")])
  func decimal(thousandths: Int128, text: String) {
    #expect(NumberText.decimal(Ratio(thousandths, 1_000), places: 2) == text)
  }
}
