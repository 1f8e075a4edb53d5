public import Usage

/// Usage divided along one or more axes; the rows' sums are exactly the total.
public struct Breakdown: Sendable {
  /// One combination of axis values.
  public struct Row: Sendable {
    /// A value for each axis, in their order.
    public let keys: [AxisValue]

    /// What was counted.
    public let measures: Comparison

    /// Makes a row.
    public init(keys: [AxisValue], measures: Comparison) {
      self.keys = keys
      self.measures = measures
    }
  }

  /// The axes, outermost first.
  public let axes: [Axis]

  /// The rows: in order of time along a time axis, otherwise dearest first, then most requests,
  /// then by key.
  public let rows: [Row]

  /// Everything together.
  public let total: Comparison

  /// Makes a breakdown and puts the rows in order; `total` is the rows' exact sum.
  public init(axes: [Axis], rows: [Row], total: Comparison) {
    self.axes = axes
    self.rows = Breakdown.sorted(rows, along: axes)
    self.total = total
  }

  /// The name in file names and templates: `model`, `model-intent`.
  public var name: String { axes.map(\.name).joined(separator: "-") }

  /// Rows that have usage in the period itself.
  public var currentRows: [Row] { rows.filter { !$0.measures.current.isEmpty } }

  /// The part of the total cost that a row makes up; `nil` when the total is not above zero.
  public func costShare(of row: Row) -> Ratio? {
    Ratio(row.measures.current.cost.picodollars, over: total.current.cost.picodollars)
  }

  /// The rows whose cost changed most, greatest difference first; none without a comparison.
  public func largestCostChanges(atMost count: Int) -> [Row] {
    let changed = rows.filter { ($0.measures.costChange?.absolute ?? 0) != 0 }
    let ordered = changed.sorted { left, right in
      let first = left.measures.costChange?.absolute.magnitude ?? 0
      let second = right.measures.costChange?.absolute.magnitude ?? 0
      return first == second ? left.keys.precedes(right.keys) : first > second
    }
    return Array(ordered.prefix(count))
  }

  /// A breakdown along the other axes for each value of the first.
  public func parts() -> [AxisValue: Breakdown] {
    let groups = Dictionary(grouping: rows) { $0.keys[0] }
    return groups.mapValues { group in
      var total = Comparison(
        current: Measures(), previous: self.total.previous.map { _ in .init() })
      let rows = group.map { row in
        total.merge(row.measures)
        return Row(keys: Array(row.keys.dropFirst()), measures: row.measures)
      }
      return Breakdown(axes: Array(axes.dropFirst()), rows: rows, total: total)
    }
  }

  /// The same breakdown by day with a row for every day of the period, empty where nothing was.
  ///
  /// Does nothing unless the only axis is the day.
  public func fillingDays(of period: Period) -> Breakdown {
    guard axes == [.day] else { return self }
    let present = Set(rows.map { $0.keys })
    let nothing = Comparison(current: Measures(), previous: total.previous.map { _ in .init() })
    let added = period.days.map { [AxisValue.day($0)] }.filter { !present.contains($0) }
    return Breakdown(
      axes: axes, rows: rows + added.map { Row(keys: $0, measures: nothing) }, total: total)
  }

  /// Rows are large, so that small ranks are sorted in their place.
  private static func sorted(_ rows: [Row], along axes: [Axis]) -> [Row] {
    let isInOrderOfTime = axes.allSatisfy(\.isTime)
    let ranks = rows.enumerated().map { position, row in
      Rank(
        cost: isInOrderOfTime ? .zero : row.measures.current.cost,
        requests: isInOrderOfTime ? 0 : row.measures.current.requests, keys: row.keys,
        position: position)
    }
    return ranks.sorted(by: Rank.precedes).map { rows[$0.position] }
  }

  /// What decides a row's place.
  private struct Rank {
    let cost: Money
    let requests: Int
    let keys: [AxisValue]
    let position: Int

    static func precedes(_ left: Rank, _ right: Rank) -> Bool {
      if left.cost != right.cost { return left.cost > right.cost }
      if left.requests != right.requests { return left.requests > right.requests }
      return left.keys.precedes(right.keys)
    }
  }
}

extension [AxisValue] {
  /// Whether the keys come before others, compared from the first on.
  func precedes(_ other: [AxisValue]) -> Bool { lexicographicallyPrecedes(other) }
}
