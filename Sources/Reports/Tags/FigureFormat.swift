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
