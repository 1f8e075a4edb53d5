/// A grid of cells, the stronger in colour the higher the value.
///
/// Strength is opacity of one colour in eight steps from the lowest to the highest value, so that
/// it also reads in greyscale, on paper and on black. A missing value is an empty frame.
public struct HeatMap: Sendable {
  private let words: ChartWords
  private let columns: [String]
  private let rows: [ChartSeries]
  private let axisLabel: @Sendable (Double) -> String

  private static let levels = 8
  private static let nameLength = 18
  private static let rowHeight = 24.0
  private static let top = 8.0

  /// A grid with one row per series, whose values are in the order of `columns`.
  ///
  /// - Parameter axisLabel: The label of the lowest and the highest value in the legend.
  public init(
    words: ChartWords, columns: [String], rows: [ChartSeries],
    axisLabel: @escaping @Sendable (Double) -> String
  ) {
    self.words = words
    self.columns = columns
    self.rows = rows
    self.axisLabel = axisLabel
  }

  /// The grid as an HTML `figure`.
  public var html: String {
    let table = dataTable
    let numbers = rows.flatMap { $0.values.prefix(columns.count).compactMap(\.number) }
    guard let lowest = numbers.min(), let highest = numbers.max() else {
      return Figure(kind: "heat-map", words: words, table: table).html
    }
    let range = min(lowest, 0)...max(highest, 0)
    var svg = SVGWriter()
    for (index, row) in rows.enumerated() { write(row, at: index, range: range, to: &svg) }
    let bottom = Self.top + Double(rows.count) * Self.rowHeight
    writeColumnNames(y: bottom + 16, to: &svg)
    writeLegend(range, y: bottom + 32, to: &svg)
    return Figure(
      kind: "heat-map", words: words, size: (PlotArea.width, bottom + 54), drawing: svg.text,
      table: table
    ).html
  }
}

extension HeatMap {
  private var dataTable: DataTable {
    var table = DataTable(categoryHeading: words.categoryHeading, categories: [], series: [])
    table.columns = columns
    table.rows = rows.map { row in (row.name, columns.indices.map { row[$0].text }) }
    return table
  }

  private var left: Double {
    let longest = rows.map { min($0.name.count, Self.nameLength) }.max() ?? 0
    return Double(longest) * PlotArea.fontWidth + 16
  }

  private var cellWidth: Double { (PlotArea.width - left) / Double(max(1, columns.count)) }

  private func write(
    _ row: ChartSeries, at index: Int, range: ClosedRange<Double>, to svg: inout SVGWriter
  ) {
    let y = Self.top + Double(index) * Self.rowHeight
    svg.label(row.name, x: left - 8, y: y + 16, anchor: "end", length: Self.nameLength)
    for column in columns.indices {
      let level = row[column].number.map { Self.level(of: $0, in: range) }
      writeCell(
        level: level, x: left + Double(column) * cellWidth, y: y, width: cellWidth,
        title: "\(row.name), \(columns[column]): \(row[column].text)", to: &svg)
    }
  }

  private func writeCell(
    level: Int?, x: Double, y: Double, width: Double, title: String?, to svg: inout SVGWriter
  ) {
    let strength = level.map { Double($0 + 1) / Double(Self.levels) }
    svg.shape(
      "rect",
      [
        "class": .text(level.map { "heat-\($0 + 1)" } ?? "heat-none"), "x": .number(x + 0.75),
        "y": .number(y + 0.75), "width": .number(max(width - 1.5, 0.5)),
        "height": .number(Self.rowHeight - 1.5),
        "fill": level == nil ? "none" : .text(Palette.heat),
        "fill-opacity": .text(strength.map(MarkupText.number) ?? ""), "stroke": "currentColor",
        "stroke-opacity": "0.25", "stroke-width": "0.5",
      ], title: title)
  }

  /// The step of a value, from 0 to 7.
  static func level(of value: Double, in range: ClosedRange<Double>) -> Int {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else { return 0 }
    let fraction = (value - range.lowerBound) / width
    return min(max(Int(fraction * Double(levels)), 0), levels - 1)
  }

  private func writeColumnNames(y: Double, to svg: inout SVGWriter) {
    let labels = LabelThinning.thinned(Array(columns.enumerated())) { column in
      let half = Double(min(column.element.count, 12)) * PlotArea.fontWidth / 2
      let middle = middle(ofColumn: column.offset, half: half)
      return (middle - half)...(middle + half)
    }
    for (index, name) in labels {
      let half = Double(min(name.count, 12)) * PlotArea.fontWidth / 2
      svg.label(name, x: middle(ofColumn: index, half: half), y: y, anchor: "middle", length: 12)
    }
  }

  /// The middle of a column, moved inward where a label of that half width would be cut.
  private func middle(ofColumn index: Int, half: Double) -> Double {
    min(left + (Double(index) + 0.5) * cellWidth, PlotArea.width - half)
  }

  private func writeLegend(_ range: ClosedRange<Double>, y: Double, to svg: inout SVGWriter) {
    let low = MarkupText.truncated(axisLabel(range.lowerBound), to: 14)
    let start = left + Double(low.count) * PlotArea.fontWidth + 8
    svg.open("g", ["class": "chart-legend"])
    svg.label(low, x: left, y: y + 15)
    for level in 0..<Self.levels {
      writeCell(level: level, x: start + Double(level) * 18, y: y, width: 18, title: nil, to: &svg)
    }
    let end = start + Double(Self.levels) * 18 + 8
    svg.label(axisLabel(range.upperBound), x: end, y: y + 15, length: 14)
    svg.close("g")
  }
}
