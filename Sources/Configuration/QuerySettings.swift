public import YAML

/// The limits of the SQL blocks in page templates.
public struct QuerySettings: Sendable, Hashable, YAMLDecodable {
  /// The most rows that one block gives.
  public var maxRows: Int?
  /// How long one block may run, in seconds.
  public var maxSeconds: Int?
  /// How long all blocks may run together, in seconds.
  public var maxTotalSeconds: Int?
  /// The most bytes that the results of all blocks take.
  public var maxBytes: Int?

  /// Settings that say nothing.
  public init() {}

  /// Reads the mapping under `queries:`.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    let map = try node.mapping()
    try map.rejectUnknownKeys(allowed: QuerySettings.keys)
    maxRows = try Self.positive("max_rows", in: map)
    maxSeconds = try Self.positive("max_seconds", in: map)
    maxTotalSeconds = try Self.positive("max_total_seconds", in: map)
    maxBytes = try Self.positive("max_bytes", in: map)
  }

  /// The keys that the file may have under `queries:`.
  public static let keys = ["max_rows", "max_seconds", "max_total_seconds", "max_bytes"]

  private static func positive(
    _ key: String, in map: YAMLMapping
  ) throws(YAMLError) -> Int? {
    guard let node = map.optional(key) else { return nil }
    let number = try node.integer()
    guard number > 0 else { throw node.invalid("must be above zero") }
    return number
  }
}
