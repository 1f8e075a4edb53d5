/// Filters that round numbers.
enum RoundingFilters {
  static let all = [
    Filter(
      "ceil", "The next higher whole number.", example: Example("{{ 1.2 | ceil }}", prints: "2")
    ) { call throws(EvaluationFailure) in try whole(call, .up) },
    Filter(
      "floor", "The next lower whole number.", example: Example("{{ 1.8 | floor }}", prints: "1")
    ) { call throws(EvaluationFailure) in try whole(call, .down) },
    Filter(
      "round", "The nearest number, halves away from zero.",
      parameters: [.optional("digits", "how many behind the point; 0 when left out")],
      example: Example("{{ 2.345 | round: 2 }}", prints: "2.35"), body: round),
  ]

  private static func round(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let places = try call.number(call.argument(0)).decimal.rounded(toPlaces: 0, .down).integer ?? 0
    guard places > 0 else { return try whole(call, .nearestAwayFromZero, places: places) }
    switch try call.number(call.input) {
    case .integer(let integer): return .integer(integer)
    case .decimal(let decimal):
      return .decimal(decimal.rounded(toPlaces: min(places, 400), .nearestAwayFromZero))
    }
  }

  private static func whole(
    _ call: FilterCall, _ direction: LiquidDecimal.RoundingDirection, places: Int = 0
  ) throws(EvaluationFailure) -> LiquidValue {
    let decimal = try call.number(call.input).decimal
    guard let integer = decimal.rounded(toPlaces: max(places, -400), direction).integer else {
      throw EvaluationFailure("the result is too large")
    }
    return .integer(integer)
  }
}
