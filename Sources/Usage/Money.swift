/// An exact amount of money: a whole number of picodollars, 1e-12 of the currency unit.
///
/// The currency itself is stated by the report; amounts of different currencies are never added.
/// Sums are exact in any order; rounding happens only when an amount is shown.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in picodollars (1e-12 of the currency unit).
  public var picodollars: Int128

  /// No money.
  public static let zero = Money(picodollars: 0)

  /// Picodollars in one currency unit: 1,000,000,000,000.
  public static let picodollarsPerUnit: Int128 = 1_000_000_000_000

  /// The largest absolute amount that one event may carry: a trillion currency units.
  ///
  /// The sum of 10^14 such amounts still fits.
  public static let largestEventAmount = Money(picodollars: 1_000_000_000_000 * picodollarsPerUnit)

  /// Makes an amount from whole picodollars.
  public init(picodollars: Int128) {
    self.picodollars = picodollars
  }

  /// Orders by amount.
  public static func < (left: Money, right: Money) -> Bool {
    left.picodollars < right.picodollars
  }

  /// The exact sum.
  public static func + (left: Money, right: Money) -> Money {
    Money(picodollars: left.picodollars + right.picodollars)
  }

  /// The exact difference.
  public static func - (left: Money, right: Money) -> Money {
    Money(picodollars: left.picodollars - right.picodollars)
  }

  /// Adds exactly.
  public static func += (left: inout Money, right: Money) {
    left.picodollars += right.picodollars
  }

  /// The amount without its sign.
  public var magnitude: Money { picodollars < 0 ? Money(picodollars: -picodollars) : self }
}

extension Money: CustomStringConvertible {
  /// The exact amount in currency units with twelve decimal places: `156.538210496000`.
  public var description: String { decimalText }

  /// The exact amount in currency units with twelve decimal places: `156.538210496000`.
  public var decimalText: String {
    Ratio(picodollars, Money.picodollarsPerUnit).decimalText(places: 12)
  }
}
