import Charts
import Statistics
import Usage

/// What happens over the days of the whole report or of one entity, beside its cost.
extension ReportCharts {
  /// The whole report by day.
  var days: Breakdown { report.breakdown(by: [.day]) ?? .empty(by: [.day]) }

  /// Requests over time, those that failed apart.
  func requestsPerDay(of days: Breakdown) -> String {
    let sums = timeline.sums(of: [days])
    let failed = ChartSeries(name: "Failed", values: sums.map { count($0.errors) })
    let hasFailures = sums.contains { $0.errors > 0 }
    let others = ChartSeries(
      name: hasFailures ? "Succeeded" : "Requests",
      values: sums.map { count($0.requests - $0.errors) })
    return stacked(
      hasFailures ? [others, failed] : [others], id: "requests-per-day",
      title: "Requests per \(timeline.unit)")
  }

  /// Tokens over time by class; classes that never occur are left out.
  func tokensPerDay(of days: Breakdown) -> String {
    let sums = timeline.sums(of: [days])
    let classes = TokenClass.allCases.filter { tokenClass in
      sums.contains { $0.tokens[tokenClass] != 0 }
    }
    let series = classes.map { tokenClass in
      ChartSeries(
        name: tokenClass.words, values: sums.map { count(Int($0.tokens[tokenClass])) })
    }
    return stacked(series, id: "tokens-per-day", title: "Tokens per \(timeline.unit)")
  }

  /// Median and 95th percentile of the latency over time; `nil` when none is recorded.
  func latencyPerDay(of days: Breakdown) -> String? {
    let sums = timeline.sums(of: [days])
    guard sums.contains(where: { $0.latency.count > 0 }) else { return nil }
    let series = [("p95", 950), ("p50", 500)].map { name, thousandths in
      ChartSeries(name: name, values: sums.map { quantile(thousandths, of: $0) })
    }
    return LineChart(
      words: wordsPerDay(id: "latency-per-day", title: "Latency per \(timeline.unit)"),
      days: timeline.days, series: series,
      axisLabel: {
        $0 == 0 ? "0" : NumberText.duration(microseconds: Ratio(Int128($0.rounded()), 1))
      }
    ).html
  }
}

extension ReportCharts {
  private func stacked(_ series: [ChartSeries], id: String, title: String) -> String {
    StackedBarChart(
      words: wordsPerDay(id: id, title: title), days: timeline.days,
      series: report.isEmpty ? [] : series,
      axisLabel: { NumberText.compact(Int128($0.rounded())) }
    ).html
  }

  private func count(_ number: Int) -> ChartValue {
    ChartValue(Double(number), text: NumberText.whole(Int128(number)))
  }

  private func quantile(_ thousandths: Int, of measures: Measures) -> ChartValue {
    guard let microseconds = measures.latency.quantile(thousandths: thousandths) else {
      return ChartValue(nil, text: NumberText.none)
    }
    let text = NumberText.duration(microseconds: Ratio(Int128(microseconds), 1))
    return ChartValue(Double(microseconds), text: text)
  }
}

extension TokenClass {
  /// The class in a legend.
  fileprivate var words: String {
    switch self {
    case .input: "Input"
    case .cacheRead: "Cache read"
    case .cacheWrite5m: "Cache write, 5 min"
    case .cacheWrite1h: "Cache write, 1 h"
    case .output: "Output"
    case .reasoning: "Reasoning"
    case .unclassified: "Unclassified"
    }
  }
}
