extension RenderContext {
  /// The variable of that name; `nil` when there is none.
  public func variable(named name: String) -> LiquidValue? { variables[name] }

  /// What a filter of the environment, without arguments, makes of a value.
  ///
  /// An unknown filter changes nothing; check the name before.
  public func apply(
    filter name: String, to input: LiquidValue, at offset: Int
  ) throws(LiquidError) -> LiquidValue {
    let call = FilteredExpression.Call(
      filter: environment.filters[name], name: name, offset: offset, positional: [], named: [])
    return try evaluate(
      FilteredExpression(base: .literal(input), offset: offset, calls: [call]))
  }
}
