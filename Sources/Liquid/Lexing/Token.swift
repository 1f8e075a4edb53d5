/// A word or sign of the markup between braces.
struct Token {
  enum Kind: Equatable {
    case identifier(String)
    case string(String)
    case integer(Int)
    case decimal(LiquidDecimal)
    case comparison(ComparisonOperator)
    case symbol(Symbol)
    case end
  }

  let kind: Kind
  /// The UTF-8 offsets of the token in the template.
  let range: Range<Int>
}

/// A sign with a meaning of its own.
public enum Symbol: String, Sendable {
  /// `.`
  case dot = "."
  /// `..`
  case dotDot = ".."
  /// `,`
  case comma = ","
  /// `:`
  case colon = ":"
  /// `|`
  case pipe = "|"
  /// `=`
  case equals = "="
  /// `[`
  case openBracket = "["
  /// `]`
  case closeBracket = "]"
  /// `(`
  case openParenthesis = "("
  /// `)`
  case closeParenthesis = ")"
}

/// An operator between two values of a condition.
enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains
}
