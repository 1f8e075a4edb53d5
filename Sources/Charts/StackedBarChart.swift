/// Bars over time, each a stack of the day's values.
///
/// Positive values stack upward from zero, negative ones downward. At most 400 days stay readable.
public struct StackedBarChart: Sendable {
  private let words: ChartWords
  private let days: [ChartDay]
  private let series: [ChartSeries]
  private let axisLabel: @Sendable (Double) -> String

  /// A chart of `series`, whose values are in the order of `days`.
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
    guard series.contains(where: { $0.values.contains { $0.number != nil } }), !days.isEmpty else {
      return Figure(kind: "stacked-bars", words: words, table: table).html
    }
    let legend = Legend(names: series.map(\.name), width: PlotArea.width)
    let segments = stackedSegments()
    let area = PlotArea(
      days: days,
      scale: AxisScale(values: segments.joined().flatMap { [$0.from, $0.to] }, includesZero: true),
      top: legend.height, axisLabel: axisLabel)
    var svg = SVGWriter()
    legend.write(to: &svg)
    area.writeAxes(to: &svg)
    for (index, segments) in segments.enumerated() {
      write(segments, ofSeries: index, in: area, to: &svg)
    }
    return Figure(
      kind: "stacked-bars", words: words, size: (PlotArea.width, area.height), drawing: svg.text,
      table: table
    ).html
  }
}

extension StackedBarChart {
  /// The part of a day's stack that one value takes.
  private struct Segment {
    var day: Int
    var from: Double
    var to: Double
    var title: String
  }

  /// The segments of each series, without those of no height.
  private func stackedSegments() -> [[Segment]] {
    var tops = [Double](repeating: 0, count: days.count)
    var bottoms = tops
    return series.map { series in
      days.indices.compactMap { day in
        guard let number = series[day].number, number != 0 else { return nil }
        let from = number > 0 ? tops[day] : bottoms[day]
        let to = from + number
        if number > 0 { tops[day] = to } else { bottoms[day] = to }
        let title = "\(days[day].name), \(series.name): \(series[day].text)"
        return Segment(day: day, from: from, to: to, title: title)
      }
    }
  }

  private func write(
    _ segments: [Segment], ofSeries index: Int, in area: PlotArea, to svg: inout SVGWriter
  ) {
    svg.open(
      "g",
      [
        "class": .text(Palette.className(ofSeries: index)),
        "fill": .text(Palette.color(ofSeries: index)), "shape-rendering": "crispEdges",
      ])
    let width = area.dayWidth < 3 ? area.dayWidth : min(area.dayWidth * 0.8, 48)
    for segment in segments {
      let top = area.y(of: max(segment.from, segment.to))
      let bottom = area.y(of: min(segment.from, segment.to))
      svg.shape(
        "rect",
        [
          "x": .number(area.x(ofDay: segment.day) - width / 2), "y": .number(top),
          "width": .number(width), "height": .number(bottom - top),
        ], title: segment.title)
    }
    svg.close("g")
  }
}
