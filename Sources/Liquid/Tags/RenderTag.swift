/// `{% render 'name' for list as name, argument: value %}`.
struct RenderTag: Tag {
  let name = "render"
  let summary = "Prints a partial that sees only its arguments and sets nothing here."
  let syntax = "{% render 'partial' for list as name, argument: value %}"
  let example = Example(
    "{% render 'greeting', who: 'Ann' %}", prints: "Hello Ann",
    partials: ["greeting": "Hello {{ who }}"])

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    guard case .string(let partial) = markup.next.kind else {
      throw markup.unexpected(expected: "the name of a partial in quotation marks")
    }
    markup.advance()
    let binding = try markup.partialBinding()
    return RenderNode(
      partial: partial, binding: binding, arguments: try markup.namedArguments(),
      offset: parser.offset)
  }
}

private struct RenderNode: Node {
  let partial: String
  let binding: PartialBinding?
  let arguments: [(name: String, value: LiquidExpression)]
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let parsed = try context.partial(named: partial, at: offset)
    var variables: [String: LiquidValue] = [:]
    for argument in arguments { variables[argument.name] = try context.evaluate(argument.value) }
    guard let binding else { return try render(parsed, variables, in: context) }
    let variable = binding.alias ?? partialVariable(of: partial)
    guard binding.isLoop else {
      variables[variable] = try context.evaluate(binding.value)
      return try render(parsed, variables, in: context)
    }
    let items = LoopItems(of: try context.collection(binding.value, at: binding.position))
    for index in 0..<items.count {
      try context.countIteration(at: offset)
      variables[variable] = items[index]
      variables["forloop"] = .object(
        ForLoop(name: partial, length: items.count, index: index, parent: .nil))
      _ = try render(parsed, variables, in: context)
    }
    return .finished
  }

  /// Prints the partial among its own variables; a `break` in it ends only the partial.
  private func render(
    _ partial: Partial, _ arguments: [String: LiquidValue], in context: RenderContext
  ) throws(LiquidError) -> Completion {
    let outer = context.variables
    context.variables = outer.isolated(with: arguments)
    defer { context.variables = outer }
    _ = try context.withPartial(partial, includedAt: offset) { () throws(LiquidError) in
      try partial.body.render(in: context)
    }
    return .finished
  }
}
