/// Filters that calculate; whole numbers stay whole, decimals are exact.
enum ArithmeticFilters {
  static let all = [
    Filter(
      "plus", "The sum.", parameters: [operand],
      example: Example("{{ 0.1 | plus: 0.2 }}", prints: "0.3")
    ) { call throws(EvaluationFailure) in
      try calculate(call, { $0.addingReportingOverflow($1) }, { $0.adding($1) })
    },
    Filter(
      "minus", "The difference.", parameters: [operand],
      example: Example("{{ 5 | minus: 2 }}", prints: "3")
    ) { call throws(EvaluationFailure) in
      try calculate(call, { $0.subtractingReportingOverflow($1) }, { $0.adding($1.negated) })
    },
    Filter(
      "times", "The product.", parameters: [operand],
      example: Example("{{ 1.5 | times: 3 }}", prints: "4.5")
    ) { call throws(EvaluationFailure) in
      try calculate(call, { $0.multipliedReportingOverflow(by: $1) }, { $0.multiplied(by: $1) })
    },
    Filter(
      "divided_by", "The quotient; of two whole numbers the next lower whole number.",
      parameters: [operand], example: Example("{{ 7 | divided_by: 2 }}", prints: "3")
    ) { call throws(EvaluationFailure) in
      try checkDivisor(call)
      return try calculate(call, floorDivision, { $0.divided(by: $1) })
    },
    Filter(
      "modulo", "The remainder of the division, with the sign of the divisor.",
      parameters: [operand], example: Example("{{ 7 | modulo: 4 }}", prints: "3")
    ) { call throws(EvaluationFailure) in
      try checkDivisor(call)
      return try calculate(call, floorModulo, { $0.modulo($1) })
    },
    Filter(
      "abs", "The number without its sign.", example: Example("{{ -5 | abs }}", prints: "5"),
      body: absolute),
    Filter(
      "at_least", "The number, or the limit if that is larger.", parameters: [operand],
      example: Example("{{ 3 | at_least: 5 }}", prints: "5")
    ) { call throws(EvaluationFailure) in
      max(try call.number(call.input), try call.number(call.argument(0))).value
    },
    Filter(
      "at_most", "The number, or the limit if that is smaller.", parameters: [operand],
      example: Example("{{ 7 | at_most: 5 }}", prints: "5")
    ) { call throws(EvaluationFailure) in
      min(try call.number(call.input), try call.number(call.argument(0))).value
    },
  ]

  private static let operand = Filter.Parameter.required("number", "the other number")

  private static let tooLarge = EvaluationFailure("the result is too large")

  private static func calculate(
    _ call: FilterCall, _ integers: (Int, Int) -> (Int, Bool),
    _ decimals: (LiquidDecimal, LiquidDecimal) -> LiquidDecimal?
  ) throws(EvaluationFailure) -> LiquidValue {
    let left = try call.number(call.input)
    let right = try call.number(call.argument(0))
    if case .integer(let first) = left, case .integer(let second) = right {
      let (result, overflow) = integers(first, second)
      guard !overflow else { throw tooLarge }
      return .integer(result)
    }
    guard let result = decimals(left.decimal, right.decimal) else { throw tooLarge }
    return .decimal(result)
  }

  private static func checkDivisor(_ call: FilterCall) throws(EvaluationFailure) {
    guard try call.number(call.argument(0)).decimal.significand != 0 else {
      throw EvaluationFailure("cannot divide by 0")
    }
  }

  private static func floorDivision(_ left: Int, _ right: Int) -> (Int, Bool) {
    let (quotient, overflow) = left.dividedReportingOverflow(by: right)
    guard !overflow else { return (quotient, true) }
    let isInexact = left % right != 0
    return (isInexact && (left < 0) != (right < 0) ? quotient - 1 : quotient, false)
  }

  private static func floorModulo(_ left: Int, _ right: Int) -> (Int, Bool) {
    let (remainder, overflow) = left.remainderReportingOverflow(dividingBy: right)
    guard !overflow else { return (0, false) }
    return (remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder, false)
  }

  private static func absolute(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    switch try call.number(call.input) {
    case .integer(let integer):
      guard let result = Int(exactly: integer.magnitude) else { throw tooLarge }
      return .integer(result)
    case .decimal(let decimal): return .decimal(decimal.significand < 0 ? decimal.negated : decimal)
    }
  }
}
