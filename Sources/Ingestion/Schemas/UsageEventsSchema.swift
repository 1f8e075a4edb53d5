public import SQLite
import Usage

/// Tallypress's own layout: the table `usage_events`, exact and typed.
public struct UsageEventsSchema: SourceSchema {
  /// The table.
  public static let table = "usage_events"

  /// The statements that make the table and its indexes where they are not there yet.
  ///
  /// Costs are whole picodollars, times and latencies whole milliseconds, token classes disjoint;
  /// STRICT keeps text out of numbers. The index by time serves first and last event and the rows
  /// of a span of days; the one on `request_id` keeps an event from being recorded twice.
  public static let statements = [
    """
    CREATE TABLE IF NOT EXISTS usage_events (
      id INTEGER PRIMARY KEY,
      request_id TEXT,
      occurred_at_ms INTEGER NOT NULL CHECK (occurred_at_ms > 0),
      model TEXT,
      provider TEXT,
      intent TEXT,
      team TEXT,
      user TEXT,
      status TEXT,
      input_tokens INTEGER CHECK (input_tokens >= 0),
      cache_read_tokens INTEGER CHECK (cache_read_tokens >= 0),
      cache_write_tokens INTEGER CHECK (cache_write_tokens >= 0),
      cache_write_1h_tokens INTEGER CHECK (cache_write_1h_tokens >= 0),
      output_tokens INTEGER CHECK (output_tokens >= 0),
      reasoning_tokens INTEGER CHECK (reasoning_tokens >= 0),
      cost_picodollars INTEGER,
      latency_ms INTEGER CHECK (latency_ms >= 0),
      cached INTEGER CHECK (cached IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX IF NOT EXISTS usage_events_by_time ON usage_events (occurred_at_ms)",
    """
    CREATE UNIQUE INDEX IF NOT EXISTS usage_events_by_request ON usage_events (request_id)
    WHERE request_id IS NOT NULL
    """,
  ]

  /// Describes the layout.
  public init() {}

  /// `usage_events`.
  public var name: String { Self.table }

  /// Makes the table and its indexes in one transaction; what is there stays.
  public static func create(in connection: Connection) throws {
    try connection.transaction {
      for statement in statements { try connection.execute(statement) }
    }
  }

  /// The table by its name and columns.
  public func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let rule = SingleTableRule(
      schema: name, tableName: Self.table,
      requiredColumns: ["occurred_at_ms", "model", "intent", "cost_picodollars", "latency_ms"])
    return rule.recognitions(in: catalog) { table in
      var mapping = SourceMapping(
        origin: .table(table.name), rowKey: table.rowKey, expressions: Self.expressions(of: table))
      mapping.timeEncoding = .epoch(.milliseconds)
      mapping.costUnit = .pico
      return mapping
    }
  }

  private static func expressions(of table: DatabaseCatalog.Table) -> [SourceField: String] {
    let columns: [SourceField: String] = [
      .time: "occurred_at_ms", .cost: "cost_picodollars", .latency: "latency_ms",
    ]
    var expressions: [SourceField: String] = [:]
    for field in SourceField.allCases {
      guard let column = table.column(columns[field] ?? field.rawValue) else { continue }
      expressions[field] = SQLIdentifier.quoted(column)
    }
    return expressions
  }
}
