/// Horizontal bars: a line with the name of each category, and under it one bar per series.
///
/// Negative values reach to the left of zero. The exact text of a value stands behind its bar.
public struct BarChart: Sendable {
  private let words: ChartWords
  private let categories: [String]
  private let series: [ChartSeries]
  private let axisLabel: @Sendable (Double) -> String

  private static let nameLength = 56
  private static let valueLength = 18
  private static let nameHeight = 19.0
  private static let barHeight = 16.0
  private static let gap = 8.0

  /// A chart of `series`, whose values are in the order of `categories`.
  ///
  /// - Parameter axisLabel: The label of a tick of the value axis.
  public init(
    words: ChartWords, categories: [String], series: [ChartSeries],
    axisLabel: @escaping @Sendable (Double) -> String
  ) {
    self.words = words
    self.categories = categories
    self.series = series
    self.axisLabel = axisLabel
  }

  /// The chart as an HTML `figure`.
  public var html: String {
    let table = DataTable(
      categoryHeading: words.categoryHeading, categories: categories, series: series)
    let numbers = series.flatMap { $0.values.prefix(categories.count).compactMap(\.number) }
    guard !numbers.isEmpty else { return Figure(kind: "bars", words: words, table: table).html }
    let legend = Legend(names: series.map(\.name), width: PlotArea.width)
    let scale = AxisScale(values: numbers, includesZero: true)
    let rowHeight = Self.nameHeight + bandHeight + Self.gap
    let bottom = legend.height + rowHeight * Double(categories.count)
    let bandTops = categories.indices.map {
      legend.height + Double($0) * rowHeight + Self.nameHeight
    }
    var svg = SVGWriter()
    legend.write(to: &svg)
    writeAxis(scale, bandTops: bandTops, bottom: bottom, to: &svg)
    for (index, name) in categories.enumerated() {
      svg.label(name, x: 0, y: bandTops[index] - 5, length: Self.nameLength)
      writeBars(ofCategory: index, scale: scale, top: bandTops[index], to: &svg)
    }
    return Figure(
      kind: "bars", words: words, size: (PlotArea.width, bottom + 22), drawing: svg.text,
      table: table
    ).html
  }
}

extension BarChart {
  /// Where the bars end and the texts of their values begin.
  private var plotWidth: Double {
    let longest = series.flatMap(\.values).map { min($0.text.count, Self.valueLength) }.max() ?? 0
    return PlotArea.width - Double(longest) * PlotArea.fontWidth - 8
  }

  private func x(of value: Double, on scale: AxisScale) -> Double {
    scale.fraction(of: value) * plotWidth
  }

  /// The height of the bars of one category.
  private var bandHeight: Double { Double(series.count) * Self.barHeight }

  /// Writes the labels of the axis, and its lines behind the bars but not through the names.
  private func writeAxis(
    _ scale: AxisScale, bandTops: [Double], bottom: Double, to svg: inout SVGWriter
  ) {
    svg.open("g", ["class": "chart-grid", "stroke": "currentColor", "stroke-opacity": "0.25"])
    for tick in scale.ticks {
      let x = MarkupText.number(x(of: tick, on: scale))
      let bands = bandTops.map { "M\(x) \(MarkupText.number($0))v\(MarkupText.number(bandHeight))" }
      svg.shape(
        "path",
        ["d": .text(bands.joined(separator: " ")), "stroke-opacity": tick == 0 ? "0.8" : ""])
    }
    svg.close("g")
    svg.open("g", ["class": "chart-axis"])
    let labels = scale.ticks.map { tick in
      let label = MarkupText.truncated(axisLabel(tick), to: 14)
      let half = Double(label.count) * PlotArea.fontWidth / 2
      let middle = min(max(x(of: tick, on: scale), half), PlotArea.width - half)
      return (text: label, middle: middle, extent: (middle - half)...(middle + half))
    }
    for label in LabelThinning.thinned(labels, extent: \.extent) {
      svg.label(label.text, x: label.middle, y: bottom + 16, anchor: "middle")
    }
    svg.close("g")
  }

  private func writeBars(
    ofCategory category: Int, scale: AxisScale, top: Double, to svg: inout SVGWriter
  ) {
    for (index, series) in series.enumerated() {
      let value = series[category]
      let y = top + Double(index) * Self.barHeight
      svg.label(
        value.text, x: PlotArea.width, y: y + 11, anchor: "end", length: Self.valueLength)
      guard let number = value.number else { continue }
      let start = x(of: min(number, 0), on: scale)
      svg.shape(
        "rect",
        [
          "class": .text(Palette.className(ofSeries: index)), "x": .number(start),
          "y": .number(y + 1), "width": .number(x(of: max(number, 0), on: scale) - start),
          "height": .number(Self.barHeight - 4),
          "fill": .text(Palette.color(ofSeries: index)),
        ], title: "\(categories[category]), \(series.name): \(value.text)")
    }
  }
}
