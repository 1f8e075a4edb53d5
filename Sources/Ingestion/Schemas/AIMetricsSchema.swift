import Usage

/// `aiMetrics(intent, tokensUsed, latencyMs, estimatedCost, cached, timestamp)`: no model.
struct AIMetricsSchema: SourceSchema {
  var name: String { "aiMetrics" }

  func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let rule = SingleTableRule(
      schema: name, tableName: "aiMetrics",
      requiredColumns: [
        "intent", "tokensUsed", "latencyMs", "estimatedCost", "cached", "timestamp",
      ])
    return rule.recognitions(in: catalog) { table in
      SourceMapping(
        origin: .table(table.name), rowKey: table.rowKey,
        expressions: [
          .time: #""timestamp""#, .intent: #""intent""#, .totalTokens: #""tokensUsed""#,
          .latency: #""latencyMs""#, .cost: #""estimatedCost""#, .cached: #""cached""#,
        ])
    }
  }
}
