/// Lines over time, one per series, broken where a value is missing.
public struct LineChart: Sendable {
  private let words: ChartWords
  private let days: [ChartDay]
  private let series: [ChartSeries]
  private let axisLabel: @Sendable (Double) -> String

  /// A chart of `series`, whose values are in the order of `days`.
  ///
  /// The value axis begins at zero unless all values lie in the upper half of it.
  ///
  /// - Parameter axisLabel: The label of a tick of the value axis.
  public init(
    words: ChartWords, days: [ChartDay], series: [ChartSeries],
    axisLabel: @escaping @Sendable (Double) -> String
  ) {
    self.words = words
    self.days = days
    self.series = series
    self.axisLabel = axisLabel
  }

  /// The chart as an HTML `figure`.
  public var html: String {
    let table = DataTable(
      categoryHeading: words.categoryHeading, categories: days.map(\.name), series: series)
    let numbers = series.flatMap { $0.values.prefix(days.count).compactMap(\.number) }
    guard !numbers.isEmpty else { return Figure(kind: "lines", words: words, table: table).html }
    let legend = Legend(names: series.map(\.name), width: PlotArea.width, marksLines: true)
    let area = PlotArea(
      days: days, scale: AxisScale(values: numbers, includesZero: false), top: legend.height,
      axisLabel: axisLabel)
    var svg = SVGWriter()
    legend.write(to: &svg)
    area.writeAxes(to: &svg)
    for index in series.indices { writeLine(ofSeries: index, in: area, to: &svg) }
    return Figure(
      kind: "lines", words: words, size: (PlotArea.width, area.height), drawing: svg.text,
      table: table
    ).html
  }
}

extension LineChart {
  private func writeLine(ofSeries index: Int, in area: PlotArea, to svg: inout SVGWriter) {
    let color = SVGValue.text(Palette.color(ofSeries: index))
    svg.open("g", ["class": .text(Palette.className(ofSeries: index)), "fill": color])
    svg.shape(
      "path",
      [
        "d": .text(path(of: series[index], in: area)), "fill": "none", "stroke": color,
        "stroke-width": "2", "stroke-linejoin": "round",
        "stroke-dasharray": .text(Palette.dash(ofSeries: index)),
      ])
    for day in days.indices {
      guard let number = series[index][day].number else { continue }
      svg.shape(
        "circle",
        [
          "cx": .number(area.x(ofDay: day)), "cy": .number(area.y(of: number)),
          "r": isIsolated(day, in: series[index]) || days.count <= 40 ? "3" : "4",
          "fill-opacity": isIsolated(day, in: series[index]) || days.count <= 40 ? "" : "0",
        ], title: "\(days[day].name), \(series[index].name): \(series[index][day].text)")
    }
    svg.close("g")
  }

  /// Whether a line through the day's point would have no length.
  private func isIsolated(_ day: Int, in series: ChartSeries) -> Bool {
    (day == 0 || series[day - 1].number == nil) && series[day + 1].number == nil
  }

  private func path(of series: ChartSeries, in area: PlotArea) -> String {
    var path: [String] = []
    var isDrawing = false
    for day in days.indices {
      guard let number = series[day].number else {
        isDrawing = false
        continue
      }
      let x = MarkupText.number(area.x(ofDay: day))
      path.append("\(isDrawing ? "L" : "M")\(x) \(MarkupText.number(area.y(of: number)))")
      isDrawing = true
    }
    return path.joined(separator: " ")
  }
}
