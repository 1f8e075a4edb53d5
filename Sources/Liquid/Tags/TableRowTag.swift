/// `{% tablerow x in list cols: n %} … {% endtablerow %}`.
struct TableRowTag: Tag {
  let name = "tablerow"
  let parts = ["endtablerow"]
  let summary = "Prints its block for each element as cells of HTML table rows."
  let syntax = "{% tablerow name in list cols: n limit: n offset: n %} … {% endtablerow %}"
  let example = Example(
    "{% tablerow i in (1..2) %}{{ i }}{% endtablerow %}",
    prints: "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let options = try markup.loopOptions(allowsColumns: true)
    let body = try parser.block(until: "endtablerow").body
    return TableRowNode(options: options, body: body, offset: parser.offset)
  }
}

private struct TableRowNode: Node {
  let options: LoopOptions
  let body: Block
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let items = try context.items(of: options)
    let columns = try columnCount(of: items, in: context)
    try context.write("<tr class=\"row1\">\n", at: offset)
    try context.withBlock([:]) { () throws(LiquidError) in
      for index in 0..<items.count {
        try context.countIteration(at: offset)
        let loop = TableRowLoop(length: items.count, index: index, columns: columns)
        context.variables.setInBlock("tablerowloop", .object(loop))
        context.variables.setInBlock(options.variable, items[index])
        guard try renderCell(loop, in: context) else { break }
      }
    }
    try context.write("</tr>\n", at: offset)
    return .finished
  }

  private func columnCount(
    of items: LoopItems, in context: RenderContext
  ) throws(LiquidError) -> Int {
    guard let (expression, position) = options.columns else { return items.count }
    let value = try context.evaluate(expression)
    if value.isNil { return items.count }
    let number = value.coercedNumber.decimal.rounded(toPlaces: 0, .down)
    guard let columns = number.integer, columns > 0 else {
      throw context.error(.notAnInteger(option: "cols", found: value.kindName), at: position)
    }
    return columns
  }

  /// Prints a cell and what separates it from the next; returns whether the loop goes on.
  private func renderCell(
    _ loop: TableRowLoop, in context: RenderContext
  ) throws(LiquidError) -> Bool {
    try context.write("<td class=\"col\(loop.column)\">", at: offset)
    let completion = try body.render(in: context)
    try context.write("</td>", at: offset)
    guard completion != .breaksLoop else { return false }
    if loop.column == loop.columns, !loop.isLast {
      try context.write("</tr>\n<tr class=\"row\(loop.row + 1)\">", at: offset)
    }
    return true
  }
}

/// `tablerowloop`: where a table row loop stands.
private struct TableRowLoop: LiquidObject {
  let length: Int
  let index: Int
  let columns: Int

  var column: Int { index % columns + 1 }
  var row: Int { index / columns + 1 }
  var isLast: Bool { index == length - 1 }

  let memberNames = [
    "index", "index0", "rindex", "rindex0", "first", "last", "length", "col", "col0", "col_first",
    "col_last", "row",
  ]

  var text: String { "tablerowloop" }

  func member(named member: String) throws(EvaluationFailure) -> LiquidValue? {
    switch member {
    case "index": .integer(index + 1)
    case "index0": .integer(index)
    case "rindex": .integer(length - index)
    case "rindex0": .integer(length - index - 1)
    case "first": .boolean(index == 0)
    case "last": .boolean(isLast)
    case "length": .integer(length)
    case "col": .integer(column)
    case "col0": .integer(column - 1)
    case "col_first": .boolean(column == 1)
    case "col_last": .boolean(column == columns)
    case "row": .integer(row)
    default: nil
    }
  }
}
