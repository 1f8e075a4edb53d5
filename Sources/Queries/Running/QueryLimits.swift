/// How much SQL blocks may do.
public struct QueryLimits: Sendable, Hashable {
  /// The most rows that one block gives.
  public var rows = 10_000

  /// How long one block may run, in seconds.
  public var seconds = 10

  /// How long all blocks of a run may take together, in seconds; the source is held open so long.
  public var totalSeconds = 60

  /// The most bytes that the results of all blocks of a run take; a value that is no text counts
  /// as 16 bytes, a text as 16 more than it has.
  public var bytes = 64_000_000

  /// The longest statement in bytes, together with the earlier blocks that it uses.
  static let statementBytes = 100_000

  /// The longest single value in bytes.
  static let valueBytes = 16_000_000

  /// The usual limits.
  public init() {}
}
