/// `{% cycle name: a, b, c %}`.
struct CycleTag: Tag {
  let name = "cycle"
  let summary = "Prints one of its values each time, in turn; a name tells cycles apart."
  let syntax = "{% cycle value, value %} or {% cycle name: value, value %}"
  let example = Example(
    "{% for i in (1..3) %}{% cycle 'odd', 'even' %} {% endfor %}", prints: "odd even odd ")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let start = markup.offset
    var values = [try markup.expression()]
    var group: LiquidExpression?
    if markup.accept(.colon) {
      group = values.removeLast()
      values.append(try markup.expression())
    }
    while markup.accept(.comma), !markup.isAtEnd { values.append(try markup.expression()) }
    try markup.expectEnd()
    let text = markup.text(from: start, to: markup.offset)
    return CycleNode(group: group, values: values, text: text, offset: parser.offset)
  }
}

private struct CycleNode: Node {
  let group: LiquidExpression?
  let values: [LiquidExpression]
  let text: String
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let key =
      try group.map { (group) throws(LiquidError) in
        "cycle name " + (try context.evaluate(group).plainText)
      } ?? "cycle text " + text
    let position = context.variables.registers[key] ?? 0
    context.variables.registers[key] = position + 1 >= values.count ? 0 : position + 1
    if position < values.count {
      try context.print(try context.evaluate(values[position]), at: offset)
    }
    return .finished
  }
}
