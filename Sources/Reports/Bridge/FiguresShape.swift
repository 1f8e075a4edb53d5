import Configuration
import Liquid
import Statistics
import Usage

/// The measures of something, with what it takes to show them.
struct Figures: Sendable {
  let measures: Comparison
  /// The part of the report's total cost; `nil` when that is not above zero.
  let costShare: Ratio?
  let currency: CurrencyCode
  let calendar: ReportingCalendar

  var current: Measures { measures.current }

  func amount(_ picodollars: Ratio?) -> LiquidValue {
    picodollars.map { .object(AmountObject(picodollars: $0, currency: currency)) } ?? .nil
  }

  func instant(_ instant: Instant?) -> LiquidValue {
    instant.map { .object(InstantObject(instant: $0, calendar: calendar)) } ?? .nil
  }

  func change(_ unit: ChangeObject.Unit, _ number: (Measures) -> Int128) -> LiquidValue {
    measures.change(of: number).map { .object(ChangeObject(change: $0, unit: unit)) } ?? .nil
  }

  /// The change of a number that either period may lack; `nil` when one does.
  func change(
    _ unit: ChangeObject.Unit, ofKnown number: (Measures) -> Int128?
  ) -> LiquidValue {
    guard let previous = measures.previous, let before = number(previous),
      let after = number(current)
    else { return .nil }
    return .object(ChangeObject(change: Change(from: before, to: after), unit: unit))
  }

  /// The comparison period's figures; `nil` when there is no such period.
  var previous: Figures? {
    measures.previous.map {
      Figures(
        measures: Comparison(current: $0, previous: nil), costShare: nil, currency: currency,
        calendar: calendar)
    }
  }
}

extension ObjectShape where Value == Figures {
  /// What every set of figures answers.
  static let figures = ObjectShape(
    counts + money + quality + comparison + rateChanges, text: { "\($0.current.requests) requests" }
  )

  private static let counts: [Member] = [
    Member("requests", "Usage events, a number.") { .integer($0.current.requests) },
    Member("errors", "Events whose status is a failure, a number.") {
      .integer($0.current.errors)
    },
    Member("error_rate", "Failures per event, a ratio; nil without events.") {
      ratio($0.current.errorRate)
    },
    Member("tokens", "Tokens by class: tokens.total, .input, .output, .cache_read, ….") {
      ObjectShape<TokenUsage>.tokens.object($0.current.tokens)
    },
  ]

  private static let money: [Member] = [
    Member("cost", "Recorded cost, an amount; nil when no event has one.") {
      $0.amount($0.current.recordedCost.map { Ratio($0.picodollars, 1) })
    },
    Member("requests_with_cost", "Events that have a recorded cost, a number.") {
      .integer($0.current.requestsWithCost)
    },
    Member("share", "Part of the report's cost, a ratio; nil when that is 0 or less.") {
      ratio($0.costShare)
    },
    Member("cost_per_request", "Cost per event that has one, an amount.") {
      $0.amount($0.current.costPerRequest)
    },
    Member("cost_per_million_tokens", "Cost per million tokens, an amount.") {
      $0.amount($0.current.costPerMillionTokens)
    },
  ]

  private static let quality: [Member] = [
    Member("cache_hits", "Events answered with the help of a cache, a number.") {
      .integer($0.current.cacheHits)
    },
    Member("cache_hit_rate", "Cache hits per event of which it is known, a ratio.") {
      ratio($0.current.cacheHitRate)
    },
    Member("latency", "Latencies: latency.mean, .p50, .p95, .p99 (within 1%), .count.") {
      ObjectShape<LatencySketch>.latency.object($0.current.latency)
    },
    Member("first_seen", "The earliest event, an instant; nil without events.") {
      $0.instant($0.current.firstSeen)
    },
    Member("last_seen", "The latest event, an instant; nil without events.") {
      $0.instant($0.current.lastSeen)
    },
  ]

  private static let comparison: [Member] = [
    Member("previous", "The same figures of the comparison period; nil without one.") {
      $0.previous.map { ObjectShape.figures.object($0) } ?? .nil
    },
    Member("cost_change", "Change of the cost, a change in money; nil without comparison.") {
      figures in figures.change(.money(figures.currency)) { $0.cost.picodollars }
    },
    Member("requests_change", "Change of the requests; nil without comparison.") {
      $0.change(.count) { Int128($0.requests) }
    },
    Member("errors_change", "Change of the errors; nil without comparison.") {
      $0.change(.count) { Int128($0.errors) }
    },
    Member("tokens_change", "Change of all tokens; nil without comparison.") {
      $0.change(.count) { Int128($0.tokens.total) }
    },
  ]

  private static let rateChanges: [Member] = [
    Member("cost_per_request_change", "Change of it, in money; nil when a period lacks it.") {
      figures in
      figures.change(
        .money(figures.currency), ofKnown: { $0.costPerRequest?.scaled(places: 0) })
    },
    Member("cache_hit_rate_change", "Change of it, in points; nil when a period lacks it.") {
      $0.change(.ratio, ofKnown: { $0.cacheHitRate?.scaled(places: 9) })
    },
    Member("error_rate_change", "Change of it, in points; nil when a period lacks it.") {
      $0.change(.ratio, ofKnown: { $0.errorRate?.scaled(places: 9) })
    },
    Member("latency_p95_change", "Change of latency.p95; nil when a period lacks it.") {
      $0.change(
        .duration, ofKnown: { $0.latency.quantile(thousandths: 950).map { Int128($0) } })
    },
  ]

  private static func ratio(_ ratio: Ratio?) -> LiquidValue {
    ratio.map { .object(RatioObject(ratio: $0)) } ?? .nil
  }
}

extension ObjectShape where Value == TokenUsage {
  /// Tokens by class.
  static let tokens = ObjectShape(
    [Member("total", "All classes together, a number.") { .integer(Int($0.total)) }]
      + TokenClass.allCases.map { tokenClass in
        Member(tokenClass.name, "Tokens of the class \(tokenClass.name), a number.") {
          .integer(Int($0[tokenClass]))
        }
      }, text: { "\($0.total)" })
}

extension ObjectShape where Value == LatencySketch {
  /// Latencies of a set of events.
  static let latency = ObjectShape(
    [
      Member("count", "Events that have a latency, a number.") { .integer($0.count) },
      Member("mean", "Mean latency, a duration; nil without latencies.") { duration($0.mean) },
      quantile("p50", 500), quantile("p95", 950), quantile("p99", 990),
    ], text: { "\($0.count) latencies" })

  private static func quantile(_ name: String, _ thousandths: Int) -> Member {
    Member(name, "\(name) of the latency within 1%, a duration; nil without latencies.") {
      duration($0.quantile(thousandths: thousandths).map { Ratio(Int128($0), 1) })
    }
  }

  private static func duration(_ microseconds: Ratio?) -> LiquidValue {
    microseconds.map { .object(DurationObject(microseconds: $0)) } ?? .nil
  }
}
