/// `{% ifchanged %} … {% endifchanged %}`.
struct IfChangedTag: Tag {
  let name = "ifchanged"
  let parts = ["endifchanged"]
  let summary = "Prints its block when it differs from what such a block printed last."
  let syntax = "{% ifchanged %} … {% endifchanged %}"
  let example = Example(
    "{% assign days = 'Mon,Mon,Tue' | split: ',' %}"
      + "{% for d in days %}{% ifchanged %}{{ d }} {% endifchanged %}{% endfor %}",
    prints: "Mon Tue ")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.expectNoMarkup()
    let body = try parser.block(until: "endifchanged").body
    return IfChangedNode(body: body, offset: parser.offset)
  }
}

private struct IfChangedNode: Node {
  let body: Block
  let offset: Int

  var isBlank: Bool { body.isBlank }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let (text, completion) = try context.capture { () throws(LiquidError) in
      try body.render(in: context)
    }
    if text.plainText != context.variables.lastChangedText {
      context.variables.lastChangedText = text.plainText
      try context.print(.captured(text), at: offset)
    }
    return completion
  }
}
