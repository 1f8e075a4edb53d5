import Liquid

/// `{% table data: report.by.model, columns: "name, cost" %}`.
struct TableTag: ReportTag {
  /// The most rows that are told apart, whatever `top` says.
  static let mostRows = 1_000

  let name = "table"
  let summary = "Prints a table of rows, with exact totals and an exact row for all others."
  let syntax = "{% table data: rows, columns: \"name, requests, cost:money\", totals: true %}"
  let parameters: [TagParameter] = [
    .required("data", "A breakdown, or a list such as `report.models` or the rows of a query."),
    TagParameter(
      "columns",
      "Members with commas between, each as `member=Heading:format:alignment`; `name, requests, cost`, or all members of the rows of a list, when left out."
    ),
    TagParameter(
      "sort",
      "Members to sort by, with `-` in front where the greatest comes first; the data's own order when left out."
    ),
    TagParameter(
      "top",
      "How many rows to tell apart, 1 to 1,000; all others are one exact row. 1,000 when left out."),
    TagParameter(
      "totals",
      "`true` for a row of totals, or the members to add up; none when left out."),
    TagParameter(
      "csv",
      "`true` for a link to the CSV of the data, which has all rows at full precision, or the address of one; none when left out."
    ),
    TagParameter("caption", "What stands above the table; nothing when left out."),
  ]
  let example = Example(
    "{% table data: (1..3), columns: \"value=Number\", totals: true %}",
    prints: """
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table">
      <table>
      <thead>
      <tr><th scope="col" class="align-right">Number</th></tr>
      </thead>
      <tbody>
      <tr><td class="align-right">1</td></tr>
      <tr><td class="align-right">2</td></tr>
      <tr><td class="align-right">3</td></tr>
      </tbody>
      <tfoot>
      <tr class="total"><td class="align-right"><strong>6</strong></td></tr>
      </tfoot>
      </table>
      </div>

      """)

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    TableNode(arguments: try TagArguments(parser, parameters))
  }
}

private struct TableNode: Node {
  let arguments: TagArguments

  var offset: Int { arguments.offset }

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let reading = TagReading(arguments: arguments, context: context)
    let table = try TableContents(reading)
    try context.print(.object(table.markup), at: offset)
    return .finished
  }
}
