import Charts
import Configuration
import Liquid
import Usage

/// The labels of a value axis, in as few digits as tell its ticks apart.
struct TickLabels: Sendable {
  /// The name of the format; `nil` for plain numbers.
  let format: String?
  let currency: CurrencyCode

  /// The label of a tick: `$2.50`, `12.5%`, `1.25 s`, `40k`.
  func label(_ tick: Double) -> String {
    switch format {
    case "money": CurrencySymbol(code: currency.text).around(number(tick, fractionOf: 2))
    case "percent", "delta": number(tick * 100, fractionOf: nil) + "%"
    case "duration": duration(tick)
    default: number(tick, fractionOf: nil)
    }
  }

  /// - Parameter places: How many decimal places there are as soon as there is one.
  private func number(_ value: Double, fractionOf places: Int?) -> String {
    // Twelve digits leave out what binary arithmetic adds to a round number.
    guard value.magnitude < 1e15, let decimal = LiquidDecimal((value * 1e9).rounded() / 1e9),
      let ratio = Ratio(decimal)
    else { return "\(value)" }
    let needed = max(0, -decimal.exponent)
    if needed == 0, value.magnitude >= 10_000 { return NumberText.compact(ratio.scaled(places: 0)) }
    return NumberText.decimal(ratio, places: needed == 0 ? 0 : max(needed, places ?? 0))
  }

  private func duration(_ milliseconds: Double) -> String {
    guard milliseconds.magnitude < 1e12 else { return "\(milliseconds) ms" }
    if milliseconds == 0 { return "0" }
    return NumberText.duration(microseconds: Ratio(Int128((milliseconds * 1_000).rounded()), 1))
  }
}
