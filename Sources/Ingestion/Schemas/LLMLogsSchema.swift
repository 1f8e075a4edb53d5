import SQLite
import Usage

/// The `logs.db` of the `llm` command line: `turns` and the older `responses`, as one.
///
/// Both tables share one space of ULIDs, so a response that is also a turn is taken once. Older
/// files lack columns; what is missing is not recorded.
struct LLMLogsSchema: SourceSchema {
  var name: String { "llm" }

  func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let parts = ["turns", "responses"].compactMap(catalog.table).filter {
      $0.has(["id", "model", "datetime_utc", "duration_ms"])
    }
    guard !parts.isEmpty else { return [] }
    let hasMigrations = catalog.table("_llm_migrations") != nil
    let names = parts.map(\.name).joined(separator: " and ")
    return [
      Recognition(
        schema: name, table: names, confidence: hasMigrations ? .certain : .likely,
        reason: "has \(names) as the llm command line makes them"
          + (hasMigrations ? ", and its _llm_migrations" : ""),
        mapping: mapping(of: parts))
    ]
  }

  private func mapping(of parts: [DatabaseCatalog.Table]) -> SourceMapping {
    var mapping = SourceMapping(
      origin: .query(Self.query(over: parts)), rowKey: "id",
      expressions: [
        .time: "datetime_utc", .model: "model", .inputTokens: "input_tokens",
        .outputTokens: "output_tokens", .cacheReadTokens: "cached_tokens",
        .reasoningTokens: "reasoning_tokens", .latency: "duration_ms",
      ])
    mapping.timeEncoding = .iso8601(zoneOfBareTimes: .utc)
    mapping.inputIncludesCached = true
    mapping.outputIncludesReasoning = true
    return mapping
  }

  private static func query(over parts: [DatabaseCatalog.Table]) -> String {
    let names = parts.map { SQLIdentifier.quoted($0.name) }
    var selects = parts.map(select(from:))
    if parts.count > 1 {
      // Not NOT IN: one turn without an id would hide every response.
      selects[1] += """
         WHERE NOT EXISTS (SELECT 1 FROM \(names[0]) WHERE \(names[0]).id = \(names[1]).id)
        """
    }
    return selects.joined(separator: " UNION ALL ")
  }

  private static func select(from table: DatabaseCatalog.Table) -> String {
    let model = table.has(["resolved_model"]) ? "coalesce(resolved_model, model)" : "model"
    let cached = detail(of: table, group: ["prompt", "input"], key: "cached_tokens")
    let tokens = ["input_tokens", "output_tokens"].map { table.column($0) ?? "NULL AS \($0)" }
    return """
      SELECT id, datetime_utc, \(model) AS model, duration_ms, \
      \(tokens.joined(separator: ", ")), \
      \(table.has(["token_details", "input_tokens"]) ? zeroIfOmitted(cached) : cached) \
      AS cached_tokens, \
      \(detail(of: table, group: ["completion", "output"], key: "reasoning_tokens")) \
      AS reasoning_tokens FROM \(SQLIdentifier.quoted(table.name))
      """
  }

  /// The details leave zeros out: where input was counted, no cached tokens means none.
  private static func zeroIfOmitted(_ cached: String) -> String {
    "coalesce(\(cached), CASE WHEN input_tokens IS NOT NULL THEN 0 END)"
  }

  private static func detail(
    of table: DatabaseCatalog.Table, group: [String], key: String
  ) -> String {
    guard table.has(["token_details"]) else { return "NULL" }
    let paths = group.map { "$.\($0)_tokens_details.\(key)" }
    return JSONColumn(column: "token_details").number(at: paths)
  }
}
