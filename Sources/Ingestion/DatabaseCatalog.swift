public import SQLite

/// The tables and views of a database with their columns, read once.
public struct DatabaseCatalog: Sendable, Hashable {
  /// A table or view.
  public struct Table: Sendable, Hashable {
    /// Its name as written in the schema.
    public let name: String
    /// Its columns in order, names as written; empty when SQLite cannot tell them.
    public let columns: [String]
    /// The columns of the primary key, in order; empty when it has none.
    public let primaryKey: [String]
    /// Whether it is a view.
    public let isView: Bool
    /// Whether rows have a row id.
    public let hasRowID: Bool

    /// Describes a table.
    public init(
      name: String, columns: [String], primaryKey: [String] = [], isView: Bool = false,
      hasRowID: Bool = true
    ) {
      self.name = name
      self.columns = columns
      self.primaryKey = primaryKey
      self.isView = isView
      self.hasRowID = hasRowID
    }

    /// The column as it is written, whatever its case; `nil` when there is none.
    public func column(_ name: String) -> String? {
      columns.first { $0.lowercased() == name.lowercased() }
    }

    /// Whether all the columns are there, whatever their case.
    public func has(_ names: [String]) -> Bool { names.allSatisfy { column($0) != nil } }

    /// The expression that names a row: the row id, or else the primary key.
    public var rowKey: String? {
      if hasRowID { return "rowid" }
      return primaryKey.isEmpty
        ? nil : primaryKey.map(SQLIdentifier.quoted).joined(separator: " || '/' || ")
    }
  }

  /// The tables and views in order of name, without SQLite's own.
  public let tables: [Table]

  /// Makes a catalog from descriptions.
  public init(tables: [Table]) {
    self.tables = tables
  }

  /// Reads the catalog of an open database.
  public init(of connection: Connection) throws(SQLiteError) {
    var tables: [Table] = []
    for name in try connection.tables() {
      tables.append(try Table(name, isView: false, in: connection))
    }
    for name in try connection.views() {
      tables.append(try Table(name, isView: true, in: connection))
    }
    self.tables = tables.sorted { $0.name < $1.name }
  }

  /// The table or view of a name, whatever its case.
  public func table(_ name: String) -> Table? {
    tables.first { $0.name.lowercased() == name.lowercased() }
  }
}

extension DatabaseCatalog.Table {
  fileprivate init(_ name: String, isView: Bool, in connection: Connection) throws(SQLiteError) {
    let columns = try Self.columns(of: name, in: connection)
    let key = columns.filter { $0.primaryKeyPosition != nil }
      .sorted { ($0.primaryKeyPosition ?? 0) < ($1.primaryKeyPosition ?? 0) }
    self.init(
      name: name, columns: columns.map(\.name), primaryKey: key.map(\.name), isView: isView,
      hasRowID: isView ? false : Self.hasRowID(name, in: connection))
  }

  /// The columns; none for a view of tables that are gone, or a virtual table without its module,
  /// which must not keep the other tables from being read.
  private static func columns(
    of name: String, in connection: Connection
  ) throws(SQLiteError) -> [ColumnDescription] {
    do {
      return try connection.columns(of: name)
    } catch  where error.resultCode.primary == .error {
      return []
    }
  }

  private static func hasRowID(_ name: String, in connection: Connection) -> Bool {
    (try? connection.prepare("SELECT rowid FROM \(SQLIdentifier.quoted(name)) LIMIT 0")) != nil
  }
}
