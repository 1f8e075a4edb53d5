import Diagnostics

extension FilterCall {
  /// The member that a list filter picks from an element, such as the name in `map: 'cost'`.
  ///
  /// Texts are their own member when they contain the name, whole numbers when they equal it.
  /// `nil` when the element cannot have members at all, in a strict template a failure; there
  /// also a missing member is one, with the nearest name as advice.
  func member(
    _ key: LiquidValue, of element: LiquidValue
  ) throws(EvaluationFailure) -> LiquidValue? {
    switch element {
    case .dictionary, .object:
      if let value = try element.member(named: key.plainText) { return value }
      if !isStrict { return .nil }
      throw EvaluationFailure(
        "an element has no member '\(key.plainText)'",
        advice: suggestion(for: key.plainText, among: element.memberNames))
    case .string, .markup, .captured:
      if key.isNil { break }
      return element.contains(key) ? key : .nil
    case .integer:
      guard case .integer = key else { throw cannotSelect(key, from: element) }
      return element == key ? element : .nil
    case .nil, .boolean, .blank, .empty: break
    default: throw cannotSelect(key, from: element)
    }
    if isStrict { throw cannotSelect(key, from: element) }
    return nil
  }

  private func cannotSelect(_ key: LiquidValue, from element: LiquidValue) -> EvaluationFailure {
    EvaluationFailure("cannot select '\(key.plainText)' from \(element.kindName)")
  }
}
