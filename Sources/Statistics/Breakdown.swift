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
    self.rows = rows.sorted(by: Breakdown.order(along: axes))
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

  private static func order(along axes: [Axis]) -> (Row, Row) -> Bool {
    if axes.allSatisfy(\.isTime) {
      return { $0.keys.precedes($1.keys) }
    }
    return { left, right in
      let (first, second) = (left.measures, right.measures)
      if first.current.cost != second.current.cost {
        return first.current.cost > second.current.cost
      }
      if first.current.requests != second.current.requests {
        return first.current.requests > second.current.requests
      }
      return left.keys.precedes(right.keys)
    }
  }
}

extension [AxisValue] {
  /// Whether the keys come before others, compared from the first on.
  func precedes(_ other: [AxisValue]) -> Bool { lexicographicallyPrecedes(other) }
}
