extension LiquidValue {
  /// The member behind a dot: a key, or `size`, `first` and `last`; `nil` when there is none.
  public func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    switch self {
    case .dictionary(let dictionary):
      if let value = dictionary[name] { return value }
    case .object(let object):
      if let value = try object.member(named: name) { return value }
    default: break
    }
    return builtInMember(named: name)
  }

  private func builtInMember(named name: String) -> LiquidValue? {
    switch name {
    case "size": size.map { .integer($0) }
    case "first": isCollection ? first : nil
    case "last": isCollection ? last : nil
    default: nil
    }
  }

  /// The element in brackets: by position for lists, by key for dictionaries and objects.
  func element(at key: LiquidValue) throws(EvaluationFailure) -> LiquidValue? {
    switch self {
    case .array(let elements): return key.strictIndex.flatMap { elements[position: $0] }
    case .range(let range): return key.strictIndex.flatMap { range[position: $0] }
    case .dictionary(let dictionary): return dictionary[key.plainText]
    case .object(let object):
      if let elements = object.elements, let index = key.strictIndex {
        return elements[position: index]
      }
      return try object.member(named: key.plainText)
    default: return nil
    }
  }

  /// The names that ``member(named:)`` answers, for suggestions.
  public var memberNames: [String] {
    switch self {
    case .dictionary(let dictionary): dictionary.keys
    case .object(let object): object.memberNames
    case .array, .range: ["size", "first", "last"]
    default: stringValue == nil ? [] : ["size"]
    }
  }

  /// Whether members can be asked for at all.
  var hasMembers: Bool { !memberNames.isEmpty || isCollection }

  private var isCollection: Bool {
    switch self {
    case .array, .range, .dictionary, .string, .markup, .captured: true
    case .object(let object): object.elements != nil
    default: false
    }
  }

  /// How many elements or Unicode scalars there are; `nil` for what has none.
  var size: Int? {
    switch self {
    case .array(let elements): elements.count
    case .dictionary(let dictionary): dictionary.count
    case .range(let range): range.count
    case .object(let object): object.elements?.count
    default: stringValue?.unicodeScalars.count
    }
  }

  /// How many steps a filter that visits the whole value counts for: elements, or lines of text.
  var weight: Int {
    switch self {
    case .array(let elements): elements.count
    case .dictionary(let dictionary): dictionary.count
    case .range(let range): min(range.count, 1 << 40)
    case .string(let text), .markup(let text): text.utf8.count / 64
    case .captured(let captured): captured.segments.count + captured.plainByteCount / 64
    default: 0
    }
  }

  /// The first element, key and value, or character; nil when there is none.
  var first: LiquidValue {
    switch self {
    case .array(let elements): elements.first ?? .nil
    case .range(let range): range[position: 0] ?? .nil
    case .dictionary(let dictionary):
      dictionary.pairs.first.map { .array([.string($0.key), $0.value]) } ?? .nil
    case .object(let object): object.elements?.first ?? .nil
    default: stringValue?.unicodeScalars.first.map { .string(String($0)) } ?? .nil
    }
  }

  /// The last element or character; nil when there is none, and for dictionaries.
  var last: LiquidValue {
    switch self {
    case .array(let elements): elements.last ?? .nil
    case .range(let range): range[position: -1] ?? .nil
    case .object(let object): object.elements?.last ?? .nil
    default: stringValue?.unicodeScalars.last.map { .string(String($0)) } ?? .nil
    }
  }

  private var strictIndex: Int? {
    if case .integer(let index) = self { index } else { nil }
  }
}

extension Array {
  /// The element at a position that counts from the end when it is negative.
  subscript(position index: Int) -> Element? {
    let position = index < 0 ? count + index : index
    return indices.contains(position) ? self[position] : nil
  }
}

extension LiquidRange {
  /// The number at a position that counts from the end when it is negative.
  subscript(position index: Int) -> LiquidValue? {
    guard index < count, index >= -count else { return nil }
    return .integer(index < 0 ? last + index + 1 : first + index)
  }
}
