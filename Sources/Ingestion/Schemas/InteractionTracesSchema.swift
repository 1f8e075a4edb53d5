import Usage

/// `ai_interaction_traces`: ISO 8601 times and a JSON column with the cost, and tokens if any.
struct InteractionTracesSchema: SourceSchema {
  var name: String { "ai_interaction_traces" }

  func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let rule = SingleTableRule(
      schema: name, tableName: name,
      requiredColumns: [
        "created_at", "model_id", "user_id", "status", "duration_ms", "cost_calculation",
      ])
    return rule.recognitions(in: catalog) { table in
      var mapping = SourceMapping(
        origin: .table(table.name), rowKey: table.rowKey,
        expressions: [
          .time: #""created_at""#, .model: #""model_id""#, .user: #""user_id""#,
          .status: #""status""#, .latency: #""duration_ms""#,
          .cost: JSONColumn.cost.number(at: ["$.total_cost"], orElseWhole: true),
          .inputTokens: JSONColumn.cost.number(at: Self.paths(of: ["input", "prompt"])),
          .outputTokens: JSONColumn.cost.number(at: Self.paths(of: ["output", "completion"])),
          .totalTokens: JSONColumn.cost.number(at: ["$.total_tokens", "$.usage.total_tokens"]),
        ])
      for column in ["intent", "feature"] where mapping.expressions[.intent] == nil {
        mapping.expressions[.intent] = table.column(column).map { "\"\($0)\"" }
      }
      return mapping
    }
  }

  private static func paths(of kinds: [String]) -> [String] {
    kinds.map { "$.\($0)_tokens" } + kinds.map { "$.usage.\($0)_tokens" }
      + kinds.map { "$.tokens.\($0)" }
  }
}

/// A text column that holds JSON, read so that a row which is no JSON is found, not fatal.
struct JSONColumn {
  let column: String

  static let cost = JSONColumn(column: #""cost_calculation""#)

  /// The first value among the paths that is there and not null, a number as it is written, so
  /// that no digit is lost.
  ///
  /// With `orElseWhole`, what is neither a JSON object nor `null` is taken itself: a bare number is
  /// the number, anything else is found to be none. Without it, text that is no JSON gives nothing.
  func number(at paths: [String], orElseWhole: Bool = false) -> String {
    let choices = paths.map { path in
      """
      CASE json_type(\(column), '\(path)') WHEN 'text' THEN \(column) ->> '\(path)' \
      WHEN 'null' THEN NULL ELSE \(column) -> '\(path)' END
      """
    }
    let value = choices.count == 1 ? choices[0] : "coalesce(\(choices.joined(separator: ", ")))"
    guard orElseWhole else { return "CASE WHEN json_valid(\(column)) THEN \(value) END" }
    return """
      CASE WHEN NOT json_valid(\(column)) THEN \(column) \
      WHEN json_type(\(column)) IN ('object', 'null') THEN \(value) ELSE \(column) END
      """
  }
}
