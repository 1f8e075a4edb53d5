public import Usage

/// Why a source row cannot be read; such a row is set aside, never dropped or counted as zero.
public enum RowProblem: Error, Hashable, Sendable {
  /// There is no time, or it is zero.
  case missingTime
  /// The time is no ISO 8601 text and no number of the source's unit.
  case unreadableTime
  /// The time lies before 1970 or after 2999.
  case implausibleTime
  /// A number's column holds something that is no number.
  case notANumber(SourceField)
  /// A number is infinite or not a number.
  case notFinite(SourceField)
  /// A count or a latency is below zero.
  case negative(SourceField)
  /// A count of tokens has a fraction.
  case fractional(SourceField)
  /// A number is beyond what any call can have.
  case tooLarge(SourceField)
  /// Cached or reasoning tokens exceed the count that should include them.
  case inconsistentTokens(SourceField)

  /// A stable name for exports: `negative_input_tokens`.
  public var code: String {
    switch self {
    case .missingTime: "missing_time"
    case .unreadableTime: "unreadable_time"
    case .implausibleTime: "implausible_time"
    case .notANumber(let field): "not_a_number_\(field.rawValue)"
    case .notFinite(let field): "not_finite_\(field.rawValue)"
    case .negative(let field): "negative_\(field.rawValue)"
    case .fractional(let field): "fractional_\(field.rawValue)"
    case .tooLarge(let field): "too_large_\(field.rawValue)"
    case .inconsistentTokens(let field): "inconsistent_\(field.rawValue)"
    }
  }

  /// The problem in words: `input tokens below zero`.
  public var words: String {
    switch self {
    case .missingTime: "no time"
    case .unreadableTime: "a time that cannot be read"
    case .implausibleTime: "a time before 1970 or after 2999"
    case .notANumber(let field): "\(field.words): text or data where a number belongs"
    case .notFinite(let field): "\(field.words): infinite or not a number"
    case .negative(let field): "\(field.words) below zero"
    case .fractional(let field): "\(field.words) with a fraction"
    case .tooLarge(let field): "\(field.words) too large to be true"
    case .inconsistentTokens(let field):
      "\(field.words) that exclude what they are said to include"
    }
  }
}
