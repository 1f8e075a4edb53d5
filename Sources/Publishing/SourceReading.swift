import Configuration
import Ingestion
import LiveDatabases
import Reports
import Rollups
import SQLite
import Usage

/// Reads a source database: finds out how, and counts all of it, in one read transaction.
struct SourceReading {
  let rollup: Rollup
  let description: SourceDescription

  /// The same source as if it had no row.
  var withoutEvents: SourceReading {
    SourceReading(rollup: rollup.withoutEvents, description: description)
  }

  /// Opens, recognises and scans the source of a request, and goes on in the same transaction.
  ///
  /// All of it, `body` too, may happen again when the file changed under a read without locks.
  ///
  /// - Parameters:
  ///   - allowsViews: Whether views of the source may be read, wherever usage itself comes from.
  ///   - body: Given what was counted, and the connection that it was read from.
  /// - Throws: `LiveDatabaseError`, `IngestionError` or `SQLiteError`, or what `body` throws.
  static func withSource<Result>(
    of request: ReportRequest, timing: Timing, allowsViews: Bool,
    progress: @escaping (Int) -> Void, _ body: (SourceReading, Connection) throws -> Result
  ) throws -> Result {
    var policy = ReadPolicy.reading(request.source)
    if allowsViews { policy.limits.allowsViews = true }
    let database = LiveDatabase(path: request.sourcePath, policy: policy, timing: timing)
    return try database.withConnection { connection in
      let catalog = try DatabaseCatalog(of: connection)
      let source = ConfiguredSource(request.source, catalog: catalog, path: request.sourcePath)
      let (mapping, schema) = try source.mapping()
      try MappingCheck(request.source).run(mapping, on: connection)
      let scan = EventScan(mapping, asOf: request.asOf, isStrict: request.isStrict)
      let rollup = try Rollup(scanning: scan, on: connection, progress: progress)
      let description = SourceDescription(
        path: request.sourcePath, schema: schema, rows: mapping.origin.words(schema: schema))
      return try body(SourceReading(rollup: rollup, description: description), connection)
    }
  }
}

extension ReadPolicy {
  /// The policy for reading usage: SELECT alone, pure functions, views where they are asked for.
  static func reading(_ source: SourceSettings) -> ReadPolicy {
    var policy = ReadPolicy(access: .selectOnly(functions: SafeFunctions.names))
    policy.timeLimit = .seconds(600)
    switch source.rows {
    case .table, .query: policy.limits.allowsViews = true
    case .schema, nil: break
    }
    return policy
  }
}

extension SourceMapping.Origin {
  fileprivate func words(schema: String?) -> String {
    switch self {
    case .table(let name): "table \(name)"
    case .query: schema == nil ? "a query" : "tables of \(schema ?? "")"
    }
  }
}
