/// Areas over time, stacked on each other, one per series.
///
/// Positive values stack upward from zero, negative ones downward; an area is broken where its
/// value is missing. Of thousands of points those are drawn that keep the picture.
public struct AreaChart: Sendable {
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
    let bands = stackedBands()
    let ends = bands.joined().compactMap(\.self).flatMap { [$0.from, $0.to] }
    guard !ends.isEmpty else { return Figure(kind: "areas", words: words, table: table).html }
    let legend = Legend(names: series.map(\.name), width: PlotArea.width)
    let area = PlotArea(
      days: days, scale: AxisScale(values: ends, includesZero: true), top: legend.height,
      axisLabel: axisLabel)
    let shown = shownPositions(of: bands)
    var svg = SVGWriter()
    legend.write(to: &svg)
    area.writeAxes(to: &svg)
    for index in series.indices {
      write(bands[index], ofSeries: index, at: shown, in: area, to: &svg)
    }
    let all = bands.joined().count { $0 != nil }
    let drawn = bands.reduce(0) { sum, bands in sum + shown.count { bands[$0] != nil } }
    let note = Downsampling.note(shown: drawn, of: all)
    if let note { area.write(note: note, to: &svg) }
    return Figure(
      kind: "areas", words: words.adding(note),
      size: (PlotArea.width, area.height + (note == nil ? 0 : PlotArea.noteHeight)),
      drawing: svg.text, table: table
    ).html
  }
}

extension AreaChart {
  /// The part of a day's stack that one value takes.
  private struct Band {
    var from: Double
    var to: Double
  }

  /// The bands of each series by day, `nil` where the value is missing.
  private func stackedBands() -> [[Band?]] {
    var tops = [Double](repeating: 0, count: days.count)
    var bottoms = tops
    return series.map { series in
      days.indices.map { day in
        guard let number = series[day].number else { return nil }
        let from = number < 0 ? bottoms[day] : tops[day]
        if number < 0 { bottoms[day] += number } else { tops[day] += number }
        return Band(from: from, to: from + number)
      }
    }
  }

  /// The days at which all series are drawn: those that any of them needs.
  private func shownPositions(of bands: [[Band?]]) -> [Int] {
    let stretches = Downsampling.stretches(forSeries: series.count, length: days.count)
    let positions = zip(series, bands).map { series, bands in
      Downsampling.positions(of: bands.map { $0?.to }, stretches: stretches)
        + Downsampling.positions(of: days.indices.map { series[$0].number }, stretches: stretches)
    }
    return Set(positions.joined()).sorted()
  }

  private func write(
    _ bands: [Band?], ofSeries index: Int, at shown: [Int], in area: PlotArea,
    to svg: inout SVGWriter
  ) {
    let color = SVGValue.text(Palette.color(ofSeries: index))
    svg.open("g", ["class": .text(Palette.className(ofSeries: index)), "fill": color])
    for run in shown.split(whereSeparator: { bands[$0] == nil }) {
      svg.shape(
        "path",
        [
          "d": .text(outline(of: run.compactMap { day in bands[day].map { (day, $0) } }, in: area)),
          "fill-opacity": "0.75", "stroke": color, "stroke-linejoin": "round",
        ])
    }
    for day in shown {
      guard let band = bands[day] else { continue }
      svg.shape(
        "circle",
        [
          "cx": .number(area.x(ofDay: day)), "cy": .number(area.y(of: band.to)), "r": "4",
          "fill-opacity": "0",
        ], title: "\(days[day].name), \(series[index].name): \(series[index][day].text)")
    }
    svg.close("g")
  }

  /// The outline of a run of days: along its upper ends, and back along its lower ones.
  private func outline(of run: [(day: Int, band: Band)], in area: PlotArea) -> String {
    func points(_ days: [(day: Int, band: Band)], _ end: (Band) -> Double) -> [String] {
      days.map { day, band in
        let x = MarkupText.number(area.x(ofDay: day))
        return "\(x) \(MarkupText.number(area.y(of: end(band))))"
      }
    }
    let outline = points(run, \.to) + points(run.reversed(), \.from)
    return "M" + outline.joined(separator: "L") + "Z"
  }
}
