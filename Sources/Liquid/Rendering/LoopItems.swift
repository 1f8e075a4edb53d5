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

  init(of collection: LiquidValue, offset: Int, limit: Int?, isReversed: Bool) {
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
