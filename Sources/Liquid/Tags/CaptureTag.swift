/// `{% capture name %} … {% endcapture %}`.
struct CaptureTag: Tag {
  let name = "capture"
  let parts = ["endcapture"]
  let summary = "Keeps what the block prints in a variable instead of printing it."
  let syntax = "{% capture name %} … {% endcapture %}"
  let example = Example(
    "{% capture greeting %}Hello {{ 'Ann' }}{% endcapture %}{{ greeting }}!", prints: "Hello Ann!")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let target = try markup.target()
    try markup.expectEnd()
    let body = try parser.block(until: "endcapture").body
    return CaptureNode(target: target, body: body, offset: parser.offset)
  }
}

private struct CaptureNode: Node {
  let target: String
  let body: Block
  let offset: Int
  let isBlank = true

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let (text, completion) = try context.capture { () throws(LiquidError) in
      try body.render(in: context)
    }
    context.variables.assign(.captured(text), to: target)
    return completion
  }
}
