import Reports
import Statistics
import Usage

/// A column of measures: its name, what it means and how a row's cell is made.
struct MeasureColumn: Sendable {
  /// What a cell may need beside its row.
  struct Context {
    let breakdown: Breakdown
    let calendar: ReportingCalendar
  }

  let name: String
  let meaning: String
  let cell: @Sendable (Breakdown.Row, Context) -> ExportTable.Cell

  /// The columns of every breakdown, with those of the comparison period if there is one.
  static func all(hasComparison: Bool) -> [MeasureColumn] {
    counts + tokens + money + quality + times + (hasComparison ? comparison : [])
  }

  private static func current(
    _ name: String, _ meaning: String,
    _ value: @escaping @Sendable (Measures) -> ExportTable.Cell
  ) -> MeasureColumn {
    MeasureColumn(name: name, meaning: meaning) { row, _ in value(row.measures.current) }
  }

  private static let counts = [
    current("requests", "Usage events.") { .integer(Int128($0.requests)) },
    current("errors", "Events whose status is a failure.") { .integer(Int128($0.errors)) },
    current("error_rate", "errors / requests; empty without requests.") { .ratio($0.errorRate) },
  ]

  private static let tokens =
    TokenClass.allCases.map { tokenClass in
      current("\(tokenClass.name)_tokens", "Tokens of the class \(tokenClass.name).") {
        .integer(Int128($0.tokens[tokenClass]))
      }
    } + [
      current("total_tokens", "All token classes together.") { .integer(Int128($0.tokens.total)) }
    ]

  private static let money = [
    current("cost", "Recorded cost in the report's currency; empty when no event has one.") {
      $0.recordedCost.map { .decimal($0.decimalText) } ?? .empty
    },
    current("requests_with_cost", "Events that have a recorded cost.") {
      .integer(Int128($0.requestsWithCost))
    },
    MeasureColumn(
      name: "cost_share", meaning: "cost / total cost of the report; empty when that is 0 or less."
    ) { row, context in .ratio(context.breakdown.costShare(of: row)) },
    current("cost_per_request", "cost / requests_with_cost.") { .money($0.costPerRequest) },
    current(
      "cost_per_million_tokens", "cost per million tokens of the events that have a cost."
    ) { .money($0.costPerMillionTokens) },
  ]

  private static let quality = [
    current("cache_hits", "Events answered with the help of a cache.") {
      .integer(Int128($0.cacheHits))
    },
    current("cache_hit_rate", "cache_hits / events of which it is known.") {
      .ratio($0.cacheHitRate)
    },
    current("latency_mean_ms", "Mean latency in milliseconds, exact.") {
      .milliseconds($0.latency.mean)
    },
    quantile(500, "p50"), quantile(950, "p95"), quantile(990, "p99"),
  ]

  private static func quantile(_ thousandths: Int, _ name: String) -> MeasureColumn {
    current(
      "latency_\(name)_ms",
      "\(name) of latency in milliseconds, within 1% of the exact order statistic."
    ) {
      .milliseconds($0.latency.quantile(thousandths: thousandths).map { Ratio(Int128($0), 1) })
    }
  }

  private static let times = [
    MeasureColumn(name: "first_seen", meaning: "The earliest event in the period, ISO 8601.") {
      .time($0.measures.current.firstSeen, $1.calendar)
    },
    MeasureColumn(name: "last_seen", meaning: "The latest event in the period, ISO 8601.") {
      .time($0.measures.current.lastSeen, $1.calendar)
    },
  ]

  private static let comparison = [
    previous("previous_requests", "requests in the comparison period.") {
      .integer(Int128($0.requests))
    },
    previous("previous_total_tokens", "total_tokens in the comparison period.") {
      .integer(Int128($0.tokens.total))
    },
    previous("previous_cost", "cost in the comparison period.") {
      $0.recordedCost.map { .decimal($0.decimalText) } ?? .empty
    },
    MeasureColumn(name: "cost_change", meaning: "cost less previous_cost, nothing counted as 0.") {
      row, _ in
      row.measures.costChange.map { .decimal(Money(picodollars: $0.absolute).decimalText) }
        ?? .empty
    },
    MeasureColumn(
      name: "cost_change_relative",
      meaning: "cost_change / previous_cost; empty when previous_cost is 0 or less."
    ) { row, _ in .ratio(row.measures.costChange?.relative) },
  ]

  private static func previous(
    _ name: String, _ meaning: String,
    _ value: @escaping @Sendable (Measures) -> ExportTable.Cell
  ) -> MeasureColumn {
    MeasureColumn(name: name, meaning: meaning) { row, _ in
      row.measures.previous.map(value) ?? .empty
    }
  }
}

extension ExportTable.Cell {
  /// A ratio with twelve decimal places.
  fileprivate static func ratio(_ ratio: Ratio?) -> Self {
    ratio.map { .decimal($0.decimalText(places: 12)) } ?? .empty
  }

  /// Picodollars as currency units with twelve decimal places.
  fileprivate static func money(_ picodollars: Ratio?) -> Self {
    picodollars.map { .decimal(Money(picodollars: $0.scaled(places: 0)).decimalText) } ?? .empty
  }

  /// Microseconds as milliseconds with three decimal places.
  fileprivate static func milliseconds(_ microseconds: Ratio?) -> Self {
    microseconds.map {
      .decimal(Ratio($0.scaled(places: 0), 1_000).decimalText(places: 3))
    } ?? .empty
  }

  fileprivate static func time(_ instant: Instant?, _ calendar: ReportingCalendar) -> Self {
    instant.map { .time(calendar.isoText(of: $0)) } ?? .empty
  }
}
