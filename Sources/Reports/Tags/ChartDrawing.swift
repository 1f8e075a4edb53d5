import Charts
import Configuration
import Liquid
import Statistics
import Usage

/// A chart that a template asks for, from its rows to its picture.
struct ChartDrawing {
  private let reading: TagReading
  private let data: DataRows
  private let roles: ChartRoles
  private let grid: ChartGrid
  private let series: [ChartSeries]
  private let formatName: String?
  private let title: String
  private let id: String

  /// Reads the data and finds the value of every point.
  init(_ reading: TagReading) throws(LiquidError) {
    self.reading = reading
    data = try DataRows(reading, hasEveryDay: true)
    roles = try ChartRoles(reading, data)
    grid = try ChartGrid(data, roles, reading)
    var series: [ChartSeries] = []
    var formatName = roles.format.name
    for line in grid.series {
      var values: [ChartValue] = []
      for position in grid.labels.indices {
        let value = try grid.value(of: line, at: position)
        formatName = formatName ?? roles.format.filter(for: value)
        values.append(try Self.point(value, roles.format, reading))
      }
      series.append(ChartSeries(name: line.name, values: values))
    }
    try reading.context.countSteps(
      series.count * grid.labels.count, at: reading.arguments.offset)
    (self.series, self.formatName) = (series, formatName)
    title = try reading.text("title") ?? Self.title(of: roles)
    // A line in a sentence is no figure and has no id.
    id = roles.kind == .sparkline ? "" : try ChartIdentifiers.next(for: title, reading)
  }

  private static func point(
    _ value: LiquidValue, _ format: FigureFormat, _ reading: TagReading
  ) throws(LiquidError) -> ChartValue {
    if !value.isNil, value.exactNumber == nil {
      throw reading.error(
        EvaluationFailure("a chart needs numbers, and 'y' is \(value.kindName)"), about: "y")
    }
    return ChartValue(
      value.exactNumber?.decimal.doubleValue,
      text: try format.text(of: value, in: reading, about: "y"))
  }

  private static func title(of roles: ChartRoles) -> String {
    let figures = roles.ys.map(MemberWords.words(for:)).joined(separator: ", ")
    return roles.x.map { "\(figures) by \(MemberWords.words(for: $0).lowercased())" } ?? figures
  }
}

extension ChartDrawing {
  /// The picture as HTML.
  var html: String {
    get throws(LiquidError) {
      switch roles.kind {
      case .line:
        LineChart(
          words: try words, days: grid.positions.days, series: series, axisLabel: axisLabel
        ).html
      case .area:
        AreaChart(
          words: try words, days: grid.positions.days, series: series, axisLabel: axisLabel
        ).html
      case .stacked:
        StackedBarChart(
          words: try words, days: stackedDays, series: series, axisLabel: axisLabel
        ).html
      case .bar:
        BarChart(
          words: try words, categories: grid.labels, series: series, axisLabel: axisLabel
        ).html
      case .heat:
        HeatMap(words: try words, columns: grid.labels, rows: series, axisLabel: axisLabel).html
      case .sparkline: sparkline.html
      }
    }
  }

  /// The positions, with one for those that are put together.
  private var stackedDays: [ChartDay] {
    let days = grid.positions.days
    guard grid.labels.count < days.count, let last = grid.labels.last else { return days }
    return days.prefix(grid.labels.count - 1) + [ChartDay(name: last, dayLabel: last)]
  }

  private var axisLabel: @Sendable (Double) -> String {
    let labels = TickLabels(format: formatName, currency: reading.currency)
    return { labels.label($0) }
  }

  private var words: ChartWords {
    get throws(LiquidError) {
      let unit = try reading.text("unit") ?? usualUnit
      let zone = usesTimeZone ? reading.report?.calendar.timeZoneName : nil
      let notes = [unit, zone].compactMap(\.self)
      var words = ChartWords(
        id: id, title: title, summary: summary(unit: unit, zone: zone),
        caption: notes.isEmpty ? title : "\(title) (\(notes.joined(separator: ", ")))",
        categoryHeading: categoryHeading)
      words.restOfData = data.csv.map { "all rows are in \($0.path)" }
      return words
    }
  }

  private var usualUnit: String? {
    switch formatName {
    case "money": reading.currency.text
    case "tokens": "tokens"
    default: nil
    }
  }

  private var usesTimeZone: Bool {
    let axes = [roles.x, roles.series].compactMap { roles.axis(of: $0, in: data) }
    return grid.positions.isTime || axes.contains { $0.isTime }
  }

  /// What the picture shows, for those who cannot see it.
  private func summary(unit: String?, zone: String?) -> String {
    var sentences = [title + "."]
    if series.count > 1 { sentences.append("\(series.count) series.") }
    if let first = grid.labels.first, let last = grid.labels.last, first != last {
      sentences.append(grid.positions.isOrdered ? "From \(first) to \(last)." : "")
    }
    if let unit { sentences.append("In \(unit).") }
    if let zone { sentences.append("Time zone \(zone).") }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var categoryHeading: String {
    let path = roles.kind == .heat ? roles.series : roles.x
    switch grid.positions.kind {
    case .weeks where roles.kind != .heat: return "Week from"
    case .months where roles.kind != .heat: return "Month from"
    default: return path.map(MemberWords.words(for:)) ?? "Number"
    }
  }

  private var sparkline: Sparkline {
    let values = series.first?.values ?? []
    let points = values.filter { $0.number != nil }
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.number ?? 0 < $1.number ?? 0 }),
      let highest = points.max(by: { $0.number ?? 0 < $1.number ?? 0 })
    else { return Sparkline(values: [], label: "\(title): no data") }
    let label =
      "\(title): from \(first.text) to \(last.text), lowest \(lowest.text), "
      + "highest \(highest.text)"
    return Sparkline(values: values.map(\.number), label: label)
  }
}
