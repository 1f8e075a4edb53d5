public import Configuration
import Diagnostics
import SQLite
import Usage

/// Finds out how a database is read: what is recognised in it, and what the configuration adds.
public struct ConfiguredSource: Sendable {
  private let settings: SourceSettings
  private let catalog: DatabaseCatalog
  private let path: String

  /// Looks at a database with the configuration's eyes.
  ///
  /// - Parameter path: The database's path, for messages.
  public init(_ settings: SourceSettings, catalog: DatabaseCatalog, path: String) {
    self.settings = settings
    self.catalog = catalog
    self.path = path
  }

  /// The mapping to read with, and the name of the layout it came from, if any.
  ///
  /// - Throws: ``IngestionError`` when nothing fits, or too much does.
  public func mapping() throws(IngestionError) -> (mapping: SourceMapping, schema: String?) {
    let recognition = try recognition()
    var mapping: SourceMapping
    if let recognition { mapping = recognition.mapping } else { mapping = try blankMapping() }
    if recognition == nil, settings.fields[.time] == nil {
      throw .timeNotMapped(location: settings.rowsLocation)
    }
    try addFields(to: &mapping)
    addUnits(to: &mapping)
    return (mapping, recognition?.schema)
  }

  private func recognition() throws(IngestionError) -> Recognition? {
    let all = KnownSchemas.recognitions(in: catalog)
    switch settings.rows {
    case .query: return nil
    case .table(let name):
      return all.first { $0.table.lowercased() == name.lowercased() }
    case .schema(let name):
      let found = all.filter { $0.schema.lowercased() == name.lowercased() }
      guard !found.isEmpty else {
        throw .schemaNotFound(name, path: path, known: KnownSchemas.all.map(\.name))
      }
      return try unique(found)
    case nil:
      // A view runs SQL of its own, so it is read only when it is named.
      let all = all.filter { catalog.table($0.table)?.isView != true }
      guard !all.isEmpty else {
        throw .nothingRecognised(path: path, tables: catalog.tables.map(\.name))
      }
      return try unique(all)
    }
  }

  private func unique(_ found: [Recognition]) throws(IngestionError) -> Recognition {
    let best = found.filter { $0.confidence == found[0].confidence }
    guard best.count == 1 else { throw .ambiguous(path: path, candidates: best.map(\.table)) }
    return best[0]
  }

  private func blankMapping() throws(IngestionError) -> SourceMapping {
    switch settings.rows {
    case .query(let sql):
      return SourceMapping(
        origin: .query(sql.droppingFinalSemicolon), rowKey: nil, expressions: [:])
    case .table(let name):
      let table = try table(name)
      return SourceMapping(origin: .table(table.name), rowKey: table.rowKey, expressions: [:])
    case .schema, nil:
      throw .nothingRecognised(path: path, tables: catalog.tables.map(\.name))
    }
  }

  private func table(_ name: String) throws(IngestionError) -> DatabaseCatalog.Table {
    guard let table = catalog.table(name) else {
      throw .tableNotFound(
        name, path: path, tables: catalog.tables.map(\.name), location: settings.rowsLocation)
    }
    return table
  }

  private func addFields(to mapping: inout SourceMapping) throws(IngestionError) {
    for field in SourceField.allCases {
      guard let expression = settings.fields[field] else { continue }
      mapping.expressions[field] = try sql(of: expression, over: mapping.origin)
    }
    if let key = settings.rowKey { mapping.rowKey = try sql(of: key, over: mapping.origin) }
    for dimension in settings.customDimensions {
      mapping.customDimensions.append(
        .init(
          name: dimension.name, expression: try sql(of: dimension.expression, over: mapping.origin)
        ))
    }
  }

  private func sql(
    of expression: SourceSettings.Expression, over origin: SourceMapping.Origin
  ) throws(IngestionError) -> String {
    switch expression.kind {
    case .sql(let text): return "(\(text)\n)"
    case .constant(let text): return SQLLiteral.text(text)
    case .column(let name):
      guard case .table(let tableName) = origin else { return SQLIdentifier.quoted(name) }
      let table = try table(tableName)
      guard let column = table.column(name) ?? (name.lowercased() == "rowid" ? name : nil) else {
        throw .columnNotFound(
          name, table: tableName, columns: table.columns, location: expression.location)
      }
      return SQLIdentifier.quoted(column)
    }
  }

  private func addUnits(to mapping: inout SourceMapping) {
    if let unit = settings.costUnit { mapping.costUnit = unit }
    if let unit = settings.latencyUnit { mapping.latencyUnit = unit }
    if let isIncluded = settings.inputIncludesCached { mapping.inputIncludesCached = isIncluded }
    if let isIncluded = settings.outputIncludesReasoning {
      mapping.outputIncludesReasoning = isIncluded
    }
    mapping.statusVocabulary = settings.statusVocabulary
    if let encoding = timeEncoding { mapping.timeEncoding = encoding }
  }

  private var timeEncoding: TimeEncoding? {
    let zone = settings.zoneOfBareTimes
    return switch settings.timeFormat {
    case .seconds: .epoch(.seconds)
    case .milliseconds: .epoch(.milliseconds)
    case .microseconds: .epoch(.microseconds)
    case .nanoseconds: .epoch(.nanoseconds)
    case .iso8601: .iso8601(zoneOfBareTimes: zone ?? .utc)
    case nil: zone.map { .iso8601(zoneOfBareTimes: $0) }
    }
  }
}

extension String {
  /// The statement without a semicolon at its end, which a subquery may not have.
  fileprivate var droppingFinalSemicolon: String {
    let end = lastIndex { !$0.isWhitespace && $0 != ";" }
    return end.map { String(self[...$0]) } ?? ""
  }
}
