import Diagnostics

/// Reads the markup of an output or a tag from left to right.
///
/// Every function moves behind what it read and throws ``LiquidError`` at the token that does not
/// fit. End with ``expectEnd()``.
public struct MarkupParser {
  let source: SourceText
  let environment: Environment
  private let bytes: [UInt8]
  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  init(
    source: SourceText, bytes: [UInt8], range: Range<Int>, environment: Environment
  ) throws(LiquidError) {
    self.source = source
    self.bytes = bytes
    self.environment = environment
    tokens = try MarkupLexer.tokens(source: source, bytes: bytes, range: range)
  }

  /// The token that is read next; the one behind the last is ``Token/Kind/end``.
  var next: Token { tokens[min(index, tokens.count - 1)] }

  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Where the token that was read last ends.
  var previousEnd: Int { tokens[max(index - 1, 0)].range.upperBound }

  mutating func advance() { index += 1 }

  /// Where the next word or sign begins.
  public var offset: Int { next.range.lowerBound }

  /// Whether everything has been read.
  public var isAtEnd: Bool { next.kind == .end }

  /// Reads `symbol` if it comes next.
  public mutating func accept(_ symbol: Symbol) -> Bool {
    guard next.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// Reads the word `word` if it comes next.
  public mutating func accept(word: String) -> Bool {
    guard next.kind == .identifier(word) else { return false }
    advance()
    return true
  }

  /// Reads `symbol`.
  public mutating func expect(_ symbol: Symbol) throws(LiquidError) {
    guard accept(symbol) else { throw unexpected(expected: "'\(symbol.rawValue)'") }
  }

  /// Reads the word `word`.
  public mutating func expect(word: String) throws(LiquidError) {
    guard accept(word: word) else { throw unexpected(expected: "'\(word)'") }
  }

  /// Reads a name, described as `role` when there is none.
  public mutating func name(_ role: String = "a name") throws(LiquidError) -> String {
    guard case .identifier(let name) = next.kind else { throw unexpected(expected: role) }
    advance()
    return name
  }

  /// Reads the name of a variable to be set: a name without `?`, or digits.
  public mutating func target() throws(LiquidError) -> String {
    switch next.kind {
    case .identifier(let name) where !name.hasSuffix("?"):
      advance()
      return name
    case .integer(let number) where number >= 0:
      advance()
      return String(number)
    default: throw unexpected(expected: "the name of a variable")
    }
  }

  /// Checks that nothing is left.
  public func expectEnd() throws(LiquidError) {
    guard isAtEnd else { throw unexpected(expected: "the end of the tag") }
  }

  /// The text of the markup between two offsets.
  public func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self).trimmingWhitespace()
  }

  /// An error at the next token that says what was expected instead.
  public func unexpected(expected: String) -> LiquidError {
    let token = next
    let found =
      token.kind == .end
      ? "the end of the tag" : "'\(text(from: token.range.lowerBound, to: token.range.upperBound))'"
    return LiquidError(
      .unexpected(found: found, expected: expected), in: source, at: token.range.lowerBound)
  }

  /// Goes one bracket deeper, at most as deep as blocks can be nested.
  mutating func enterBracket() throws(LiquidError) {
    depth += 1
    guard depth <= environment.limits.nestingDepth else {
      throw LiquidError(
        .limitReached(.nestingDepth(environment.limits.nestingDepth)), in: source, at: offset)
    }
  }

  mutating func leaveBracket() { depth -= 1 }
}
