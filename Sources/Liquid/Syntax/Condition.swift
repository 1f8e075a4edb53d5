/// What stands behind `if`: comparisons joined by `and` and `or`.
///
/// The operators have the same rank and bind from the right: `a and b or c` is `a and (b or c)`.
public struct Condition: Sendable {
  /// A value, or a comparison of two.
  struct Term: Sendable {
    let left: LiquidExpression
    let comparison: (operator: ComparisonOperator, right: LiquidExpression)?
    let offset: Int
  }

  enum Connective: String, Sendable { case and, or }

  /// At least one term; one more than there are connectives.
  let terms: [Term]
  let connectives: [Connective]
}
