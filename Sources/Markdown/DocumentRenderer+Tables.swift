extension DocumentRenderer {
  /// Writes a part of a table; returns whether the node is one.
  mutating func writeTablePart(_ event: SyntaxEvent) -> Bool {
    switch event.kind {
    case .table: event.isEntering ? openTable() : closeTable()
    case .tableRow(let isHeader, let isFirstOfBody, let isLast):
      if event.isEntering {
        if isHeader { writeLine("<thead>") }
        if isFirstOfBody { writeLine("<tbody>") }
        writeLine("<tr>")
      } else {
        writeLine("</tr>")
        if isHeader { out.write("</thead>\n") } else if isLast { out.write("</tbody>\n") }
      }
    case .tableCell(let isHeader, let alignment):
      writeCell(isHeader: isHeader, alignment: alignment, isEntering: event.isEntering)
    default: return false
    }
    return true
  }

  private mutating func openTable() {
    if isReport {
      let label = HTMLEscaping.escaped(nextTableLabel())
      writeLine(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">")
    }
    writeLine("<table>")
  }

  private mutating func closeTable() {
    out.write(isReport ? "</table>\n</div>\n" : "</table>\n")
  }

  /// `Table: ` and the heading above it, with a number from the second table of that name on.
  private mutating func nextTableLabel() -> String {
    let label = headings.last.map { "Table: \($0.text)" } ?? "Table"
    tableLabels[label, default: 0] += 1
    let number = tableLabels[label, default: 1]
    return number == 1 ? label : "\(label) (\(number))"
  }

  private mutating func writeCell(isHeader: Bool, alignment: ColumnAlignment, isEntering: Bool) {
    let name = isHeader ? "th" : "td"
    guard isEntering else { return out.write("</\(name)>") }
    out.startLine()
    out.write("<\(name)")
    if isReport, isHeader { out.write(" scope=\"col\"") }
    if alignment != .none {
      let attribute = isReport ? "class=\"align-" : "align=\""
      out.write(" \(attribute)\(alignment.rawValue)\"")
    }
    out.write(">")
  }
}
