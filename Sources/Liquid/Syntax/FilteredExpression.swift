/// An expression and the filters that its value goes through.
public struct FilteredExpression: Sendable {
  /// A filter with its arguments; `filter` is nil when it is unknown and that is allowed.
  struct Call: Sendable {
    let filter: Filter?
    let name: String
    let offset: Int
    let positional: [LiquidExpression]
    let named: [(name: String, value: LiquidExpression)]
  }

  let base: LiquidExpression
  let offset: Int
  let calls: [Call]
}
