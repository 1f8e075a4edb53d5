/// The elements that a loop visits, without a list of the numbers of a range.
struct LoopItems {
  private enum Source {
    case list([LiquidValue])
    case numbers(LiquidRange)
  }

  private let source: Source
  private let start: Int
  private let isReversed: Bool

  /// How many elements are visited.
  let count: Int

  init(of collection: LiquidValue, offset: Int = 0, limit: Int? = nil, isReversed: Bool = false) {
    if case .range(let range) = collection {
      source = .numbers(range)
    } else {
      source = .list(collection.loopElements)
    }
    let total: Int
    switch source {
    case .list(let elements): total = elements.count
    case .numbers(let range): total = range.count
    }
    start = min(max(offset, 0), total)
    count = min(max(limit ?? Int.max, 0), total - start)
    self.isReversed = isReversed
  }

  /// The element at a position from 0 to ``count`` - 1.
  subscript(index: Int) -> LiquidValue {
    let position = start + (isReversed ? count - 1 - index : index)
    switch source {
    case .list(let elements): return elements[position]
    case .numbers(let range): return .integer(range.first + position)
    }
  }
}

extension LiquidValue {
  /// Whether a loop over the value makes sense; nil has no elements, but may come from data.
  fileprivate var isIterable: Bool {
    switch self {
    case .boolean, .integer, .decimal: false
    case .object(let object): object.elements != nil
    default: true
    }
  }

  /// What a loop visits: elements, pairs of key and value, or a text as a whole.
  fileprivate var loopElements: [LiquidValue] {
    switch self {
    case .array(let elements): elements
    case .dictionary(let dictionary):
      dictionary.pairs.map { .array([.string($0.key), $0.value]) }
    case .object(let object): object.elements ?? []
    default: stringValue.map { $0.isEmpty ? [] : [self] } ?? []
    }
  }
}

extension RenderContext {
  /// The value of a loop's collection; in strict templates numbers and such are an error.
  func collection(_ expression: LiquidExpression, at offset: Int) throws(LiquidError) -> LiquidValue
  {
    let value = try evaluate(expression)
    guard value.isIterable || environment.strictness == .lax else {
      throw error(.notIterable(found: value.kindName), at: offset)
    }
    return value
  }
}
