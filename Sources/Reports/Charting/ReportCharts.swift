import Charts
import Liquid
import Statistics
import Usage

/// The charts of a report, made from the same figures as its tables.
struct ReportCharts: Sendable {
  let report: ReportData

  private static let mostSeries = 8
  private static let mostBars = 12

  /// What a chart counts: cost, or requests where no cost is recorded.
  private var quantity: ChartQuantity {
    report.summary.current.recordedCost == nil ? .requests : .cost(report.currency)
  }

  /// Cost per day, stacked by the dearest models, the others together.
  var costPerDay: String {
    let models = (report.entities(of: .model)?.entities ?? []).filter {
      !$0.measures.current.isEmpty
    }
    let named = models.prefix(Self.mostSeries).map { ($0.value.label, [$0.days]) }
    let others = models.dropFirst(Self.mostSeries)
    let groups =
      others.isEmpty ? named : named + [("\(others.count) others", others.map(\.days))]
    return stacked(
      groups, id: "cost-per-day", title: "\(quantity.words) per \(timeline.unit) by model")
  }

  /// Cost per day of one entity.
  func costPerDay(of days: Breakdown, id: String) -> String {
    stacked([(quantity.words, [days])], id: id, title: "\(quantity.words) per \(timeline.unit)")
  }

  /// Cost over time as a small line without words.
  func sparkline(of days: Breakdown) -> String {
    let sums = Timeline(of: report.period, atMost: 60).sums(of: [days])
    return Sparkline(values: sums.map { quantity.value(of: $0).number }).html
  }

  /// Cost of the dearest intents, as bars.
  var costByIntent: String {
    bars(along: .intent, id: "cost-by-intent", title: "\(quantity.words) by intent")
  }

  /// Cost of the dearest models, as bars.
  var costByModel: String {
    bars(along: .model, id: "cost-by-model", title: "\(quantity.words) by model")
  }

  /// Requests by hour of day and weekday.
  var hours: String {
    let breakdown = report.breakdown(by: [.weekday, .hour])
    let cells = Dictionary(
      (breakdown?.currentRows ?? []).map { ($0.keys, $0.measures.current.requests) }
    ) { first, _ in first }
    let rows = (1...7).map { weekday in
      ChartSeries(
        name: AxisValue.weekday(weekday).label,
        values: (0..<24).map { hour in
          let count = cells[[.weekday(weekday), .hour(hour)]] ?? 0
          return ChartValue(Double(count), text: NumberText.whole(Int128(count)))
        })
    }
    let title = "Requests by hour and weekday"
    let map = HeatMap(
      words: words(
        id: "requests-by-hour", title: title,
        summary:
          "Each cell is an hour of the day on a weekday, in \(report.calendar.timeZoneName).",
        heading: "Weekday"),
      columns: (0..<24).map { AxisValue.hour($0).label }, rows: report.isEmpty ? [] : rows,
      axisLabel: { NumberText.compact(Int128($0.rounded())) })
    return map.html
  }
}

extension ReportCharts {
  private func stacked(_ groups: [(String, [Breakdown])], id: String, title: String) -> String {
    let timeline = timeline
    let series = groups.map { name, breakdowns in
      let sums = timeline.sums(of: breakdowns)
      return ChartSeries(name: name, values: sums.map(quantity.value(of:)))
    }
    let chart = StackedBarChart(
      words: wordsPerDay(id: id, title: title),
      days: timeline.days, series: report.isEmpty ? [] : series, axisLabel: quantity.axisLabel)
    return chart.html
  }

  private func bars(along dimension: Dimension, id: String, title: String) -> String {
    let rows = report.breakdown(by: [.dimension(dimension)])?.currentRows ?? []
    var names = rows.prefix(Self.mostBars).map { $0.keys[0].label }
    var values = rows.prefix(Self.mostBars).map(\.measures.current)
    let others = rows.dropFirst(Self.mostBars)
    if !others.isEmpty {
      names.append("\(others.count) others")
      values.append(others.reduce(into: Measures()) { $0.merge($1.measures.current) })
    }
    let chart = BarChart(
      words: words(
        id: id, title: title, summary: "\(title), greatest first.",
        heading: dimension.name.prefix(1).uppercased() + dimension.name.dropFirst()),
      categories: Array(names),
      series: [ChartSeries(name: quantity.words, values: values.map(quantity.value(of:)))],
      axisLabel: quantity.axisLabel)
    return chart.html
  }

  /// The words of a chart over the days of the period.
  func wordsPerDay(id: String, title: String) -> ChartWords {
    let span = ObjectShape<Period>.period.text(report.period)
    return words(
      id: id, title: title, summary: "\(title), \(span), \(report.calendar.timeZoneName).",
      heading: timeline.unit.prefix(1).uppercased() + timeline.unit.dropFirst())
  }

  func words(
    id: String, title: String, summary: String, heading: String
  ) -> ChartWords {
    ChartWords(
      id: id, title: title, summary: summary, caption: title, categoryHeading: heading)
  }

  var timeline: Timeline { Timeline(of: report.period) }
}

extension ReportData {
  var isEmpty: Bool { summary.current.isEmpty }
}

extension ObjectShape where Value == ReportCharts {
  /// The report's charts, each as markup with its data as a table behind it.
  static let charts = ObjectShape(
    [
      Member("cost_per_day", "Cost per day by model; requests where no cost is recorded.") {
        .markup($0.costPerDay)
      },
      Member("requests_per_day", "Requests per day, those that failed apart.") {
        .markup($0.requestsPerDay(of: $0.days))
      },
      Member("tokens_per_day", "Tokens per day by class.") {
        .markup($0.tokensPerDay(of: $0.days))
      },
      Member("latency_per_day", "Median and p95 latency per day; nil without latencies.") {
        $0.latencyPerDay(of: $0.days).map(LiquidValue.markup) ?? .nil
      },
      Member("cost_by_intent", "Cost of the dearest intents, as bars.") {
        .markup($0.costByIntent)
      },
      Member("cost_by_model", "Cost of the dearest models, as bars.") {
        .markup($0.costByModel)
      },
      Member("hours", "Requests by hour of day and weekday, as a heat map.") {
        .markup($0.hours)
      },
    ], text: { _ in "charts" })
}
