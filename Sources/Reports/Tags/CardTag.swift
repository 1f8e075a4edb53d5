import Liquid
import Statistics

/// `{% card title: "Cost", value: report.summary.cost %}`.
struct CardTag: ReportTag {
  let name = "card"
  let summary = "Prints one figure large, with its change and a note."
  let syntax = "{% card title: \"Cost\", value: report.summary.cost, format: \"money\" %}"
  let parameters: [TagParameter] = [
    .required("title", "What the figure is."),
    .required("value", "The figure; nil prints a dash."),
    TagParameter(
      "format", "How the figure is written; as its kind asks for when left out.",
      choices: FigureFormat.names),
    TagParameter(
      "change", "A change such as `report.summary.cost_change`; nil or left out prints none."),
    TagParameter(
      "tone", "What more of it means: `worse`, `better`, or `neutral` when left out.",
      choices: ["worse", "better", "neutral"]),
    TagParameter(
      "href", "The page that the title leads to: an address, or a path from the site's root."),
    TagParameter("note", "Small print under the figure."),
  ]
  let example = Example(
    "{% card title: \"Cost\", value: 12.5, format: \"money\", note: \"so far\" %}",
    prints: """
      <dl class="cards">
      <div class="card"><dt>Cost</dt><dd class="card-value">$12.50</dd><dd class="card-note">so far</dd></div>
      </dl>

      """)

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    CardNode(arguments: try TagArguments(parser, parameters))
  }
}

private struct CardNode: Node {
  let arguments: TagArguments

  var offset: Int { arguments.offset }

  /// Adds the card to the list around it; alone, it is a list of one.
  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let card = try card(TagReading(arguments: arguments, context: context))
    if var list = context.hostState[CardList.key] as? CardList {
      list.cards.append(card)
      context.hostState[CardList.key] = list
    } else {
      try context.print(.object(CardList(cards: [card]).markup), at: offset)
    }
    return .finished
  }

  private func card(_ reading: TagReading) throws(LiquidError) -> SiteMarkup {
    let title = try reading.text("title") ?? ""
    let format = FigureFormat(name: try reading.text("format"))
    let value = try format.text(of: try reading.value("value") ?? .nil, in: reading, about: "value")
    var out = SiteMarkup()
    out.add(html: "<div class=\"card\"><dt>")
    out.addLink(to: try reading.address("href")) { $0.add(text: title) }
    out.add(html: "</dt><dd class=\"card-value\">")
    out.add(text: value)
    out.add(html: "</dd>")
    try addChange(to: &out, format, reading)
    if let note = try reading.text("note"), !note.isEmpty {
      out.add(html: "<dd class=\"card-note\">")
      out.add(text: note)
      out.add(html: "</dd>")
    }
    out.add(html: "</div>\n")
    return out
  }

  private func addChange(
    to out: inout SiteMarkup, _ format: FigureFormat, _ reading: TagReading
  ) throws(LiquidError) {
    guard let value = try reading.value("change") else { return }
    let words = try FigureFormat(name: "delta").text(of: value, in: reading, about: "change")
    let tone = try reading.text("tone") ?? "neutral"
    out.add(html: "<dd class=\"card-change\">")
    let significand = value.exactNumber?.decimal.significand ?? 0
    if significand == 0 {
      out.add(html: "<span class=\"delta delta-none\">")
    } else {
      let (direction, arrow) = significand > 0 ? ("up", "▲") : ("down", "▼")
      out.add(html: "<span class=\"delta delta-\(direction) delta-\(tone)\">")
      out.add(html: "<span aria-hidden=\"true\">\(arrow)</span> ")
    }
    out.add(text: words)
    out.add(html: "</span>")
    if let change = value.asObject as? ChangeObject {
      let before = try reading.failing(about: "change") { () throws(EvaluationFailure) in
        try change.member(named: "before") ?? .nil
      }
      out.add(html: " <span class=\"muted\">from ")
      out.add(text: try format.text(of: before, in: reading, about: "change"))
      out.add(html: "</span>")
    }
    out.add(html: "</dd>")
  }
}
