import Liquid
import Usage

extension TableContents {
  /// The table as HTML, with a link to its CSV below.
  var markup: SiteMarkup {
    var out = SiteMarkup()
    out.add(html: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    out.add(attribute: caption ?? "Table")
    out.add(html: "\">\n<table>\n")
    if let caption {
      out.add(html: "<caption>")
      out.add(text: caption)
      out.add(html: "</caption>\n")
    }
    addHead(to: &out)
    addBody(to: &out)
    if let totals {
      out.add(html: "<tfoot>\n")
      add(totals, rowClass: "total", isStrong: true, to: &out)
      out.add(html: "</tfoot>\n")
    }
    out.add(html: "</table>\n</div>\n")
    addCSV(to: &out)
    return out
  }

  private func addHead(to out: inout SiteMarkup) {
    out.add(html: "<thead>\n<tr>")
    for (index, heading) in headings.enumerated() {
      out.add(html: "<th scope=\"col\"\(alignment(ofColumn: index))>")
      out.add(text: heading)
      out.add(html: "</th>")
    }
    out.add(html: "</tr>\n</thead>\n")
  }

  private func addBody(to out: inout SiteMarkup) {
    out.add(html: "<tbody>\n")
    for row in rows { add(row, rowClass: nil, isStrong: false, to: &out) }
    if let others { add(others, rowClass: "others", isStrong: false, to: &out) }
    if rows.isEmpty {
      out.add(html: "<tr><td colspan=\"\(columns.count)\">No rows</td></tr>\n")
    }
    out.add(html: "</tbody>\n")
  }

  private func add(_ cells: [Cell], rowClass: String?, isStrong: Bool, to out: inout SiteMarkup) {
    out.add(html: rowClass.map { "<tr class=\"\($0)\">" } ?? "<tr>")
    for (index, cell) in cells.enumerated() {
      let isHeader = index == 0 && !isRightAligned[0]
      let name = isHeader ? "th" : "td"
      out.add(html: "<\(name)\(isHeader ? " scope=\"row\"" : "")\(alignment(ofColumn: index))>")
      let marks = isStrong && !(cell.text.isEmpty)
      if marks { out.add(html: "<strong>") }
      add(cell, to: &out)
      if marks { out.add(html: "</strong>") }
      out.add(html: "</\(name)>")
    }
    out.add(html: "</tr>\n")
  }

  private func add(_ cell: Cell, to out: inout SiteMarkup) {
    if case .markup(let html) = cell.content {
      out.add(html: html)
    } else {
      out.addLink(to: cell.address) { $0.add(text: cell.text) }
    }
  }

  private func alignment(ofColumn index: Int) -> String {
    if let alignment = columns[index].alignment {
      return alignment == .left ? "" : " class=\"align-\(alignment.rawValue)\""
    }
    return isRightAligned[index] ? " class=\"align-right\"" : ""
  }

  private func addCSV(to out: inout SiteMarkup) {
    guard let csv else { return }
    out.add(html: "<p class=\"table-csv\">")
    let count = NumberText.whole(Int128(rowCount))
    out.addLink(to: csv) {
      $0.add(text: rowCount == 1 ? "CSV of this row" : "CSV with all \(count) rows, exact")
    }
    out.add(html: "</p>\n")
  }
}
