public import Usage

/// What was counted in the period, beside the comparison period.
public struct Comparison: Sendable, Hashable {
  /// The period's measures.
  public var current: Measures

  /// The comparison period's measures; `nil` when there is no comparison period.
  public var previous: Measures?

  /// Pairs measures; `previous` is `nil` when there is no comparison period.
  public init(current: Measures, previous: Measures?) {
    self.current = current
    self.previous = previous
  }

  /// Whether nothing was counted in either period.
  public var isEmpty: Bool { current.isEmpty && previous?.isEmpty ?? true }

  /// Adds both periods of another comparison.
  public mutating func merge(_ other: Comparison) {
    current.merge(other.current)
    guard let added = other.previous else { return }
    var sum = previous ?? Measures()
    sum.merge(added)
    previous = sum
  }

  /// The change of a whole number taken from both periods; `nil` without a comparison period.
  public func change(of number: (Measures) -> Int128) -> Change? {
    previous.map { Change(from: number($0), to: number(current)) }
  }

  /// The change of the recorded cost, in picodollars; `nil` without a comparison period.
  public var costChange: Change? { change { $0.cost.picodollars } }
}

/// The difference of a whole number between two periods.
public struct Change: Sendable, Hashable {
  /// The number before.
  public let before: Int128

  /// The number after.
  public let after: Int128

  /// Makes a change.
  public init(from before: Int128, to after: Int128) {
    self.before = before
    self.after = after
  }

  /// After less before.
  public var absolute: Int128 { after - before }

  /// The difference as a share of the number before; `nil` when that was zero or below, for then
  /// the thing is new, not infinitely more.
  public var relative: Ratio? { Ratio(absolute, over: before) }
}
