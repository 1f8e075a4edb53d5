import Diagnostics
import Liquid

/// Where a row has a value: `cost`, `latency.p95`, `keys.0.name`.
struct MemberPath: Hashable, Sendable {
  let text: String
  let names: [String]

  /// Reads names with dots between them.
  init(_ text: String) {
    self.text = text
    names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The value in a row; nil where something on the way is nil.
  ///
  /// A row that is a number or a text has the single member `value`.
  ///
  /// - Throws: A failure that names the nearest member when there is none of that name.
  func value(in row: LiquidValue) throws(EvaluationFailure) -> LiquidValue {
    if case .dictionary = row {
    } else if row.asObject == nil {
      guard text == "value" else {
        throw EvaluationFailure(
          "\(row.kindName) has no member '\(text)'", advice: "its only member is 'value'")
      }
      return row
    }
    var value = row
    for name in names {
      if value.isNil { return .nil }
      guard let member = try member(name, of: value) else {
        throw EvaluationFailure(
          "a row has no member '\(text)'",
          advice: suggestion(for: name, among: value.memberNames)
            ?? (value.memberNames.isEmpty
              ? nil : "there are " + value.memberNames.joined(separator: ", ")))
      }
      value = member
    }
    return value
  }

  private func member(
    _ name: String, of value: LiquidValue
  ) throws(EvaluationFailure) -> LiquidValue? {
    if case .array(let elements) = value, let index = Int(name) {
      return elements.indices.contains(index) ? elements[index] : .nil
    }
    return try value.member(named: name)
  }
}
