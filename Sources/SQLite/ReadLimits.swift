/// Bounds for reading a file that somebody else made.
///
/// The defaults are enough for any honest table; each bound is one of `sqlite3_limit`'s.
public struct ReadLimits: Sendable, Hashable {
  /// How long to wait for somebody else's lock, in milliseconds.
  public var busyTimeoutMilliseconds = 5000

  /// Whether views may be read; the schema of a view is somebody else's SQL.
  public var allowsViews = false

  /// The longest value or row, in bytes.
  public var valueBytes = 16_000_000

  /// The longest statement, in bytes.
  public var sqlBytes = 100_000

  /// The most columns in a table, index or result.
  public var columns = 500

  /// The deepest expression tree.
  public var expressionDepth = 100

  /// The most SELECTs in a UNION, EXCEPT or INTERSECT.
  public var compoundSelects = 20

  /// The most instructions in a compiled statement.
  public var instructions = 250_000

  /// The most arguments of a function, and so the most columns of a scan.
  public var functionArguments = 40

  /// The longest LIKE or GLOB pattern, in bytes.
  public var likePatternBytes = 1000

  /// The highest parameter number.
  public var parameters = 1000

  /// The deepest recursion of triggers.
  public var triggerDepth = 10

  /// The defaults.
  public init() {}
}
