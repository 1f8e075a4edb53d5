extension LiquidDecimal {
  /// Both significands for the smaller of both exponents; `nil` when one has over 38 digits.
  static func aligned(
    _ left: LiquidDecimal, _ right: LiquidDecimal
  ) -> (left: Int128, right: Int128, exponent: Int)? {
    let exponent = min(left.exponent, right.exponent)
    guard let first = left.significand(for: exponent), let second = right.significand(for: exponent)
    else { return nil }
    return (first, second, exponent)
  }

  private func significand(for exponent: Int) -> Int128? {
    guard let power = powerOfTen(self.exponent - exponent) else {
      return significand == 0 ? 0 : nil
    }
    let (result, overflow) = significand.multipliedReportingOverflow(by: power)
    return overflow ? nil : result
  }

  /// The sum; `nil` when it is too large for any number.
  func adding(_ other: LiquidDecimal) -> LiquidDecimal? {
    if let (first, second, exponent) = Self.aligned(self, other) {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow, sum != .min { return LiquidDecimal(significand: sum, exponent: exponent) }
    }
    return LiquidDecimal(doubleValue + other.doubleValue)
  }

  /// The number with the other sign.
  var negated: LiquidDecimal { LiquidDecimal(significand: 0 - significand, exponent: exponent) }

  /// The product; `nil` when it is too large for any number.
  func multiplied(by other: LiquidDecimal) -> LiquidDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    if !overflow, product != .min {
      return LiquidDecimal(significand: product, exponent: exponent + other.exponent)
    }
    return LiquidDecimal(doubleValue * other.doubleValue)
  }

  /// The quotient: exact when it comes out even, else the nearest binary floating-point number.
  ///
  /// `nil` when `other` is zero or the result is too large.
  func divided(by other: LiquidDecimal) -> LiquidDecimal? {
    guard other.significand != 0 else { return nil }
    for digits in [0, 6, 12, 18] {
      guard let power = powerOfTen(digits) else { break }
      let (dividend, overflow) = significand.multipliedReportingOverflow(by: power)
      guard !overflow else { break }
      if dividend % other.significand == 0 {
        return LiquidDecimal(
          significand: dividend / other.significand, exponent: exponent - other.exponent - digits)
      }
    }
    return LiquidDecimal(doubleValue / other.doubleValue)
  }

  /// The remainder with the sign of `other`; `nil` when `other` is zero.
  func modulo(_ other: LiquidDecimal) -> LiquidDecimal? {
    guard other.significand != 0 else { return nil }
    guard let (first, second, exponent) = Self.aligned(self, other) else {
      let quotient = (doubleValue / other.doubleValue).rounded(.down)
      return LiquidDecimal(doubleValue - other.doubleValue * quotient)
    }
    let remainder = first % second
    let isWrongSide = remainder != 0 && (remainder < 0) != (second < 0)
    return LiquidDecimal(
      significand: isWrongSide ? remainder + second : remainder, exponent: exponent)
  }

  /// Which neighbour a rounded number becomes.
  enum RoundingDirection { case down, up, nearestAwayFromZero }

  /// The number rounded to `places` digits behind the point; negative ones count before it.
  func rounded(toPlaces places: Int, _ direction: RoundingDirection) -> LiquidDecimal {
    guard exponent < -places else { return self }
    guard let unit = powerOfTen(-places - exponent) else {
      let step: Int128 =
        switch direction {
        case .down: significand < 0 ? -1 : 0
        case .up: significand > 0 ? 1 : 0
        case .nearestAwayFromZero: 0
        }
      return LiquidDecimal(significand: step, exponent: -places)
    }
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    let step: Int128 =
      switch direction {
      case .down: remainder < 0 ? -1 : 0
      case .up: remainder > 0 ? 1 : 0
      case .nearestAwayFromZero:
        remainder.magnitude >= unit.magnitude / 2 ? significand.signum() : 0
      }
    return LiquidDecimal(significand: quotient + step, exponent: -places)
  }

  /// The whole number; `nil` when the number has a fraction or is out of range.
  var integer: Int? {
    guard exponent >= 0, let power = powerOfTen(exponent) else { return nil }
    let (result, overflow) = significand.multipliedReportingOverflow(by: power)
    return overflow ? nil : Int(exactly: result)
  }
}

private func powerOfTen(_ power: Int) -> Int128? {
  guard power >= 0, power <= 38 else { return nil }
  var result: Int128 = 1
  for _ in 0..<power { result *= 10 }
  return result
}
