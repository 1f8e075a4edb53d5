import Ingestion
import SQLite
import Usage

/// Writes calls into `usage_events`, one row each.
struct EventTable {
  private let insertion: Statement
  private var rowCount = 0

  /// Prepares for writing; the table is there already.
  init(in connection: Connection) throws(SQLiteError) {
    let columns = Self.columns.joined(separator: ", ")
    let places = Self.columns.map { _ in "?" }.joined(separator: ", ")
    insertion = try connection.prepare(
      "INSERT INTO \(UsageEventsSchema.table) (\(columns)) VALUES (\(places))")
  }

  /// Writes the next row.
  mutating func append(_ call: Call) throws(SQLiteError) {
    rowCount += 1
    try insertion.bind(values(of: call))
    try insertion.run()
  }

  private static let columns = [
    "id", "request_id", "occurred_at_ms", "model", "provider", "intent", "team", "user", "status",
    "input_tokens", "cache_read_tokens", "cache_write_tokens", "cache_write_1h_tokens",
    "output_tokens", "reasoning_tokens", "cost_picodollars", "latency_ms", "cached",
  ]

  private static let tokenClasses: [TokenClass] = [
    .input, .cacheRead, .cacheWrite5m, .cacheWrite1h, .output, .reasoning,
  ]

  private func values(of call: Call) -> [SQLiteValue] {
    let identity: [SQLiteValue] = [
      .integer(Int64(rowCount)), .text("demonstration-\(rowCount)"), .integer(call.time),
      .text(call.model.name), .text(call.model.provider), value(call.intent), value(call.team),
      value(call.user), .text(call.status.rawValue),
    ]
    let tokens = Self.tokenClasses.map { tokenClass in value(call.tokens?[tokenClass]) }
    let isCached = call.tokens.map { $0[.cacheRead] > 0 ? Int64(1) : 0 }
    return identity + tokens
      + [value(call.cost), .integer(Int64(call.latency)), value(isCached)]
  }

  private func value(_ text: String?) -> SQLiteValue { text.map(SQLiteValue.text) ?? .null }

  private func value(_ number: Int64?) -> SQLiteValue { number.map(SQLiteValue.integer) ?? .null }
}
