import Diagnostics

extension SyntaxFault {
  /// The fault behind a problem that libyaml's reader reports.
  static func reading(_ problem: String, value: Int) -> SyntaxFault {
    guard problem == "control characters are not allowed", let number = UInt32(exactly: value)
    else { return .other(problem) }
    return .controlCharacter(number)
  }

  /// The fault behind a problem that libyaml's scanner or parser reports.
  ///
  /// `character` is the one at which libyaml stopped, `opening` the place where the construct in
  /// question begins.
  static func scanning(
    _ problem: String, context: String, character: Unicode.Scalar?, isFirstOnLine: Bool,
    since opening: TextLocation?
  ) -> SyntaxFault {
    if context == "while scanning a directive" || context.contains("%") { return .directive }
    switch problem {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return .tabIndentation
    case "found character that cannot start any token", "did not find expected node content":
      return character.map { $0 == "\t" ? .tabIndentation : .reservedCharacter($0) }
        ?? .other(problem)
    case "mapping values are not allowed in this context": return .unexpectedColon
    case "could not find expected ':'": return .missingColon
    case "block sequence entries are not allowed in this context": return .unexpectedDash
    case "did not find expected key", "did not find expected '-' indicator":
      return isFirstOnLine ? .indentation : .trailingText
    case "did not find expected <document start>": return .afterEnd
    case "did not find expected comment or line break": return .blockHeader
    case "found incompatible YAML document", "found duplicate %YAML directive": return .directive
    case "did not find expected ',' or ']'": return .unclosedList(since: opening)
    case "did not find expected ',' or '}'": return .unclosedMapping(since: opening)
    case "found unexpected end of stream", "found unexpected document indicator":
      return .unclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return .escape
    case "did not find expected alphabetic or numeric character": return .anchorName
    default: return .other(problem)
    }
  }
}
