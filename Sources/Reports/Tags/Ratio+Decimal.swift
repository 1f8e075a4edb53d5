import Liquid
import Usage

extension Ratio {
  /// The exact value; `nil` for numbers beyond a thousand million million and the tiniest ones.
  init?(_ decimal: LiquidDecimal) {
    guard (-24...15).contains(decimal.exponent), decimal.doubleValue.magnitude <= 1e15 else {
      return nil
    }
    let power = (0..<abs(decimal.exponent)).reduce(Int128(1)) { value, _ in value * 10 }
    self =
      decimal.exponent < 0
      ? Ratio(decimal.significand, power) : Ratio(decimal.significand * power, 1)
  }
}
