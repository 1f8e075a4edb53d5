public import Configuration
import Diagnostics
public import SQLite
import Usage

/// Tries each expression of a mapping against the database, so that a mistake is named by field.
public struct MappingCheck {
  private let settings: SourceSettings

  /// Makes a check that knows where the configuration says what.
  public init(_ settings: SourceSettings) {
    self.settings = settings
  }

  /// Prepares the source and every expression, without reading a row.
  ///
  /// - Throws: ``IngestionError/badExpression(_:field:reason:location:)`` for the first that
  ///   SQLite refuses.
  public func run(_ mapping: SourceMapping, on connection: Connection) throws(IngestionError) {
    try attempt(
      "1", "the source", shown: mapping.scanSource, location: settings.rowsLocation, mapping,
      connection)
    if let key = mapping.rowKey {
      try attempt(
        key, "row_id", shown: key, location: settings.rowKey?.location, mapping, connection)
    }
    for field in SourceField.allCases {
      guard let expression = mapping.expressions[field] else { continue }
      try attempt(
        expression, field.rawValue, shown: expression, location: settings.fields[field]?.location,
        mapping, connection)
    }
    for dimension in mapping.customDimensions {
      let location = settings.customDimensions.first { $0.name == dimension.name }?.expression
        .location
      try attempt(
        dimension.expression, dimension.name, shown: dimension.expression, location: location,
        mapping, connection)
    }
  }

  private func attempt(
    _ expression: String, _ field: String, shown: String, location: TextLocation?,
    _ mapping: SourceMapping, _ connection: Connection
  ) throws(IngestionError) {
    do {
      _ = try connection.prepare("SELECT \(expression) FROM \(mapping.scanSource) LIMIT 0")
    } catch {
      throw .badExpression(shown, field: field, reason: error.message, location: location)
    }
  }
}
