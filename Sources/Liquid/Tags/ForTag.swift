/// `{% for x in list %} … {% else %} … {% endfor %}`.
struct ForTag: Tag {
  let name = "for"
  let parts = ["else", "endfor"]
  let summary = "Prints its block for each element, or the block behind 'else' for none."
  let syntax =
    "{% for name in list reversed limit: n offset: n %} … {% else %} … {% endfor %}"
  let example = Example(
    "{% for i in (1..5) offset: 1 limit: 2 %}{{ forloop.index }}:{{ i }} {% endfor %}",
    prints: "1:2 2:3 ")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let options = try markup.loopOptions()
    let (body, end) = try parser.block(until: "else", "endfor")
    var otherwise: Block?
    var current = end
    while current.name == "else" {
      let (block, next) = try parser.block(until: "else", "endfor")
      if otherwise == nil { otherwise = block }
      current = next
    }
    let isBlank = body.isBlank && otherwise?.isBlank ?? true
    return ForNode(
      options: options, body: body.suppressingWhitespace(if: isBlank),
      otherwise: otherwise?.suppressingWhitespace(if: isBlank), offset: parser.offset,
      isBlank: isBlank)
  }
}

private struct ForNode: Node {
  let options: LoopOptions
  let body: Block
  let otherwise: Block?
  let offset: Int
  let isBlank: Bool

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let items = try context.items(of: options)
    guard items.count > 0 else { return try otherwise?.render(in: context) ?? .finished }
    let parent = context.variables.enclosingLoop
    return try context.withBlock([:]) { () throws(LiquidError) in
      for index in 0..<items.count {
        try context.countIteration(at: offset)
        let loop = ForLoop(name: options.name, length: items.count, index: index, parent: parent)
        context.variables.setInBlock("forloop", .object(loop))
        context.variables.setInBlock(options.variable, items[index])
        if try body.render(in: context) == .breaksLoop { break }
      }
      return .finished
    }
  }
}
