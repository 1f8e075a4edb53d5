public import Ingestion
import Configuration
public import LiveDatabases

/// What a database holds that could be reported on.
public struct SourceListing: Sendable {
  /// The layouts that are recognised, surest first.
  public let recognitions: [Recognition]

  /// Every table and view.
  public let catalog: DatabaseCatalog

  /// Looks into a database without reading its rows.
  ///
  /// - Throws: `LiveDatabaseError` or `SQLiteError`.
  public init(path: String, timing: Timing) throws {
    let database = LiveDatabase(path: path, policy: .reading(SourceSettings()), timing: timing)
    let catalog = try database.withConnection { try DatabaseCatalog(of: $0) }
    self.catalog = catalog
    recognitions = KnownSchemas.recognitions(in: catalog)
  }
}
