/// The part of a chart over time where marks stand: days to the right, values upward.
struct PlotArea {
  static let width = 480.0
  static let fontWidth = 7.2

  let days: [ChartDay]
  let scale: AxisScale
  let axisLabel: (Double) -> String
  let left: Double
  let top: Double
  let right = PlotArea.width - 8
  let bottom: Double

  /// An area below `top` that leaves room for the labels of the value axis at its left.
  init(
    days: [ChartDay], scale: AxisScale, top: Double, axisLabel: @escaping (Double) -> String
  ) {
    self.days = days
    self.scale = scale
    self.axisLabel = axisLabel
    self.top = top
    let longest = scale.ticks.map { min(axisLabel($0).count, 14) }.max() ?? 0
    left = Double(longest) * Self.fontWidth + 10
    bottom = top + 190
  }

  /// The height of the whole chart.
  var height: Double { bottom + 26 }

  /// The horizontal room of one day.
  var dayWidth: Double { (right - left) / Double(max(1, days.count)) }

  /// The middle of a day.
  func x(ofDay index: Int) -> Double { left + (Double(index) + 0.5) * dayWidth }

  /// The height of a value.
  func y(of value: Double) -> Double { bottom - scale.fraction(of: value) * (bottom - top) }

  /// Writes the lines and labels of both axes.
  func writeAxes(to svg: inout SVGWriter) {
    svg.open("g", ["class": "chart-grid", "stroke": "currentColor", "stroke-opacity": "0.25"])
    for tick in scale.ticks {
      svg.shape(
        "line",
        [
          "x1": .number(left), "x2": .number(right), "y1": .number(y(of: tick)),
          "y2": .number(y(of: tick)), "stroke-opacity": tick == 0 ? "0.8" : "",
        ])
    }
    svg.close("g")
    svg.open("g", ["class": "chart-axis"])
    for tick in scale.ticks {
      svg.label(axisLabel(tick), x: left - 6, y: y(of: tick) + 4, anchor: "end", length: 14)
    }
    for tick in TimeTicks.choose(for: days, room: right - left) {
      let place = min(max(x(ofDay: tick.day), left + tick.halfWidth), right - tick.halfWidth)
      svg.label(tick.label, x: place, y: bottom + 18, anchor: "middle", length: 14)
    }
    svg.close("g")
  }
}

/// Which days of a time axis are labelled.
enum TimeTicks {
  struct Tick: Equatable {
    var day: Int
    var label: String

    /// Half of the room that the label takes.
    var halfWidth: Double { Double(min(label.count, 14)) * PlotArea.fontWidth / 2 }
  }

  /// Every day up to two weeks, else weeks up to a quarter, else months; of those every second,
  /// third… where there is no room for all.
  static func choose(for days: [ChartDay], room: Double) -> [Tick] {
    let candidates = days.enumerated().compactMap { index, day in
      label(of: day, count: days.count).map { Tick(day: index, label: $0) }
    }
    let labelled = candidates.isEmpty ? firstDay(of: days) : candidates
    let dayWidth = room / Double(max(1, days.count))
    return LabelThinning.thinned(labelled) { tick in
      let place = (Double(tick.day) + 0.5) * dayWidth
      let middle = min(max(place, tick.halfWidth), room - tick.halfWidth)
      return (middle - tick.halfWidth)...(middle + tick.halfWidth)
    }
  }

  private static func label(of day: ChartDay, count: Int) -> String? {
    switch count {
    case ...14: day.dayLabel
    case ...92: day.weekLabel
    default: day.monthLabel
    }
  }

  private static func firstDay(of days: [ChartDay]) -> [Tick] {
    days.first.map { [Tick(day: 0, label: $0.dayLabel)] } ?? []
  }
}

/// Leaves out labels that would overlap.
enum LabelThinning {
  /// Every label, or every second, third…, with the smallest stride at which none overlap.
  static func thinned<Label>(
    _ labels: [Label], extent: (Label) -> ClosedRange<Double>
  ) -> [Label] {
    for step in 1...max(1, labels.count) {
      let chosen = stride(from: 0, to: labels.count, by: step).map { labels[$0] }
      let extents = chosen.map(extent)
      let isApart = zip(extents, extents.dropFirst()).allSatisfy {
        $0.upperBound + 6 <= $1.lowerBound
      }
      if isApart { return chosen }
    }
    return Array(labels.prefix(1))
  }
}
