import Liquid

/// `{% cards %} … {% endcards %}`.
struct CardsTag: ReportTag {
  let name = "cards"
  let parts = ["endcards"]
  let summary = "Prints the cards inside it side by side."
  let syntax = "{% cards %} {% card … %} … {% endcards %}"
  let parameters: [TagParameter] = []
  let example = Example(
    "{% cards %}{% card title: \"Calls\", value: 1200 %}{% endcards %}",
    prints: """
      <dl class="cards">
      <div class="card"><dt>Calls</dt><dd class="card-value">1,200</dd></div>
      </dl>

      """)

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    _ = try TagArguments(parser, parameters)
    let body = try parser.block(until: "endcards").body
    return CardsNode(body: body, offset: parser.offset)
  }
}

private struct CardsNode: Node {
  let body: Block
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let outer = context.hostState[CardList.key]
    context.hostState[CardList.key] = CardList()
    defer { context.hostState[CardList.key] = outer }
    let (text, completion) = try context.capture { () throws(LiquidError) in
      try body.render(in: context)
    }
    if let stray = text.plainText.split(whereSeparator: \.isWhitespace).first {
      throw context.error(
        EvaluationFailure("only cards can stand inside, not '\(stray.prefix(30))'"),
        subject: "tag 'cards'", at: offset)
    }
    let list = context.hostState[CardList.key] as? CardList ?? CardList()
    if !list.cards.isEmpty { try context.print(.object(list.markup), at: offset) }
    return completion
  }
}

/// The cards of a list, collected while its block is printed.
struct CardList: Sendable {
  /// The name of the collection in the rendering's state.
  static let key = "cards"

  var cards: [SiteMarkup] = []

  var markup: SiteMarkup {
    var out = SiteMarkup()
    out.add(html: "<dl class=\"cards\">\n")
    for card in cards { out.add(card) }
    out.add(html: "</dl>\n")
    return out
  }
}
