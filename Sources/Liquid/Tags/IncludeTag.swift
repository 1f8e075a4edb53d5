/// `{% include 'name' with value as name, argument: value %}`.
struct IncludeTag: Tag {
  let name = "include"
  let summary = "Prints a partial that sees and sets the variables of this template."
  let syntax = "{% include 'partial' with value as name, argument: value %}"
  let example = Example(
    "{% assign who = 'Ann' %}{% include 'greeting' %}", prints: "Hello Ann",
    partials: ["greeting": "Hello {{ who }}"])

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let position = markup.offset
    let partial = try markup.expression()
    let binding = try markup.partialBinding()
    return IncludeNode(
      partial: partial, binding: binding, arguments: try markup.namedArguments(),
      offset: parser.offset, position: position)
  }
}

private struct IncludeNode: Node {
  let partial: LiquidExpression
  let binding: PartialBinding?
  let arguments: [(name: String, value: LiquidExpression)]
  let offset: Int
  let position: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let value = try context.evaluate(partial)
    guard let name = value.stringValue else {
      throw context.error(.partialNameNotText(found: value.kindName), at: position)
    }
    let partial = try context.partial(named: name, at: offset)
    var block: [String: LiquidValue] = [:]
    for argument in arguments { block[argument.name] = try context.evaluate(argument.value) }
    let variable = binding?.alias ?? partialVariable(of: name)
    guard let binding else { return try render(partial, block, in: context) }
    let bound = try context.evaluate(binding.value)
    guard case .array(let elements) = bound else {
      block[variable] = bound
      return try render(partial, block, in: context)
    }
    for element in elements {
      try context.countIteration(at: offset)
      block[variable] = element
      let completion = try render(partial, block, in: context)
      guard completion == .finished else { return completion }
    }
    return .finished
  }

  private func render(
    _ partial: Partial, _ block: [String: LiquidValue], in context: RenderContext
  ) throws(LiquidError) -> Completion {
    try context.withBlock(block) { () throws(LiquidError) in
      try context.withPartial(partial, includedAt: offset) { () throws(LiquidError) in
        try partial.body.render(in: context)
      }
    }
  }
}
