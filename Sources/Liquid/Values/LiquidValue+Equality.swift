extension LiquidValue: Equatable {
  /// Whether `==` holds in a template: numbers by value, texts by plain text, lists by elements.
  public static func == (left: LiquidValue, right: LiquidValue) -> Bool {
    switch (left, right) {
    case (.blank, .blank), (.empty, .empty), (.nil, .nil): true
    case (.blank, .empty), (.empty, .blank): false
    case (.blank, let other), (let other, .blank): other.isBlank
    case (.empty, let other), (let other, .empty): other.isEmpty
    case (.boolean(let first), .boolean(let second)): first == second
    case (.array(let first), .array(let second)): first == second
    case (.dictionary(let first), .dictionary(let second)): hasSameEntries(first, second)
    case (.range(let first), .range(let second)): first == second
    case (.object(let object), let other), (let other, .object(let object)):
      object.isEqual(to: other)
    default: haveSameScalar(left, right)
    }
  }

  private static func haveSameScalar(_ left: LiquidValue, _ right: LiquidValue) -> Bool {
    if let first = left.exactNumber, let second = right.exactNumber { return first == second }
    if let first = left.stringValue, let second = right.stringValue { return first == second }
    return false
  }

  private static func hasSameEntries(_ left: LiquidDictionary, _ right: LiquidDictionary) -> Bool {
    left.count == right.count && left.pairs.allSatisfy { right[$0.key] == $0.value }
  }

  /// Whether the value equals the literal `empty`.
  var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .dictionary(let dictionary): dictionary.isEmpty
    case .range(let range): range.count == 0
    case .object(let object): object.elements?.isEmpty ?? false
    case .empty: true
    default: stringValue?.isEmpty ?? false
    }
  }

  /// Whether the value equals the literal `blank`.
  var isBlank: Bool {
    switch self {
    case .nil, .boolean(false), .blank: true
    default: isEmpty || stringValue?.utf8.allSatisfy(\.isWhitespace) ?? false
    }
  }
}
