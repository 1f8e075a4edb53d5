/// A value of the template language: what a variable holds and what a filter takes and returns.
public enum LiquidValue: Sendable {
  /// Nothing: prints as nothing and is false in a condition.
  case `nil`
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// An exact decimal number; prints with at least one digit behind the point.
  case decimal(LiquidDecimal)
  /// Plain text, encoded by the host when it is printed.
  case string(String)
  /// A list.
  case array([LiquidValue])
  /// Values by name, in the order in which they were given.
  case dictionary(LiquidDictionary)
  /// The whole numbers from one to another.
  case range(LiquidRange)
  /// Text that the host made and trusts; the encoder is told so when it is printed.
  case markup(String)
  /// Output of `{% capture %}` or a text made from it, of which parts are encoded already.
  case captured(CapturedText)
  /// A value of the host that answers its members lazily.
  case object(any LiquidObject)
  /// The literal `blank`: equal to nil, false, and to texts and collections with nothing in them.
  case blank
  /// The literal `empty`: equal to texts and collections without any element.
  case empty
}

extension LiquidValue {
  /// False for nil and false, true for everything else, also for 0 and the empty text.
  public var isTruthy: Bool {
    switch self {
    case .nil, .boolean(false): false
    default: true
    }
  }

  /// Whether the value is nil.
  public var isNil: Bool {
    if case .nil = self { true } else { false }
  }

  /// Makes a decimal of the shortest decimal text of `number`; nil for NaN and infinity.
  public static func number(_ number: Double) -> LiquidValue {
    LiquidDecimal(number).map { .decimal($0) } ?? .nil
  }

  /// What kind of value this is, for messages: `a string`, `an array`.
  public var kindName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "a boolean"
    case .integer, .decimal: "a number"
    case .string, .markup, .captured: "a string"
    case .array: "an array"
    case .dictionary: "a dictionary"
    case .range: "a range"
    case .object: "an object"
    case .blank: "blank"
    case .empty: "empty"
    }
  }
}

extension LiquidValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// An array.
  public init(arrayLiteral elements: LiquidValue...) { self = .array(elements) }
  /// A dictionary in the order of the literal; of a key that comes twice the last value counts.
  public init(dictionaryLiteral elements: (String, LiquidValue)...) {
    self = .dictionary(LiquidDictionary(elements))
  }
}
