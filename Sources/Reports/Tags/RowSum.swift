import Configuration
import Liquid
import Usage

/// Adds up values of rows without rounding.
enum RowSum {
  /// The sum of whole numbers, decimals or amounts; nil when there is none among `values`.
  ///
  /// - Throws: A failure when a value is of another kind, when amounts and plain numbers are mixed,
  ///   and when the exact sum has too many digits.
  static func of(_ values: [LiquidValue]) throws(EvaluationFailure) -> LiquidValue {
    let present = values.filter { !$0.isNil }
    guard let first = present.first else { return .nil }
    if first.asObject is AmountObject { return try sumOfAmounts(present) }
    var sum = LiquidDecimal(significand: 0)
    for value in present { sum = try exactSum(sum, try number(value)) }
    return sum.exponent >= 0
      ? .decimalOrInteger(try significand(of: sum, for: 0)) : .decimal(sum)
  }

  private static func sumOfAmounts(_ values: [LiquidValue]) throws(EvaluationFailure) -> LiquidValue
  {
    var sum: Int128 = 0
    var currency = CurrencyCode.dollars
    for value in values {
      guard let amount = value.asObject as? AmountObject, amount.picodollars.denominator == 1 else {
        throw EvaluationFailure("\(words(value)) cannot be added up with amounts")
      }
      currency = amount.currency
      sum = try checked(sum.addingReportingOverflow(amount.picodollars.numerator))
    }
    return .object(AmountObject(picodollars: Ratio(sum, 1), currency: currency))
  }

  private static func number(_ value: LiquidValue) throws(EvaluationFailure) -> LiquidDecimal {
    switch value {
    case .integer, .decimal:
      if let number = value.exactNumber { return number.decimal }
    default: break
    }
    throw EvaluationFailure("\(words(value)) cannot be added up")
  }

  private static func words(_ value: LiquidValue) -> String {
    switch value.asObject {
    case is RatioObject: "a ratio"
    case is DurationObject: "a duration"
    case is ChangeObject: "a change"
    case is AmountObject: "an amount"
    default: value.kindName
    }
  }

  private static func exactSum(
    _ left: LiquidDecimal, _ right: LiquidDecimal
  ) throws(EvaluationFailure) -> LiquidDecimal {
    let exponent = min(left.exponent, right.exponent)
    let (first, second) = (
      try significand(of: left, for: exponent), try significand(of: right, for: exponent)
    )
    return LiquidDecimal(
      significand: try checked(first.addingReportingOverflow(second)), exponent: exponent)
  }

  /// The significand for a smaller exponent.
  private static func significand(
    of number: LiquidDecimal, for exponent: Int
  ) throws(EvaluationFailure) -> Int128 {
    guard number.significand != 0 else { return 0 }
    guard number.exponent - exponent <= 38 else { throw tooLong }
    var significand = number.significand
    for _ in 0..<(number.exponent - exponent) {
      significand = try checked(significand.multipliedReportingOverflow(by: 10))
    }
    return significand
  }

  private static func checked(
    _ result: (partialValue: Int128, overflow: Bool)
  ) throws(EvaluationFailure) -> Int128 {
    guard !result.overflow else { throw tooLong }
    return result.partialValue
  }

  private static var tooLong: EvaluationFailure {
    EvaluationFailure("the exact sum has more than 38 digits")
  }
}
