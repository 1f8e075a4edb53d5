import Diagnostics

/// Cuts the markup between braces into tokens.
struct MarkupLexer {
  private let source: SourceText
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(source: SourceText, bytes: [UInt8], range: Range<Int>) {
    self.source = source
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  /// All tokens, with an ``Token/Kind/end`` behind the last.
  static func tokens(
    source: SourceText, bytes: [UInt8], range: Range<Int>
  ) throws(LiquidError) -> [Token] {
    var lexer = MarkupLexer(source: source, bytes: bytes, range: range)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens + [Token(kind: .end, range: lexer.position..<lexer.position)]
  }

  private mutating func next() throws(LiquidError) -> Token? {
    while position < end, bytes[position].isWhitespace { position += 1 }
    guard position < end else { return nil }
    let start = position
    let kind = try kindOfNext()
    return Token(kind: kind, range: start..<position)
  }

  private mutating func kindOfNext() throws(LiquidError) -> Token.Kind {
    let byte = bytes[position]
    if byte.isLetter || byte == UInt8(ascii: "_") { return identifier() }
    if byte.isDigit || (byte == UInt8(ascii: "-") && peek(1)?.isDigit == true) {
      return try number()
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string(byte) }
    return try sign()
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func identifier() -> Token.Kind {
    let start = position
    while let byte = peek(0), byte.isWord || byte == UInt8(ascii: "-") { position += 1 }
    if peek(0) == UInt8(ascii: "?") { position += 1 }
    let name = text(start..<position)
    return name == "contains" ? .comparison(.contains) : .identifier(name)
  }

  private mutating func number() throws(LiquidError) -> Token.Kind {
    let start = position
    position += 1
    while let byte = peek(0), byte.isDigit { position += 1 }
    let hasFraction = peek(0) == UInt8(ascii: ".") && peek(1)?.isDigit == true
    if hasFraction {
      position += 1
      while let byte = peek(0), byte.isDigit { position += 1 }
    }
    let literal = text(start..<position)
    if !hasFraction, let integer = Int(literal) { return .integer(integer) }
    if let decimal = LiquidDecimal(text: literal) { return .decimal(decimal) }
    throw LiquidError(
      .unexpected(found: "'\(literal)'", expected: "a number of at most 38 digits"), in: source,
      at: start)
  }

  private mutating func string(_ quote: UInt8) throws(LiquidError) -> Token.Kind {
    let start = position + 1
    guard let closing = bytes[start..<end].firstIndex(of: quote) else {
      throw LiquidError(.unclosedString, in: source, at: position)
    }
    position = closing + 1
    return .string(text(start..<closing))
  }

  private mutating func sign() throws(LiquidError) -> Token.Kind {
    for length in [2, 1] where position + length <= end {
      let candidate = text(position..<(position + length))
      if let kind = Self.kind(ofSign: candidate) {
        position += length
        return kind
      }
    }
    let character = text(position..<end).first.map(String.init) ?? ""
    throw LiquidError(
      .unexpected(found: "'\(character)'", expected: "a name or a value"), in: source, at: position)
  }

  private static func kind(ofSign text: String) -> Token.Kind? {
    if text == "<>" { return .comparison(.notEqual) }
    if let comparison = ComparisonOperator(rawValue: text) { return .comparison(comparison) }
    return Symbol(rawValue: text).map { .symbol($0) }
  }
}
