extension MarkupParser {
  /// Reads a literal, a variable with its members, or a range.
  public mutating func expression() throws(LiquidError) -> LiquidExpression {
    switch next.kind {
    case .string(let text): return literal(.string(text))
    case .integer(let integer): return literal(.integer(integer))
    case .decimal(let decimal): return literal(.decimal(decimal))
    case .identifier(let name):
      if let keyword = Self.keywords[name] { return literal(keyword) }
      return .variable(try path())
    case .symbol(.openBracket): return .variable(try path())
    case .symbol(.openParenthesis): return try range()
    default: throw unexpected(expected: "a value")
    }
  }

  private static let keywords: [String: LiquidValue] = [
    "nil": .nil, "null": .nil, "true": .boolean(true), "false": .boolean(false),
    "blank": .blank, "empty": .empty,
  ]

  private mutating func literal(_ value: LiquidValue) -> LiquidExpression {
    advance()
    return .literal(value)
  }

  private mutating func path() throws(LiquidError) -> VariablePath {
    let offset = self.offset
    let root: VariablePath.Root
    if case .identifier(let name) = next.kind {
      advance()
      root = .name(name)
    } else {
      root = .computed(try bracketed())
    }
    var members: [VariablePath.Member] = []
    while let member = try member() { members.append(member) }
    return VariablePath(root: root, offset: offset, members: members)
  }

  private mutating func member() throws(LiquidError) -> VariablePath.Member? {
    if accept(.dot) {
      let offset = self.offset
      if case .comparison(.contains) = next.kind {
        advance()
        return VariablePath.Member(key: .name("contains"), offset: offset)
      }
      return VariablePath.Member(key: .name(try name("the name of a member")), offset: offset)
    }
    guard next.kind == .symbol(.openBracket) else { return nil }
    let offset = following.range.lowerBound
    return VariablePath.Member(key: .computed(try bracketed()), offset: offset)
  }

  private mutating func bracketed() throws(LiquidError) -> LiquidExpression {
    try expect(.openBracket)
    try enterBracket()
    let inner = try expression()
    leaveBracket()
    try expect(.closeBracket)
    return inner
  }

  private mutating func range() throws(LiquidError) -> LiquidExpression {
    try expect(.openParenthesis)
    try enterBracket()
    let first = try expression()
    try expect(.dotDot)
    let last = try expression()
    leaveBracket()
    try expect(.closeParenthesis)
    return .range(first: first, last: last)
  }

  /// Reads `name: value` pairs, separated or preceded by commas, up to the end.
  public mutating func namedArguments() throws(LiquidError) -> [(
    name: String, value: LiquidExpression
  )] {
    var arguments: [(name: String, value: LiquidExpression)] = []
    _ = accept(.comma)
    while !isAtEnd {
      let name = try name("the name of an argument")
      try expect(.colon)
      arguments.append((name, try expression()))
      guard accept(.comma) || isAtEnd else { throw unexpected(expected: "','") }
    }
    return arguments
  }
}
