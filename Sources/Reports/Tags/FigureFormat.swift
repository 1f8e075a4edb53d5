import Configuration
import Liquid
import Usage

/// How a figure is written: by a filter of its name, as text, or as its kind asks for.
struct FigureFormat: Sendable, Hashable {
  /// The names that authors can give: the filters of figures, and `text`.
  static let names = FigureFilters.all(in: .dollars).map(\.name) + ["text"]

  /// `nil` when the kind of value decides.
  let name: String?

  /// The filter that writes a value; `nil` when it is written as text.
  func filter(for value: LiquidValue) -> String? {
    guard name == nil else { return name == "text" ? nil : name }
    switch value {
    case .integer: return "number"
    case .object(is AmountObject): return "money"
    case .object(is RatioObject): return "percent"
    case .object(is DurationObject): return "duration"
    case .object(is ChangeObject): return "delta"
    default: return nil
    }
  }

  /// The words for a value; a dash for nil.
  func text(of value: LiquidValue, in reading: TagReading, about name: String) throws(LiquidError)
    -> String
  {
    guard let filter = filter(for: value) else { return plainText(of: value) }
    return try reading.context.apply(filter: filter, to: value, at: reading.offset(of: name))
      .plainText
  }

  /// Whether values stand at the right of their column.
  func isFigure(_ values: [LiquidValue]) -> Bool {
    if let name { return name != "text" }
    return values.contains { $0.exactNumber != nil }
  }

  /// Whether values so written can be added up; what they are of is checked by the sum.
  var isAdditive: Bool { !["percent", "duration", "delta", "text"].contains(name) }

  private func plainText(of value: LiquidValue) -> String {
    if value.isNil { return NumberText.none }
    guard name == nil, case .decimal(let decimal) = value, let ratio = Ratio(decimal) else {
      return value.plainText
    }
    return NumberText.decimal(ratio, places: min(18, max(0, -decimal.exponent)))
  }
}

extension Ratio {
  /// The exact value; `nil` for numbers beyond a thousand million million and the tiniest ones.
  init?(_ decimal: LiquidDecimal) {
    guard (-24...15).contains(decimal.exponent), decimal.doubleValue.magnitude <= 1e15 else {
      return nil
    }
    let power = (0..<abs(decimal.exponent)).reduce(Int128(1)) { value, _ in value * 10 }
    self =
      decimal.exponent < 0
      ? Ratio(decimal.significand, power) : Ratio(decimal.significand * power, 1)
  }
}

/// The words for members of figures, as headings and names of series.
enum MemberWords {
  private static let words = [
    "tokens.total": "Tokens", "latency.mean": "Mean latency", "latency.p50": "Median latency",
    "latency.p95": "p95 latency", "latency.p99": "p99 latency", "sparkline": "Trend",
    "cost_per_million_tokens": "Cost per million tokens", "value": "Value",
  ]

  /// The words for a path: `Cost per request` for `cost_per_request`.
  static func words(for path: MemberPath) -> String {
    if let words = words[path.text] { return words }
    let text = path.text.map { $0 == "_" || $0 == "." ? " " : String($0) }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
