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
  func elements() throws(EvaluationFailure) -> [LiquidValue] { input.flattenedElements }

  /// Fails when a text of that many bytes would be too large.
  func checkByteCount(_ count: Int) throws(EvaluationFailure) {
    guard count <= environment.limits.valueBytes else {
      throw EvaluationFailure("the text is larger than \(environment.limits.valueBytes) bytes")
    }
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
