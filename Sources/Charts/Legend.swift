/// The names of the series above a chart, with their colours, in as many lines as they need.
struct Legend {
  private var entries: [(index: Int, name: String, x: Double, line: Int)] = []
  private let marksLines: Bool

  private static let nameLength = 28
  private static let lineHeight = 20.0

  /// The legend of the series; empty when there is only one.
  init(names: [String], width: Double, marksLines: Bool = false) {
    self.marksLines = marksLines
    guard names.count > 1 else { return }
    var x = 0.0
    var line = 0
    for (index, name) in names.enumerated() {
      let room = Double(min(name.count, Self.nameLength)) * PlotArea.fontWidth + 38
      if x > 0, x + room > width {
        x = 0
        line += 1
      }
      entries.append((index, name, x, line))
      x += room
    }
  }

  /// The room that the legend takes at the top of the chart.
  var height: Double { Double((entries.last?.line ?? -1) + 1) * Self.lineHeight + 12 }

  func write(to svg: inout SVGWriter) {
    guard !entries.isEmpty else { return }
    svg.open("g", ["class": "chart-legend"])
    for entry in entries {
      let y = Double(entry.line) * Self.lineHeight
      writeMark(of: entry.index, x: entry.x, y: y, to: &svg)
      svg.label(entry.name, x: entry.x + 26, y: y + 14, length: Self.nameLength)
    }
    svg.close("g")
  }

  private func writeMark(of index: Int, x: Double, y: Double, to svg: inout SVGWriter) {
    let className = SVGValue.text(Palette.className(ofSeries: index))
    let color = SVGValue.text(Palette.color(ofSeries: index))
    if marksLines {
      svg.shape(
        "line",
        [
          "class": className, "x1": .number(x), "x2": .number(x + 20), "y1": .number(y + 10),
          "y2": .number(y + 10), "stroke": color, "stroke-width": "3",
          "stroke-dasharray": .text(Palette.dash(ofSeries: index)),
        ])
    } else {
      svg.shape(
        "rect",
        [
          "class": className, "x": .number(x), "y": .number(y + 3), "width": "20",
          "height": "12", "fill": color,
        ])
    }
  }
}
