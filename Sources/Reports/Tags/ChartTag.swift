import Charts
import Liquid

/// `{% chart type: "line", data: report.by.day, x: "day", y: "cost" %}`.
struct ChartTag: ReportTag {
  let name = "chart"
  let summary = "Prints a picture of rows, with every point in a table behind it."
  let syntax =
    "{% chart type: \"line\", data: rows, x: \"day\", y: \"cost\", title: \"Cost per day\" %}"
  let parameters: [TagParameter] = [
    .required("type", "The kind of picture.", choices: ChartKind.allCases.map(\.rawValue)),
    .required("data", "A breakdown, or a list such as `report.models` or the rows of a query."),
    TagParameter(
      "x",
      "The member that says where a value stands, or an axis of the breakdown; the last axis or `name` when left out."
    ),
    TagParameter(
      "y",
      "The member with the value, or several with commas between; `cost` when left out, `value` for a list of numbers."
    ),
    TagParameter(
      "series",
      "The member that tells lines, stacks or the rows of a heat map apart; the first of several axes when left out."
    ),
    TagParameter(
      "title", "What the picture shows; made of `y` and `x` when left out."),
    TagParameter(
      "format", "How values are written; as their kind asks for when left out.",
      choices: FigureFormat.names),
    TagParameter(
      "limit",
      "How many series, bars or rows of a heat map to tell apart, 1 to 50; all others are one, added up exactly. 8, 12 and 24 when left out."
    ),
    TagParameter("unit", "The unit in the caption; that of the format when left out."),
    TagParameter(
      "id", "The id of the figure in the page; made of the title when left out."),
  ]
  let example = Example(
    "{% chart type: \"sparkline\", data: (1..3), title: \"Growth\" %}",
    prints: """
      <svg xmlns="http://www.w3.org/2000/svg" class="sparkline" viewBox="0 0 100 20" \
      width="100" height="20" role="img" aria-label="Growth: from 1 to 3, lowest 1, highest 3">\
      <path class="series-1" d="M2 18l0 0 L50 10 L98 2" fill="none" stroke="#2f7ed8" \
      stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/></svg>
      """)

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    ChartNode(arguments: try TagArguments(parser, parameters))
  }
}

private struct ChartNode: Node {
  let arguments: TagArguments

  var offset: Int { arguments.offset }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let reading = TagReading(arguments: arguments, context: context)
    let drawing = try ChartDrawing(reading)
    try context.print(.markup(drawing.html), at: offset)
    return .finished
  }
}
