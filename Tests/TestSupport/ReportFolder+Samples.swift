import SQLite

extension ReportFolder {
  /// A folder with a table `usage_events` of 60 events of three models over eight days.
  public static func sample() throws -> ReportFolder {
    let folder = try ReportFolder()
    _ = try folder.run(["init-db", folder.database])
    try folder.fillDatabase {
      try $0.execute(
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 59)
        INSERT INTO usage_events (
          occurred_at_ms, model, provider, intent, team, user, status, input_tokens,
          output_tokens, cost_picodollars, latency_ms)
        SELECT 1790000000000 + i * 11000000, 'model-' || (i % 3), 'p' || (i % 2), 'i' || (i % 4),
          't' || (i % 2), 'u' || (i % 5), iif(i % 10, 'success', 'error'), i, i * 2,
          i * 1000000007, i * 13
        FROM n
        """)
    }
    return folder
  }
}
