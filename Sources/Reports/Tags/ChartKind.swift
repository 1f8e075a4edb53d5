/// The kinds of pictures.
enum ChartKind: String, CaseIterable, Sendable {
  case line, area, bar, stacked, heat, sparkline

  /// How many series, bars or rows are told apart when the author does not say.
  var usualLimit: Int {
    switch self {
    case .line, .area, .stacked, .sparkline: 8
    case .bar: 12
    case .heat: 24
    }
  }

  /// The most positions along `x` that are drawn one by one.
  var mostPositions: Int {
    switch self {
    case .line, .area, .sparkline: 100_000
    case .stacked: 400
    case .bar: 60
    case .heat: 100
    }
  }
}
