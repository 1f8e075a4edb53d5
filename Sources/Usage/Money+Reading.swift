/// The unit in which a source writes its costs.
public enum CostUnit: String, CaseIterable, Sendable {
  case dollars, cents
  case micro, nano, pico

  /// The power of ten that turns one of the unit into picodollars.
  var powerOfTen: Int {
    switch self {
    case .dollars: 12
    case .cents: 10
    case .micro: 6
    case .nano: 3
    case .pico: 0
    }
  }
}

extension Money {
  /// Reads a recorded cost from a binary floating-point number, half to even at 12 places.
  ///
  /// The number stands for its shortest decimal text that reads back as the same number, as
  /// printed by Swift and Python; that text is what is rounded, not the binary value. Gives `nil`
  /// when the number is not finite or exceeds ``largestEventAmount``.
  public init?(_ amount: Double, unit: CostUnit = .dollars) {
    if unit == .dollars, let exact = Money.picodollarsOfShortDecimal(amount) {
      self.init(picodollars: exact)
      return
    }
    guard amount.isFinite else { return nil }
    var text = amount.description
    let money = text.withUTF8 { Money(decimalText: $0, unit: unit) }
    guard let money else { return nil }
    self = money
  }

  /// Reads a recorded cost from an integer column; `nil` beyond ``largestEventAmount``.
  public init?(_ amount: Int64, unit: CostUnit = .dollars) {
    self.init(checked: Int128(amount) * Int128.powerOfTen(unit.powerOfTen))
  }

  /// Reads decimal text (`-12`, `0.5`, `.5`, `1.5e-7`), half to even at 12 places.
  ///
  /// Takes ASCII digits, one decimal point, a sign and an exponent, and nothing else: no spaces,
  /// separators, symbols, hexadecimal, `nan` or `inf`. Gives `nil` for other text and for amounts
  /// beyond ``largestEventAmount``.
  public init?(decimalText bytes: UnsafeBufferPointer<UInt8>, unit: CostUnit = .dollars) {
    guard let decimal = DecimalText(bytes),
      let picodollars = decimal.roundedHalfEven(timesTenTo: unit.powerOfTen)
    else { return nil }
    self.init(checked: picodollars)
  }

  /// Reads decimal text; see ``init(decimalText:unit:)``.
  public init?(decimalText text: String, unit: CostUnit = .dollars) {
    var text = text
    guard let money = text.withUTF8({ Money(decimalText: $0, unit: unit) }) else { return nil }
    self = money
  }

  private init?(checked picodollars: Int128) {
    guard picodollars.magnitude <= Money.largestEventAmount.picodollars.magnitude else {
      return nil
    }
    self.init(picodollars: picodollars)
  }

  /// The picodollars of a number whose shortest decimal text has at most 12 places, without
  /// printing it; `nil` when this quick way cannot be sure.
  ///
  /// Let n be the number times 1e12, rounded. When n < 10^15 and n / 1e12, correctly rounded,
  /// gives the number back, then n·1e-12 is a decimal of at most 15 significant digits that reads
  /// as this number. Decimals of at most 15 digits are told apart by doubles, so the shortest
  /// text, which has no more digits, is the same decimal.
  private static func picodollarsOfShortDecimal(_ amount: Double) -> Int128? {
    let scaled = (amount * 1e12).rounded()
    guard scaled.magnitude < 1e15, scaled / 1e12 == amount else { return nil }
    return Int128(Int64(scaled))
  }
}

extension Money {
  /// Whether all of the text is a decimal number as ``init(decimalText:unit:)`` reads it, of
  /// whatever size.
  public static func isDecimalText(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { DecimalText($0) != nil }
  }
}
