/// Filters that round numbers.
enum RoundingFilters {
  static let all = [
    Filter(
      "ceil", "The next higher whole number.", example: Example("{{ 1.2 | ceil }}", prints: "2")
    ) { call throws(EvaluationFailure) in try whole(call.input, .up) },
    Filter(
      "floor", "The next lower whole number.", example: Example("{{ 1.8 | floor }}", prints: "1")
    ) { call throws(EvaluationFailure) in try whole(call.input, .down) },
    Filter(
      "round", "The nearest number, halves away from zero.",
      parameters: [.optional("digits", "how many behind the point; 0 when left out")],
      example: Example("{{ 2.345 | round: 2 }}", prints: "2.35"), body: round),
  ]

  private static func round(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let places =
      (call.argument(0) ?? 0).coercedNumber.decimal
      .rounded(toPlaces: 0, .down).integer ?? 0
    guard places > 0 else { return try whole(call.input, .nearestAwayFromZero, places: places) }
    guard case .decimal(let decimal) = call.input.coercedNumber else {
      return call.input.coercedNumber.value
    }
    return .decimal(decimal.rounded(toPlaces: min(places, 400), .nearestAwayFromZero))
  }

  private static func whole(
    _ value: LiquidValue, _ direction: LiquidDecimal.RoundingDirection, places: Int = 0
  ) throws(EvaluationFailure) -> LiquidValue {
    let decimal = value.coercedNumber.decimal
    guard let integer = decimal.rounded(toPlaces: max(places, -400), direction).integer else {
      throw EvaluationFailure("the result is too large")
    }
    return .integer(integer)
  }
}
