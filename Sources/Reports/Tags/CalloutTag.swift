import Liquid

/// `{% callout kind: "warning", title: "…" %} … {% endcallout %}`.
struct CalloutTag: ReportTag {
  let name = "callout"
  let parts = ["endcallout"]
  let summary = "Sets a stretch of the page apart as a note, a tip, a warning or a danger."
  let syntax = "{% callout kind: \"warning\", title: \"…\" %} … {% endcallout %}"
  let parameters = [
    TagParameter(
      "kind", "How urgent it is; `note` when left out.",
      choices: ["note", "tip", "warning", "danger"]),
    TagParameter("title", "What stands on top; the kind in words when left out."),
  ]
  let example = Example(
    "{% callout kind: \"tip\" %}Ask the *owner*.{% endcallout %}",
    prints: """
      <div class="callout callout-tip notice" role="note">
      <p class="callout-title"><strong>Tip</strong></p>

      Ask the *owner*.

      </div>

      """)

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    let arguments = try TagArguments(parser, parameters)
    let body = try parser.block(until: "endcallout").body
    return CalloutNode(arguments: arguments, body: body)
  }
}

private struct CalloutNode: Node {
  let arguments: TagArguments
  let body: Block

  var offset: Int { arguments.offset }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let reading = TagReading(arguments: arguments, context: context)
    let kind = try reading.text("kind") ?? "note"
    let title =
      try reading.value("title") ?? .string(kind.prefix(1).uppercased() + kind.dropFirst())
    let classes =
      "callout callout-\(kind) notice" + (Self.attention.contains(kind) ? " notice-attention" : "")
    try context.write("<div class=\"\(classes)\" role=\"note\">\n", at: offset)
    try context.write("<p class=\"callout-title\"><strong>", at: offset)
    try context.print(title, at: offset)
    // Between blank lines, the body is Markdown and not part of the element's HTML.
    try context.write("</strong></p>\n\n", at: offset)
    let completion = try body.render(in: context)
    try context.write("\n\n</div>\n", at: offset)
    return completion
  }

  /// The kinds that themes without styles of their own for them still show as urgent.
  private static let attention = ["warning", "danger"]
}
