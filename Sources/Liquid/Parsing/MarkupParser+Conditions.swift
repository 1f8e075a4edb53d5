extension MarkupParser {
  /// Reads a condition up to the end of the markup.
  public mutating func condition() throws(LiquidError) -> Condition {
    var terms = [try term()]
    var connectives: [Condition.Connective] = []
    while !isAtEnd {
      connectives.append(try connective())
      terms.append(try term())
    }
    return Condition(terms: terms, connectives: connectives)
  }

  private mutating func connective() throws(LiquidError) -> Condition.Connective {
    guard case .identifier(let word) = next.kind,
      let connective = Condition.Connective(rawValue: word)
    else { throw unexpected(expected: "'and', 'or' or a comparison") }
    advance()
    return connective
  }

  private mutating func term() throws(LiquidError) -> Condition.Term {
    let offset = self.offset
    let left = try expression()
    guard case .comparison(let comparison) = next.kind else {
      return Condition.Term(left: left, comparison: nil, offset: offset)
    }
    advance()
    return Condition.Term(left: left, comparison: (comparison, try expression()), offset: offset)
  }
}
