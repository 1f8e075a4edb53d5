import SQLite
import Usage

/// `modelUsage(modelId, userId, feature, timestamp)`: who used which model for what, no cost.
struct ModelUsageSchema: SourceSchema {
  var name: String { "modelUsage" }

  func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let rule = SingleTableRule(
      schema: name, tableName: "modelUsage",
      requiredColumns: ["modelId", "userId", "feature", "timestamp"])
    return rule.recognitions(in: catalog) { table in
      var mapping = SourceMapping(
        origin: .table(table.name), rowKey: table.rowKey,
        expressions: [
          .time: #""timestamp""#, .model: #""modelId""#, .user: #""userId""#,
          .intent: #""feature""#,
        ])
      mapping.timeEncoding = .epoch(.milliseconds)
      return mapping
    }
  }
}
