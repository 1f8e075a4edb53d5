import Charts
import Configuration
import Usage

/// What a chart counts, and how it is written.
enum ChartQuantity: Sendable {
  case cost(CurrencyCode)
  case requests

  /// The quantity in words.
  var words: String {
    switch self {
    case .cost: "Cost"
    case .requests: "Requests"
    }
  }

  /// The value of some measures, for geometry and as exact text.
  func value(of measures: Measures) -> ChartValue {
    switch self {
    case .cost(let currency):
      let ratio = Ratio(measures.cost.picodollars, 1)
      let text = NumberText.money(ratio, symbol: CurrencySymbol(code: currency.text))
      return ChartValue(
        Double(measures.cost.picodollars) / Double(Money.picodollarsPerUnit), text: text)
    case .requests:
      return ChartValue(
        Double(measures.requests), text: NumberText.whole(Int128(measures.requests)))
    }
  }

  /// The label of a tick.
  var axisLabel: @Sendable (Double) -> String {
    switch self {
    case .cost(let currency):
      { number in
        let picodollars = Int128((number * 1e12).rounded())
        let symbol = CurrencySymbol(code: currency.text)
        return number.magnitude >= 10 || number == 0
          ? symbol.around(NumberText.whole(Int128(number.rounded())))
          : NumberText.money(Ratio(picodollars, 1), symbol: symbol)
      }
    case .requests: { NumberText.compact(Int128($0.rounded())) }
    }
  }
}
