/// A picture with its words and its data, as one accessible HTML element.
struct Figure {
  var kind: String
  var words: ChartWords
  var size: (width: Double, height: Double)
  var drawing: String
  var table: DataTable

  /// The `figure` element: caption, picture, and every point in a table that opens on demand.
  var html: String {
    """
    <figure class="chart chart-\(kind)" id="\(escaped(words.id))">
    <figcaption>\(MarkupText.isolated(words.caption))</figcaption>
    <svg xmlns="http://www.w3.org/2000/svg" role="img" \
    aria-labelledby="\(escaped(words.id))-title \(escaped(words.id))-desc" \
    viewBox="0 0 \(MarkupText.number(size.width)) \(MarkupText.number(size.height))" \
    width="100%" font-family="sans-serif" font-size="13" fill="currentColor">
    <title id="\(escaped(words.id))-title">\(escaped(words.title))</title>
    <desc id="\(escaped(words.id))-desc">\(escaped(words.summary))</desc>
    \(drawing)</svg>
    <details>
    <summary>\(escaped(words.dataHeading))</summary>
    <div class="table-scroll" role="region" tabindex="0" \
    aria-label="\(escaped(words.title)): \(escaped(words.dataHeading))">
    \(table.html)</div>\(noteOnRest)
    </details>
    </figure>

    """
  }

  /// What the data table leaves out, and where that is.
  private var noteOnRest: String {
    guard table.rows.count > DataTable.mostRows else { return "" }
    let shown = Downsampling.grouped(DataTable.mostRows)
    let rest = words.restOfData.map { "; \($0)" } ?? ""
    let note = "The first \(shown) of \(Downsampling.grouped(table.rows.count)) rows\(rest)."
    return "\n<p class=\"chart-note\">\(escaped(note))</p>"
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}

extension Figure {
  /// A figure that says that there is nothing to draw.
  init(kind: String, words: ChartWords, table: DataTable) {
    var svg = SVGWriter()
    svg.label(words.noData, x: PlotArea.width / 2, y: 45, anchor: "middle")
    self.init(
      kind: kind, words: words, size: (PlotArea.width, 80), drawing: svg.text, table: table)
  }
}

/// The data of a chart: one row per category, one column per series.
///
/// A page would be slow to read with more than ``mostRows``; the figure then says where the rest is.
struct DataTable {
  /// The most rows that are written.
  static let mostRows = 1_000

  var categoryHeading: String
  var columns: [String]
  var rows: [(name: String, cells: [String])]

  /// A table of categories and series.
  init(categoryHeading: String, categories: [String], series: [ChartSeries]) {
    self.categoryHeading = categoryHeading
    columns = series.map(\.name)
    rows = categories.enumerated().map { index, name in
      (name, series.map { $0[index].text })
    }
  }

  var html: String {
    let head = ([categoryHeading] + columns).map {
      "<th scope=\"col\">\(MarkupText.isolated($0))</th>"
    }
    var text = "<table>\n<thead>\n<tr>\(head.joined())</tr>\n</thead>\n<tbody>\n"
    for row in rows.prefix(Self.mostRows) {
      let cells = row.cells.map { "<td>\(MarkupText.isolated($0))</td>" }.joined()
      text += "<tr><th scope=\"row\">\(MarkupText.isolated(row.name))</th>\(cells)</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }
}
