import SQLite
import Statistics
import Usage

/// A column of the views: its name, what it means and how a row's value is made.
public struct UsageColumn: Sendable {
  /// The name in SQL.
  public let name: String

  /// The type of its values when they are not NULL: `INTEGER`, `REAL` or `TEXT`.
  public let type: String

  /// What a value means, with its unit and what NULL means.
  public let meaning: String

  let value: @Sendable (Breakdown.Row, ReportingCalendar) -> SQLiteValue

  /// The columns that follow the keys in every view.
  public static let measures: [UsageColumn] =
    counts + tokens + money + quality + times + comparison

  /// The column of a view's axis.
  static func key(_ position: Int, _ axis: Axis) -> UsageColumn {
    UsageColumn(
      name: axis.name, type: axis == .hour ? "INTEGER" : "TEXT",
      meaning: "the \(axis.name); NULL when it is not recorded"
    ) { row, _ in
      switch row.keys[position] {
      case .text(let text): text.map { .text($0) } ?? .null
      case .hour(let hour): .integer(Int64(hour))
      case let key: .text(key.label)
      }
    }
  }

  private static func current(
    _ name: String, _ meaning: String, type: String = "INTEGER",
    _ value: @escaping @Sendable (Measures) -> SQLiteValue
  ) -> UsageColumn {
    UsageColumn(name: name, type: type, meaning: meaning) { row, _ in
      value(row.measures.current)
    }
  }

  private static let counts = [
    current("requests", "usage events") { .integer(Int64($0.requests)) },
    current("errors", "events whose status is a failure") { .integer(Int64($0.errors)) },
  ]

  private static let tokens =
    TokenClass.allCases.map { tokenClass in
      current("\(tokenClass.name)_tokens", "tokens of the class `\(tokenClass.name)`") {
        .integer($0.tokens[tokenClass])
      }
    } + [current("total_tokens", "all token classes together") { .integer($0.tokens.total) }]

  private static let money = [
    current(
      "cost", "recorded cost, exact, with twelve decimal places; NULL when no event has one",
      type: "TEXT"
    ) { .exactText($0.recordedCost) },
    current(
      "cost_picodollars",
      "`cost` as a whole number of 10⁻¹² currency units, for exact sums; NULL also when it does "
        + "not fit in 64 bits (beyond 9,223,372 currency units)"
    ) { .picodollars($0.recordedCost) },
    current("requests_with_cost", "events that have a recorded cost") {
      .integer(Int64($0.requestsWithCost))
    },
    current("tokens_with_cost", "tokens of the events that have a recorded cost") {
      .integer($0.tokensWithCost)
    },
  ]

  private static let quality = [
    current("cache_hits", "events answered with the help of a cache") {
      .integer(Int64($0.cacheHits))
    },
    current("requests_with_cache_state", "events of which it is known whether a cache helped") {
      .integer(Int64($0.requestsWithCacheState))
    },
    current("latency_count", "events that have a latency") { .integer(Int64($0.latency.count)) },
    current("latency_mean_ms", "mean latency in milliseconds; NULL without any", type: "REAL") {
      $0.latency.mean.map { .real($0.approximate / 1_000) } ?? .null
    },
    quantile(500, "p50"), quantile(950, "p95"), quantile(990, "p99"),
  ]

  private static func quantile(_ thousandths: Int, _ name: String) -> UsageColumn {
    current(
      "latency_\(name)_ms",
      "\(name) of latency in milliseconds, within 1%; NULL without any; not to be added up",
      type: "REAL"
    ) {
      $0.latency.quantile(thousandths: thousandths).map { .real(Double($0) / 1_000) } ?? .null
    }
  }

  private static let times = [
    UsageColumn(
      name: "first_seen", type: "TEXT",
      meaning: "the earliest event, ISO 8601 in the reporting time zone; NULL without events"
    ) { row, calendar in .time(row.measures.current.firstSeen, calendar) },
    UsageColumn(
      name: "last_seen", type: "TEXT",
      meaning: "the latest event, ISO 8601 in the reporting time zone; NULL without events"
    ) { row, calendar in .time(row.measures.current.lastSeen, calendar) },
  ]

  private static let comparison = [
    previous("previous_requests", "INTEGER", "`requests` of the comparison period") {
      .integer(Int64($0.requests))
    },
    previous("previous_total_tokens", "INTEGER", "`total_tokens` of the comparison period") {
      .integer($0.tokens.total)
    },
    previous("previous_cost", "TEXT", "`cost` of the comparison period") {
      .exactText($0.recordedCost)
    },
    previous(
      "previous_cost_picodollars", "INTEGER", "`cost_picodollars` of the comparison period"
    ) { .picodollars($0.recordedCost) },
  ]

  private static func previous(
    _ name: String, _ type: String, _ meaning: String,
    _ value: @escaping @Sendable (Measures) -> SQLiteValue
  ) -> UsageColumn {
    UsageColumn(name: name, type: type, meaning: meaning + "; NULL without one") { row, _ in
      row.measures.previous.map(value) ?? .null
    }
  }
}

extension SQLiteValue {
  fileprivate static func exactText(_ cost: Money?) -> SQLiteValue {
    cost.map { .text($0.decimalText) } ?? .null
  }

  fileprivate static func picodollars(_ cost: Money?) -> SQLiteValue {
    cost.flatMap { Int64(exactly: $0.picodollars) }.map { .integer($0) } ?? .null
  }

  fileprivate static func time(_ instant: Instant?, _ calendar: ReportingCalendar) -> SQLiteValue {
    instant.map { .text(calendar.isoText(of: $0)) } ?? .null
  }
}
