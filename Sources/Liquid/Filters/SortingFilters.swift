/// Filters that order lists; elements that compare equal keep their order.
enum SortingFilters {
  static let all = [
    Filter(
      "sort", "The elements in ascending order, those without a value last.",
      parameters: [.optional("member", "which member is compared")],
      example: Example("{{ 'b,a,C' | split: ',' | sort | join: ',' }}", prints: "C,a,b")
    ) { call throws(EvaluationFailure) in try sort(call) { $0.isNil ? nil : $0 } },
    Filter(
      "sort_natural", "The elements in alphabetical order without regard to case.",
      parameters: [.optional("member", "which member is compared")],
      example: Example("{{ 'b,a,C' | split: ',' | sort_natural | join: ',' }}", prints: "a,b,C")
    ) { call throws(EvaluationFailure) in
      try sort(call) { $0.isNil ? nil : .string($0.plainText.lowercased()) }
    },
  ]

  private static func sort(
    _ call: FilterCall, by sortKey: (LiquidValue) -> LiquidValue?
  ) throws(EvaluationFailure) -> LiquidValue {
    var keyed: [(key: LiquidValue, element: LiquidValue)] = []
    var rest: [LiquidValue] = []
    for element in call.elements {
      if let key = sortKey(try comparedValue(of: element, call)) {
        keyed.append((key, element))
      } else {
        rest.append(element)
      }
    }
    for (left, right) in zip(keyed, keyed.dropFirst())
    where left.key.isOrdered(before: right.key) == nil {
      throw EvaluationFailure("cannot compare \(left.key.kindName) with \(right.key.kindName)")
    }
    keyed.sort { $0.key.isOrdered(before: $1.key) ?? false }
    return .array(keyed.map(\.element) + rest)
  }

  private static func comparedValue(
    of element: LiquidValue, _ call: FilterCall
  ) throws(EvaluationFailure) -> LiquidValue {
    guard let member = call.argument(0), !member.isNil else { return element }
    return try call.member(member, of: element) ?? .nil
  }
}
