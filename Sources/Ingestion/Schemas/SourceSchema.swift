/// A database layout that Tallypress knows how to read without being told.
public protocol SourceSchema: Sendable {
  /// The name by which a configuration can choose it.
  var name: String { get }

  /// The places in the database that hold rows of this layout.
  func recognitions(in catalog: DatabaseCatalog) -> [Recognition]
}

/// A table that is recognised as usage, with how it would be read.
public struct Recognition: Sendable, Hashable {
  /// How sure it is.
  public enum Confidence: String, Sendable, Comparable {
    /// The columns fit, but the table has another name.
    case likely
    /// Table and columns are those of the layout.
    case certain

    /// Less sure comes first.
    public static func < (left: Confidence, right: Confidence) -> Bool {
      left == .likely && right == .certain
    }
  }

  /// The layout's name.
  public let schema: String
  /// The table, or the tables, in words.
  public let table: String
  /// How sure it is.
  public let confidence: Confidence
  /// Why, in words.
  public let reason: String
  /// How the rows are read.
  public let mapping: SourceMapping
}

/// Every layout that is known, in the order in which they are listed.
public enum KnownSchemas {
  /// The layouts.
  public static let all: [any SourceSchema] = [
    UsageEventsSchema(), ModelUsageSchema(), AIMetricsSchema(), InteractionTracesSchema(),
    LLMLogsSchema(),
  ]

  /// All recognitions in a database, surest first.
  public static func recognitions(in catalog: DatabaseCatalog) -> [Recognition] {
    let found = all.flatMap { $0.recognitions(in: catalog) }
    return found.filter { $0.confidence == .certain } + found.filter { $0.confidence == .likely }
  }
}

/// What the layouts of a single table share: a name, columns that must be there, and a mapping.
struct SingleTableRule {
  let schema: String
  let tableName: String
  let requiredColumns: [String]
  /// Whether a table of another name but with these columns is taken as likely.
  var acceptsOtherNames = true

  func recognitions(
    in catalog: DatabaseCatalog, mapping: (DatabaseCatalog.Table) -> SourceMapping
  ) -> [Recognition] {
    catalog.tables.compactMap { table in
      guard table.has(requiredColumns) else { return nil }
      let isNamed = table.name.lowercased() == tableName.lowercased()
      guard isNamed || acceptsOtherNames else { return nil }
      let columns = requiredColumns.joined(separator: ", ")
      return Recognition(
        schema: schema, table: table.name, confidence: isNamed ? .certain : .likely,
        reason: isNamed
          ? "has the table \(table.name) with the columns \(columns)"
          : "has the columns \(columns), though the table is not called \(tableName)",
        mapping: mapping(table))
    }
  }
}
