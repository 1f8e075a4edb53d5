/// Lines over time, one per series, broken where a value is missing.
///
/// Of thousands of points those are drawn that keep the picture, and the picture says so.
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
    let stretches = Downsampling.stretches(forSeries: series.count, length: days.count)
    var drawn = 0
    for (index, series) in series.enumerated() {
      let shown = Downsampling.positions(
        of: days.indices.map { series[$0].number }, stretches: stretches)
      drawn += shown.count { series[$0].number != nil }
      writeLine(ofSeries: index, at: shown, in: area, to: &svg)
    }
    let note = Downsampling.note(shown: drawn, of: numbers.count)
    if let note { area.write(note: note, to: &svg) }
    return Figure(
      kind: "lines", words: words.adding(note),
      size: (PlotArea.width, area.height + (note == nil ? 0 : PlotArea.noteHeight)),
      drawing: svg.text, table: table
    ).html
  }
}

extension LineChart {
  private func writeLine(
    ofSeries index: Int, at shown: [Int], in area: PlotArea, to svg: inout SVGWriter
  ) {
    let color = SVGValue.text(Palette.color(ofSeries: index))
    svg.open("g", ["class": .text(Palette.className(ofSeries: index)), "fill": color])
    svg.shape(
      "path",
      [
        "d": .text(path(of: series[index], at: shown, in: area)), "fill": "none",
        "stroke": color, "stroke-width": "2", "stroke-linejoin": "round",
        "stroke-dasharray": .text(Palette.dash(ofSeries: index)),
      ])
    for run in shown.split(whereSeparator: { series[index][$0].number == nil }) {
      let isVisible = run.count == 1 || days.count <= 40
      for day in run {
        guard let number = series[index][day].number else { continue }
        svg.shape(
          "circle",
          [
            "cx": .number(area.x(ofDay: day)), "cy": .number(area.y(of: number)),
            "r": isVisible ? "3" : "4", "fill-opacity": isVisible ? "" : "0",
          ], title: "\(days[day].name), \(series[index].name): \(series[index][day].text)")
      }
    }
    svg.close("g")
  }

  private func path(of series: ChartSeries, at shown: [Int], in area: PlotArea) -> String {
    var path: [String] = []
    var isDrawing = false
    for day in shown {
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
