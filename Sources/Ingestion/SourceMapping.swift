public import Usage

/// How the times of a source are written.
public enum TimeEncoding: Sendable, Hashable {
  /// To be told from the first row; all others must agree.
  case detected
  /// ISO 8601 text; times that name no zone are in this one.
  case iso8601(zoneOfBareTimes: ReportingCalendar)
  /// A number since 1970-01-01T00:00:00Z.
  case epoch(EpochUnit)
}

/// Where a source's rows are, and which expression gives which field in which unit.
///
/// Expressions are SQL over the rows of ``origin``; a field without an expression is not recorded.
public struct SourceMapping: Sendable, Hashable {
  /// Where the rows come from.
  public enum Origin: Sendable, Hashable {
    /// A table or view, by name.
    case table(String)
    /// A SELECT of the user's own, or of a schema that needs one.
    case query(String)
  }

  /// A dimension of the source's own.
  public struct CustomDimension: Sendable, Hashable {
    /// The name in exports and templates.
    public let name: String
    /// The SQL expression of its value.
    public let expression: String

    /// Makes a custom dimension.
    public init(name: String, expression: String) {
      self.name = name
      self.expression = expression
    }
  }

  /// Where the rows come from.
  public var origin: Origin
  /// The expression that names a row in messages; `nil` for its number in the scan.
  public var rowKey: String?
  /// The SQL expression of each field that the source records.
  public var expressions: [SourceField: String]
  /// How times are written.
  public var timeEncoding = TimeEncoding.detected
  /// The unit of costs.
  public var costUnit = CostUnit.dollars
  /// The unit of latencies.
  public var latencyUnit = LatencyUnit.milliseconds
  /// Whether the input count includes tokens read from and written to a cache.
  public var inputIncludesCached = false
  /// Whether the output count includes reasoning tokens.
  public var outputIncludesReasoning = false
  /// How status texts are told into success and failure.
  public var statusVocabulary = StatusVocabulary()
  /// Up to ``Dimension/mostCustom`` dimensions of the source's own.
  public var customDimensions: [CustomDimension] = []

  /// Makes a mapping with common units: dollars, milliseconds, times to be detected.
  public init(origin: Origin, rowKey: String?, expressions: [SourceField: String]) {
    self.origin = origin
    self.rowKey = rowKey
    self.expressions = expressions
  }

  /// The dimensions of the cells made through this mapping, without the user.
  public var cellDimensions: [Dimension] {
    Dimension.standard.filter { $0 != .user } + customDimensions.map { .custom($0.name) }
  }
}
