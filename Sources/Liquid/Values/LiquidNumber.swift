/// A number as arithmetic sees it.
public enum LiquidNumber: Sendable {
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, also when that is zero.
  case decimal(LiquidDecimal)

  /// The number as a value of the language.
  public var value: LiquidValue {
    switch self {
    case .integer(let integer): .integer(integer)
    case .decimal(let decimal): .decimal(decimal)
    }
  }

  /// The number as a decimal.
  public var decimal: LiquidDecimal {
    switch self {
    case .integer(let integer): LiquidDecimal(significand: Int128(integer))
    case .decimal(let decimal): decimal
    }
  }
}

extension LiquidNumber: Comparable {
  /// Whether both are the same number; 1 and 1.0 are.
  public static func == (left: LiquidNumber, right: LiquidNumber) -> Bool {
    left.decimal == right.decimal
  }

  /// Whether `left` is the smaller number.
  public static func < (left: LiquidNumber, right: LiquidNumber) -> Bool {
    left.decimal < right.decimal
  }
}

extension LiquidValue {
  /// The number that the value is, without reading texts; `nil` for all that is not a number.
  public var exactNumber: LiquidNumber? {
    switch self {
    case .integer(let integer): .integer(integer)
    case .decimal(let decimal): .decimal(decimal)
    case .object(let object): object.number
    default: nil
    }
  }

  /// The number that arithmetic filters take the value for: texts are read, all else is 0.
  public var coercedNumber: LiquidNumber {
    if let exactNumber { return exactNumber }
    guard let string = stringValue else { return .integer(0) }
    let text = string.trimmingWhitespace()
    if text.utf8.contains(UInt8(ascii: ".")), let decimal = LiquidDecimal(text: text) {
      return .decimal(decimal)
    }
    return .integer(text.leadingInteger)
  }

  /// Whether the value is a number, the text of one, or nothing.
  var isNumeric: Bool {
    switch self {
    case .nil, .blank, .empty: true
    default:
      exactNumber != nil
        || stringValue.map { LiquidDecimal(text: $0.trimmingWhitespace()) != nil } ?? false
    }
  }

  /// The whole number that the value is or that its text spells; `nil` for anything else.
  public var strictInteger: Int? {
    if case .integer(let integer) = self { return integer }
    return stringValue.flatMap { Int($0.trimmingWhitespace()) }
  }
}

extension String {
  /// The number that the text begins with, 0 when it begins with none or with a too large one.
  fileprivate var leadingInteger: Int {
    let sign = utf8.first == UInt8(ascii: "-") ? 1 : 0
    let digits = utf8.dropFirst(sign).prefix { $0.isDigit }
    return Int((sign == 1 ? "-" : "") + (String(digits) ?? "")) ?? 0
  }
}
