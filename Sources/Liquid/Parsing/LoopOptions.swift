/// What stands behind `for` and `tablerow`: variable, collection and options.
struct LoopOptions: Sendable {
  enum Start: Sendable {
    case offset(LiquidExpression, position: Int)
    /// `offset: continue`: behind the last element of the loop of the same name.
    case whereLastLoopEnded
  }

  let variable: String
  let collection: LiquidExpression
  /// Where the collection stands.
  let position: Int
  /// `variable-collection`, as written in the template.
  let name: String
  let start: Start?
  let limit: (expression: LiquidExpression, position: Int)?
  let columns: (expression: LiquidExpression, position: Int)?
  let isReversed: Bool
}

extension MarkupParser {
  /// Reads `variable in collection` and the options; `cols` only if `allowsColumns`.
  mutating func loopOptions(allowsColumns: Bool = false) throws(LiquidError) -> LoopOptions {
    let variable = try name("the name of the loop's variable")
    try expect(word: "in")
    let start = offset
    let collection = try expression()
    let name = variable + "-" + text(from: start, to: previousEnd)
    var options = Options()
    _ = accept(.comma)
    while !isAtEnd {
      try option(into: &options, allowsColumns: allowsColumns)
      _ = accept(.comma)
    }
    return LoopOptions(
      variable: variable, collection: collection, position: start, name: name, start: options.start,
      limit: options.limit, columns: options.columns, isReversed: options.isReversed)
  }

  private struct Options {
    var start: LoopOptions.Start?
    var limit: (expression: LiquidExpression, position: Int)?
    var columns: (expression: LiquidExpression, position: Int)?
    var isReversed = false
  }

  private mutating func option(
    into options: inout Options, allowsColumns: Bool
  ) throws(LiquidError) {
    let expected =
      "'reversed', 'limit:', 'offset:'" + (allowsColumns ? " or 'cols:'" : "")
    if accept(word: "reversed") {
      options.isReversed = true
    } else if accept(word: "limit") {
      options.limit = try optionValue()
    } else if accept(word: "offset") {
      options.start = try startOption()
    } else if allowsColumns, accept(word: "cols") {
      options.columns = try optionValue()
    } else {
      throw unexpected(expected: expected)
    }
  }

  private mutating func startOption() throws(LiquidError) -> LoopOptions.Start {
    if following.kind == .identifier("continue") {
      try expect(.colon)
      advance()
      return .whereLastLoopEnded
    }
    let value = try optionValue()
    return .offset(value.expression, position: value.position)
  }

  private mutating func optionValue() throws(LiquidError) -> (
    expression: LiquidExpression, position: Int
  ) {
    try expect(.colon)
    let position = offset
    return (try expression(), position)
  }
}
