extension RenderContext {
  /// The elements that the loop visits now; remembers where it ends for `offset: continue`.
  func items(of options: LoopOptions) throws(LiquidError) -> LoopItems {
    let collection = try collection(options.collection, at: options.position)
    let key = "loop " + options.name
    var offset = 0
    switch options.start {
    case .whereLastLoopEnded: offset = variables.registers[key] ?? 0
    case .offset(let expression, let position):
      offset = try integer(expression, option: "offset", at: position) ?? 0
    case nil: break
    }
    var limit: Int?
    if let (expression, position) = options.limit {
      limit = try integer(expression, option: "limit", at: position)
    }
    let items = LoopItems(
      of: collection, offset: offset, limit: limit, isReversed: options.isReversed)
    variables.registers[key] = max(offset, 0) &+ items.count
    return items
  }

  /// The whole number of a loop's option; nil when the value is nil.
  private func integer(
    _ expression: LiquidExpression, option: String, at offset: Int
  ) throws(LiquidError) -> Int? {
    let value = try evaluate(expression)
    guard !value.isNil else { return nil }
    guard let integer = value.strictInteger else {
      throw error(.notAnInteger(option: option, found: value.kindName), at: offset)
    }
    return integer
  }
}
