/// Which points of a long series are drawn, so that the line looks as if all of them were.
///
/// The series is cut into stretches of equal length; of each the first, the last, the lowest and
/// the highest point are kept. With a stretch for each column of pixels the picture is that of the
/// whole series: Jugel, Jerzak, Hackenbroich and Markl, "M4: A Visualization-Oriented Time Series
/// Data Aggregation", VLDB 2014.
enum Downsampling {
  /// The most points that are drawn of all series together before any is left out.
  static let mostPoints = 1_200

  /// The stretches that each of `count` series of `length` positions is cut into; `nil` when all
  /// points can be drawn.
  static func stretches(forSeries count: Int, length: Int) -> Int? {
    guard count > 0, count * length > mostPoints else { return nil }
    return max(40, mostPoints / (4 * count))
  }

  /// The positions that are kept, in order; also the first gap between two kept points, so that a
  /// line is broken wherever values are missing between them.
  ///
  /// - Parameter stretches: How many stretches, at least 1; `nil` keeps all.
  static func positions(of values: [Double?], stretches: Int?) -> [Int] {
    guard let stretches, stretches < values.count else { return Array(values.indices) }
    var kept: [Int] = []
    for stretch in 0..<stretches {
      let start = stretch * values.count / stretches
      let end = (stretch + 1) * values.count / stretches
      kept += extremes(of: values, in: start..<end)
    }
    return withGaps(kept, in: values)
  }

  /// The first, the last, the lowest and the highest point of a stretch, each once.
  private static func extremes(of values: [Double?], in stretch: Range<Int>) -> [Int] {
    let points = stretch.compactMap { index in values[index].map { (index, $0) } }
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.1 < $1.1 }), let highest = points.max(by: { $0.1 < $1.1 })
    else { return [] }
    return Set([first.0, last.0, lowest.0, highest.0]).sorted()
  }

  private static func withGaps(_ kept: [Int], in values: [Double?]) -> [Int] {
    var result: [Int] = []
    for index in kept {
      if let last = result.last, let gap = (last..<index).first(where: { values[$0] == nil }) {
        result.append(gap)
      }
      result.append(index)
    }
    return result
  }

  /// The sentence under a picture that leaves points out.
  static func note(shown: Int, of all: Int) -> String? {
    guard shown < all else { return nil }
    return "\(grouped(shown)) of \(grouped(all)) points shown; lowest and highest kept"
  }

  /// A count with commas between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}

extension PlotArea {
  /// The room below the axis that a note takes.
  static let noteHeight = 18.0

  /// Writes what the picture leaves out, under the time axis.
  func write(note: String, to svg: inout SVGWriter) {
    svg.open("g", ["class": "chart-note", "font-size": "11"])
    svg.label(note, x: right, y: height + 8, anchor: "end")
    svg.close("g")
  }
}
