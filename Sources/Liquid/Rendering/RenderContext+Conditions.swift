extension RenderContext {
  /// Whether a condition holds; terms that cannot change that are not evaluated.
  public func holds(_ condition: Condition) throws(LiquidError) -> Bool {
    for (term, connective) in zip(condition.terms, condition.connectives) {
      let isTrue = try holds(term)
      switch connective {
      case .and where !isTrue: return false
      case .or where isTrue: return true
      default: continue
      }
    }
    guard let last = condition.terms.last else { return false }
    return try holds(last)
  }

  private func holds(_ term: Condition.Term) throws(LiquidError) -> Bool {
    guard let (comparison, right) = term.comparison else {
      return try evaluate(term.left).isTruthy
    }
    let allowsUndefined =
      environment.strictness == .lax || term.left.isAbsenceLiteral || right.isAbsenceLiteral
    return try compare(
      try evaluate(term.left, allowsUndefined: allowsUndefined), comparison,
      try evaluate(right, allowsUndefined: allowsUndefined), at: term.offset)
  }

  private func compare(
    _ left: LiquidValue, _ comparison: ComparisonOperator, _ right: LiquidValue, at offset: Int
  ) throws(LiquidError) -> Bool {
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    case .contains: return left.contains(right)
    case .less: return try isOrdered(left, before: right, at: offset) ?? false
    case .greater: return try isOrdered(right, before: left, at: offset) ?? false
    case .lessOrEqual: return try isOrdered(right, before: left, at: offset).map { !$0 } ?? false
    case .greaterOrEqual: return try isOrdered(left, before: right, at: offset).map { !$0 } ?? false
    }
  }

  /// Nil when a side has no order at all; an error when numbers and texts are mixed.
  private func isOrdered(
    _ left: LiquidValue, before right: LiquidValue, at offset: Int
  ) throws(LiquidError) -> Bool? {
    if let result = left.isOrdered(before: right) { return result }
    guard left.hasOrder, right.hasOrder else { return nil }
    throw error(.incomparable(left: left.kindName, right: right.kindName), at: offset)
  }
}

extension LiquidValue {
  /// Whether `contains` holds: an equal element, a key, or a part of a text.
  func contains(_ other: LiquidValue) -> Bool {
    guard other.isTruthy else { return false }
    switch self {
    case .array(let elements): return elements.contains(other)
    case .dictionary(let dictionary): return dictionary[other.plainText] != nil
    case .range(let range):
      guard case .integer(let number) = other else { return false }
      return number >= range.first && number <= range.last
    case .object(let object):
      return object.elements?.contains(other) ?? object.memberNames.contains(other.plainText)
    default:
      return stringValue.map { $0.containsBytes(of: other.plainText) } ?? false
    }
  }
}
