import Diagnostics

extension MarkupParser {
  /// Reads an expression and its filters; unknown filters and wrong arguments are errors.
  public mutating func filteredExpression() throws(LiquidError) -> FilteredExpression {
    let offset = self.offset
    let base = try expression()
    var calls: [FilteredExpression.Call] = []
    while accept(.pipe) { calls.append(try filterCall()) }
    return FilteredExpression(base: base, offset: offset, calls: calls)
  }

  private mutating func filterCall() throws(LiquidError) -> FilteredExpression.Call {
    let offset = self.offset
    let name = try name("the name of a filter")
    let filter = try filter(named: name, at: offset)
    var positional: [LiquidExpression] = []
    var named: [(name: String, value: LiquidExpression)] = []
    if accept(.colon) {
      repeat {
        guard !isAtEnd, next.kind != .symbol(.pipe) else { break }
        try argument(of: filter, positional: &positional, named: &named)
      } while accept(.comma)
    }
    if let filter, positional.count < filter.requiredCount {
      let parameter = filter.positionalParameters[positional.count].name
      throw LiquidError(
        .missingArgument(filter: name, parameter: parameter), in: source, at: offset)
    }
    return FilteredExpression.Call(
      filter: filter, name: name, offset: offset, positional: positional, named: named)
  }

  private func filter(named name: String, at offset: Int) throws(LiquidError) -> Filter? {
    if let filter = environment.filters[name] { return filter }
    guard environment.strictness == .strict else { return nil }
    let suggestion = suggestion(for: name, among: environment.filters.keys.sorted())
    throw LiquidError(.unknownFilter(name: name, suggestion: suggestion), in: source, at: offset)
  }

  private mutating func argument(
    of filter: Filter?, positional: inout [LiquidExpression],
    named: inout [(name: String, value: LiquidExpression)]
  ) throws(LiquidError) {
    let offset = self.offset
    guard case .identifier(let name) = next.kind, following.kind == .symbol(.colon) else {
      positional.append(try expression())
      if let filter, positional.count > filter.positionalParameters.count {
        let maximum = filter.positionalParameters.count
        throw LiquidError(
          .surplusArgument(filter: filter.name, maximum: maximum), in: source, at: offset)
      }
      return
    }
    advance()
    advance()
    named.append((name, try expression()))
    if let filter, !filter.namedParameters.contains(where: { $0.name == name }) {
      let suggestion = suggestion(for: name, among: filter.namedParameters.map(\.name))
      throw LiquidError(
        .unknownArgument(filter: filter.name, name: name, suggestion: suggestion), in: source,
        at: offset)
    }
  }
}
