/// An exact fraction of two whole numbers, rounded only when it is shown.
///
/// Error rates, shares and unit costs are ratios, so that no two places can round them apart.
public struct Ratio: Sendable, Hashable {
  /// The number above the line.
  public let numerator: Int128

  /// The number below the line, greater than zero.
  public let denominator: Int128

  /// Makes a fraction; `denominator` must be greater than zero.
  public init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator > 0, "a ratio needs a denominator above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a fraction, or `nil` when there is nothing to divide by.
  public init?(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
    guard denominator > 0 else { return nil }
    self.init(Int128(numerator), Int128(denominator))
  }

  /// The value times 10^`places` (at most 18), rounded half to even to a whole number.
  ///
  /// Long division digit by digit, so that nothing overflows while the value itself fits.
  public func scaled(places: Int) -> Int128 {
    let divisor = denominator.magnitude
    var (value, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    for _ in 0..<places {
      let (digit, next) = Ratio.nextDigit(of: rest, over: divisor)
      value = value * 10 + digit
      rest = next
    }
    let distance = divisor - rest
    if rest > distance || (rest == distance && value & 1 == 1) { value += 1 }
    return numerator < 0 ? -Int128(value) : Int128(value)
  }

  /// The next decimal digit of `rest / divisor` and what is left, by adding ten times.
  private static func nextDigit(of rest: UInt128, over divisor: UInt128) -> (UInt128, UInt128) {
    guard rest > UInt128.max / 10 else {
      let (digit, next) = (rest * 10).quotientAndRemainder(dividingBy: divisor)
      return (digit, next)
    }
    var digit: UInt128 = 0
    var sum: UInt128 = 0
    for _ in 0..<10 {
      if sum >= divisor - rest {
        sum -= divisor - rest
        digit += 1
      } else {
        sum += rest
      }
    }
    return (digit, sum)
  }

  /// The value as decimal text with exactly `places` decimal places, half to even: `0.250000`.
  public func decimalText(places: Int) -> String {
    let value = scaled(places: places)
    let digits = String(value.magnitude)
    guard places > 0 else { return (value < 0 ? "-" : "") + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// The nearest floating-point number, for geometry such as the length of a bar; never for money.
  public var approximate: Double { Double(numerator) / Double(denominator) }
}
