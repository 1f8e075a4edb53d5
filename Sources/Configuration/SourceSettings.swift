public import Diagnostics
public import Usage
public import YAML

/// Where usage comes from, and what its columns mean.
public struct SourceSettings: Sendable, YAMLDecodable {
  /// Which rows of the database are meant.
  public enum Rows: Sendable, Hashable {
    /// A table or view by name.
    case table(String)
    /// The layout of a known schema, by the schema's name.
    case schema(String)
    /// A SELECT.
    case query(String)
  }

  /// What a field is taken from.
  public struct Expression: Sendable, Hashable, YAMLDecodable {
    /// The kinds of thing that give a value.
    public enum Kind: Sendable, Hashable {
      /// A column by its name.
      case column(String)
      /// An SQL expression over the columns.
      case sql(String)
      /// The same text for every row.
      case constant(String)
    }

    /// What gives the value.
    public let kind: Kind

    /// Where the configuration says so.
    public let location: TextLocation

    /// A column's name, or one of `{column: …}`, `{sql: …}` and `{value: …}`.
    public init(yaml node: YAMLNode) throws(YAMLError) {
      location = node.location
      guard case .mapping(let map) = node.content else {
        kind = .column(try node.string())
        return
      }
      try map.rejectUnknownKeys(allowed: ["column", "sql", "value"])
      guard map.entries.count == 1, let entry = map.entries.first else {
        throw node.invalid("needs exactly one of 'column', 'sql' and 'value'")
      }
      let text = try entry.value.string()
      kind =
        switch entry.key {
        case "column": .column(text)
        case "sql": .sql(text)
        default: .constant(text)
        }
    }
  }

  /// A dimension of the source's own.
  public struct CustomDimension: Sendable, Hashable {
    /// The name in exports and templates.
    public let name: String
    /// What its values are taken from.
    public let expression: Expression
  }

  /// The database file.
  public var path: String?
  /// Which rows are meant; `nil` to have them recognised.
  public var rows: Rows?
  /// Where the configuration says which rows; `nil` when it does not.
  public var rowsLocation: TextLocation?
  /// What names a row in messages.
  public var rowKey: Expression?
  /// What each field is taken from.
  public var fields: [SourceField: Expression] = [:]
  /// How times are written; `nil` to have it detected.
  public var timeFormat: TimeFormat?
  /// The zone of times that name none.
  public var zoneOfBareTimes: ReportingCalendar?
  /// The unit of costs.
  public var costUnit: CostUnit?
  /// The unit of latencies.
  public var latencyUnit: LatencyUnit?
  /// Whether the input count includes cached tokens.
  public var inputIncludesCached: Bool?
  /// Whether the output count includes reasoning tokens.
  public var outputIncludesReasoning: Bool?
  /// Further status texts.
  public var statusVocabulary = StatusVocabulary()
  /// Up to eight dimensions of the source's own.
  public var customDimensions: [CustomDimension] = []

  /// Settings that say nothing.
  public init() {}

  /// Reads the mapping under `source:`, or the database's path alone.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    guard case .mapping(let map) = node.content else {
      path = try node.string()
      return
    }
    try map.rejectUnknownKeys(allowed: SourceSettings.keys)
    path = try map.optionalValue("path")
    try readRows(map)
    rowKey = try map.optionalValue("row_id")
    for field in SourceField.allCases { fields[field] = try map.optionalValue(field.rawValue) }
    timeFormat = try map.optionalValue("time_format")
    zoneOfBareTimes = try map.optionalValue("time_zone")
    costUnit = try map.optionalValue("cost_unit")
    latencyUnit = try map.optionalValue("latency_unit")
    inputIncludesCached = try map.optionalValue("input_includes_cached")
    outputIncludesReasoning = try map.optionalValue("output_includes_reasoning")
    try readStatuses(map)
    try readDimensions(map)
  }

  /// The keys that the file may have under `source:`.
  public static let keys =
    ["path", "table", "schema", "query", "row_id"] + SourceField.allCases.map(\.rawValue) + [
      "time_format", "time_zone", "cost_unit", "latency_unit", "input_includes_cached",
      "output_includes_reasoning", "failure_statuses", "success_statuses", "dimensions",
    ]
}

extension SourceSettings {
  /// The names that reports use for axes, breakdowns and the columns of exports.
  public static let takenNames: Set<String> =
    Set(Dimension.standard.map(\.name) + TokenClass.allCases.map { $0.name + "_tokens" }).union([
      "day", "week", "month", "weekday", "hour", "model_intent", "weekday_hour", "requests",
      "errors", "error_rate", "total_tokens", "cost", "requests_with_cost", "cost_share",
      "cost_per_request", "cost_per_million_tokens", "cache_hits", "cache_hit_rate",
      "latency_mean_ms", "latency_p50_ms", "latency_p95_ms", "latency_p99_ms", "first_seen",
      "last_seen", "previous_requests", "previous_total_tokens", "previous_cost", "cost_change",
      "cost_change_relative",
    ])

  private mutating func readRows(_ map: YAMLMapping) throws(YAMLError) {
    for key in ["table", "schema", "query"] {
      guard let node = map.optional(key) else { continue }
      guard rows == nil else {
        throw node.invalid(
          "cannot stand beside another choice of rows",
          advice: "keep one of 'table', 'schema' and 'query'")
      }
      let text = try node.string()
      rowsLocation = node.location
      rows =
        switch key {
        case "table": .table(text)
        case "schema": .schema(text)
        default: .query(text)
        }
    }
  }

  private mutating func readStatuses(_ map: YAMLMapping) throws(YAMLError) {
    let failures: [String] = try map.value("failure_statuses", default: [])
    let successes: [String] = try map.value("success_statuses", default: [])
    statusVocabulary = StatusVocabulary(
      failures: Set(failures.map { $0.lowercased() }),
      successes: Set(successes.map { $0.lowercased() }))
  }

  private mutating func readDimensions(_ map: YAMLMapping) throws(YAMLError) {
    guard let node = map.optional("dimensions") else { return }
    for entry in try node.mapping().entries {
      try checkDimensionName(entry)
      guard customDimensions.count < Dimension.mostCustom else {
        throw node.invalid("has more than \(Dimension.mostCustom) entries")
      }
      customDimensions.append(
        CustomDimension(name: entry.key, expression: try Expression(yaml: entry.value)))
    }
  }

  /// Names become column heads, file names and template variables.
  private func checkDimensionName(_ entry: YAMLMapping.Entry) throws(YAMLError) {
    let isPlain = entry.key.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 95
    }
    guard isPlain, let first = entry.key.utf8.first, (97...122).contains(first),
      entry.key.utf8.count <= 40
    else {
      throw entry.value.invalid(
        "is no name for a dimension", advice: "use lower-case letters, digits and underscores")
    }
    guard !SourceSettings.takenNames.contains(entry.key) else {
      throw entry.value.invalid(
        "is a name that every report has already", advice: "give the dimension another name")
    }
  }
}

/// How a source's times are written, as the configuration names it.
public enum TimeFormat: String, CaseIterable, Sendable, YAMLDecodable {
  case iso8601, seconds, milliseconds, microseconds, nanoseconds
}

extension CostUnit: YAMLDecodable {}
extension LatencyUnit: YAMLDecodable {}
