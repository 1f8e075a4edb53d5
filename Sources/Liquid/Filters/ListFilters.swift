/// Filters that take lists apart and put them together.
enum ListFilters {
  static let all = [
    Filter(
      "first", "The first element of a list.",
      example: Example("{{ 'a,b' | split: ',' | first }}", prints: "a")
    ) { call in call.input.first },
    Filter(
      "last", "The last element of a list.",
      example: Example("{{ 'a,b' | split: ',' | last }}", prints: "b")
    ) { call in call.input.last },
    Filter(
      "concat", "The elements of a list, then those of another.",
      parameters: [.required("list", "the other list")],
      example: Example("{{ (1..2) | concat: (7..8) | join: ',' }}", prints: "1,2,7,8"),
      body: concat),
    Filter(
      "reverse", "The elements in the opposite order.",
      example: Example("{{ (1..3) | reverse | join: ',' }}", prints: "3,2,1")
    ) { call throws(EvaluationFailure) in .array(call.elements.reversed()) },
    Filter(
      "compact", "The elements that are not nil.",
      parameters: [.optional("member", "which member must not be nil")],
      example: Example("{{ 'a,b' | split: ',' | compact | size }}", prints: "2"), body: compact),
    Filter(
      "uniq", "The elements without those that equal an earlier one.",
      parameters: [.optional("member", "which member is compared")],
      example: Example("{{ 'a,b,a' | split: ',' | uniq | join: ',' }}", prints: "a,b"),
      body: unique),
  ]

  private static func concat(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let other: [LiquidValue]
    switch call.argument(0) {
    case .array(let elements): other = elements
    case .range(let range): other = LiquidValue.range(range).flattenedElements
    case .object(let object) where object.elements != nil: other = object.elements ?? []
    default: throw EvaluationFailure("'list' must be a list")
    }
    return .array(call.elements + other)
  }

  private static func compact(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let elements = call.elements
    guard let member = call.argument(0) else { return .array(elements.filter { !$0.isNil }) }
    var result: [LiquidValue] = []
    for element in elements {
      if let value = try call.member(member, of: element), value.isNil { continue }
      result.append(element)
    }
    return .array(result)
  }

  private static func unique(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    var seen = SeenValues()
    var result: [LiquidValue] = []
    for element in call.elements {
      var key: LiquidValue = element
      if let member = call.argument(0) { key = try call.member(member, of: element) ?? .nil }
      if seen.insert(key) { result.append(element) }
    }
    return .array(result)
  }
}

/// The values seen so far; texts and numbers are found in constant time.
private struct SeenValues {
  private var texts: Set<String> = []
  private var numbers: Set<LiquidDecimal> = []
  private var others: [LiquidValue] = []

  /// Whether the value is seen for the first time.
  mutating func insert(_ value: LiquidValue) -> Bool {
    if let text = value.stringValue { return texts.insert(text).inserted }
    if value.asObject == nil, let number = value.exactNumber {
      return numbers.insert(number.decimal).inserted
    }
    guard !others.contains(value) else { return false }
    others.append(value)
    return true
  }
}
