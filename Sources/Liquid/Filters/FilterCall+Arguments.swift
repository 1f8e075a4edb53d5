extension FilterCall {
  /// The input's text.
  var text: String { input.plainText }

  /// The text of the argument at a position; empty when it is left out.
  func text(_ index: Int) -> String { argument(index)?.plainText ?? "" }

  /// The whole number of an argument, `fallback` when it is left out.
  func integer(_ index: Int, or fallback: Int, _ name: String) throws(EvaluationFailure) -> Int {
    guard let value = argument(index) else { return fallback }
    if let integer = value.strictInteger { return integer }
    throw EvaluationFailure("'\(name)' must be a whole number, not \(value.kindName)")
  }

  /// The elements that a list filter works on: nested arrays flattened, a single value as a list.
  var elements: [LiquidValue] { input.flattenedElements }

  /// The number that the filter takes a value for; nil counts as 0.
  ///
  /// In strict templates anything else that is not a number is a failure, in lax ones it is 0, so
  /// that no figure of a report is made of a text.
  func number(_ value: LiquidValue?) throws(EvaluationFailure) -> LiquidNumber {
    guard let value else { return .integer(0) }
    if isStrict, !value.isNumeric {
      throw EvaluationFailure("\(value.kindName) is not a number")
    }
    return value.coercedNumber
  }

  /// Fails when a text of that many bytes would be too large.
  func checkByteCount(_ count: Int) throws(EvaluationFailure) {
    let limit = environment.limits.valueBytes
    guard count <= limit else { throw EvaluationFailure(.valueBytes(limit)) }
  }
}

extension LiquidValue {
  /// The elements of a list, flat; a dictionary or any other value is one element, nil is none.
  var flattenedElements: [LiquidValue] {
    switch self {
    case .nil, .blank, .empty: return []
    case .array(let elements):
      var flat: [LiquidValue] = []
      for element in elements {
        if case .array = element {
          flat += element.flattenedElements
        } else {
          flat.append(element)
        }
      }
      return flat
    case .range(let range): return (0..<range.count).map { .integer(range.first + $0) }
    case .object(let object): return object.elements ?? [self]
    default: return [self]
    }
  }
}
