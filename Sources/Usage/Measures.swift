/// Everything that is counted about a set of usage events; sums are exact and mergeable.
public struct Measures: Hashable, Sendable {
  /// The number of events.
  public private(set) var requests = 0
  /// Events whose status is a failure.
  public private(set) var errors = 0
  /// Tokens by class.
  public private(set) var tokens = TokenUsage()
  /// The sum of recorded costs.
  public private(set) var cost = Money.zero
  /// Events that have a recorded cost.
  public private(set) var requestsWithCost = 0
  /// Tokens of the events that have a recorded cost.
  public private(set) var tokensWithCost: Int64 = 0
  /// Events of which it is known whether a cache helped.
  public private(set) var requestsWithCacheState = 0
  /// Events that a cache helped.
  public private(set) var cacheHits = 0
  /// Latencies of the events that have one.
  public private(set) var latency = LatencySketch()
  /// The earliest event; `nil` without events.
  public private(set) var firstSeen: Instant?
  /// The latest event; `nil` without events.
  public private(set) var lastSeen: Instant?

  /// Measures of no event.
  public init() {}

  /// Adds one event.
  public mutating func add(_ event: UsageEvent) {
    requests += 1
    if event.outcome == .failure { errors += 1 }
    tokens += event.tokens
    if let recorded = event.cost {
      cost += recorded
      requestsWithCost += 1
      tokensWithCost += event.tokens.total
    }
    if let isCached = event.isCached {
      requestsWithCacheState += 1
      if isCached { cacheHits += 1 }
    }
    if let microseconds = event.latency { latency.add(microseconds) }
    extend(to: event.time)
  }

  /// Adds all events of another set; the result is the same in any order.
  public mutating func merge(_ other: Measures) {
    requests += other.requests
    errors += other.errors
    tokens += other.tokens
    cost += other.cost
    requestsWithCost += other.requestsWithCost
    tokensWithCost += other.tokensWithCost
    requestsWithCacheState += other.requestsWithCacheState
    cacheHits += other.cacheHits
    latency.merge(other.latency)
    if let first = other.firstSeen { extend(to: first) }
    if let last = other.lastSeen { extend(to: last) }
  }

  private mutating func extend(to time: Instant) {
    firstSeen = firstSeen.map { min($0, time) } ?? time
    lastSeen = lastSeen.map { max($0, time) } ?? time
  }
}

extension Measures {
  /// Whether there is no event.
  public var isEmpty: Bool { requests == 0 }

  /// The recorded cost; `nil` when no event has one, which is not the same as zero.
  public var recordedCost: Money? { requestsWithCost > 0 ? cost : nil }

  /// Failures per event.
  public var errorRate: Ratio? { Ratio(errors, over: requests) }

  /// Cache hits per event of which it is known.
  public var cacheHitRate: Ratio? { Ratio(cacheHits, over: requestsWithCacheState) }

  /// Picodollars per event that has a cost.
  public var costPerRequest: Ratio? { Ratio(cost.picodollars, over: requestsWithCost) }

  /// Picodollars per million tokens of the events that have a cost.
  public var costPerMillionTokens: Ratio? {
    Ratio(cost.picodollars * 1_000_000, over: tokensWithCost)
  }
}
