/// Filters that pick elements or their members.
enum SelectionFilters {
  static let all = [
    Filter(
      "map", "The values of a member of all elements.", parameters: [member],
      example: Example("{{ 'ab,cd' | split: ',' | map: 'a' | join }}", prints: "a "), body: map),
    Filter(
      "where", "The elements whose member has a value.", parameters: [member, value],
      example: Example("{{ 'ab,cd' | split: ',' | where: 'a' | join }}", prints: "ab")
    ) { call throws(EvaluationFailure) in try filter(call) { $0 } },
    Filter(
      "reject", "The elements whose member does not have a value.", parameters: [member, value],
      example: Example("{{ 'ab,cd' | split: ',' | reject: 'a' | join }}", prints: "cd")
    ) { call throws(EvaluationFailure) in try filter(call) { !$0 } },
    Filter(
      "find", "The first element whose member has a value.", parameters: [member, value],
      example: Example("{{ 'ab,cd' | split: ',' | find: 'c' }}", prints: "cd")
    ) { call throws(EvaluationFailure) in try firstMatch(call)?.element ?? .nil },
    Filter(
      "find_index", "The position from 0 of the first element whose member has a value.",
      parameters: [member, value],
      example: Example("{{ 'ab,cd' | split: ',' | find_index: 'c' }}", prints: "1")
    ) { call throws(EvaluationFailure) in
      try firstMatch(call).map { .integer($0.index) } ?? .nil
    },
    Filter(
      "has", "Whether there is an element whose member has a value.", parameters: [member, value],
      example: Example("{{ 'ab,cd' | split: ',' | has: 'c' }}", prints: "true"), body: has),
    Filter(
      "sum", "The sum of all elements or of one of their members; 0 for none.",
      parameters: [.optional("member", "which member is added up")],
      example: Example("{{ (1..4) | sum }}", prints: "10"), body: sum),
  ]

  private static let member = Filter.Parameter.required("member", "the name of the member")
  private static let value = Filter.Parameter.optional(
    "value", "what the member must equal; anything but nil and false when left out")

  private static func map(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    var result: [LiquidValue] = []
    for element in call.elements {
      result.append(try call.member(call.argument(0) ?? .nil, of: element) ?? .nil)
    }
    return .array(result)
  }

  /// Whether the element matches; `nil` when it cannot have members.
  private static func matches(
    _ element: LiquidValue, _ call: FilterCall
  ) throws(EvaluationFailure) -> Bool? {
    guard let found = try call.member(call.argument(0) ?? .nil, of: element) else { return nil }
    guard let wanted = call.argument(1), !wanted.isNil else { return found.isTruthy }
    return found == wanted
  }

  private static func filter(
    _ call: FilterCall, keeps: (Bool) -> Bool
  ) throws(EvaluationFailure) -> LiquidValue {
    var result: [LiquidValue] = []
    for element in call.elements {
      guard let isMatch = try matches(element, call) else { return .nil }
      if keeps(isMatch) { result.append(element) }
    }
    return .array(result)
  }

  private static func firstMatch(
    _ call: FilterCall
  ) throws(EvaluationFailure) -> (index: Int, element: LiquidValue)? {
    for (index, element) in call.elements.enumerated() {
      guard let isMatch = try matches(element, call) else { return nil }
      if isMatch { return (index, element) }
    }
    return nil
  }

  private static func has(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    for element in call.elements {
      guard let isMatch = try matches(element, call) else { return .nil }
      if isMatch { return true }
    }
    return false
  }

  private static func sum(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    var total = LiquidNumber.integer(0)
    for element in call.elements {
      var value = element
      if let member = call.argument(0) { value = try call.member(member, of: element) ?? .nil }
      guard let next = add(total, try call.number(value)) else {
        throw EvaluationFailure("the result is too large")
      }
      total = next
    }
    return total.value
  }

  private static func add(_ left: LiquidNumber, _ right: LiquidNumber) -> LiquidNumber? {
    if case .integer(let first) = left, case .integer(let second) = right {
      let (sum, overflow) = first.addingReportingOverflow(second)
      return overflow ? nil : .integer(sum)
    }
    return left.decimal.adding(right.decimal).map { .decimal($0) }
  }
}
