/// The whole numbers from ``first`` to ``last``, both included; none when `last` is smaller.
public struct LiquidRange: Sendable, Hashable {
  /// The first number.
  public let first: Int

  /// The last number.
  public let last: Int

  /// Makes a range; no element is stored.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// How many numbers there are, at most `Int.max`.
  public var count: Int {
    guard last >= first else { return 0 }
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    return overflow || distance == Int.max ? Int.max : distance + 1
  }
}
