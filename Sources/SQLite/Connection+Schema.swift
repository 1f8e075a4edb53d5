/// A column of a table or view.
public struct ColumnDescription: Sendable, Hashable {
  /// How a column comes by its value.
  public enum Kind: Int64, Sendable, Hashable {
    /// Stored, and part of `SELECT *`.
    case ordinary = 0
    /// A hidden column of a virtual table.
    case hidden = 1
    /// Generated when it is read.
    case generatedVirtual = 2
    /// Generated when the row is written.
    case generatedStored = 3
  }

  /// The name as declared.
  public let name: String

  /// The declared type, in the schema's spelling; empty when there is none.
  public let declaredType: String

  /// Whether NULL is refused by the declaration.
  public let isNotNull: Bool

  /// The place in the primary key, from 1; `nil` when the column is not part of it.
  public let primaryKeyPosition: Int?

  /// How the column comes by its value.
  public let kind: Kind
}

/// An index of a table.
public struct IndexDescription: Sendable, Hashable {
  /// The name; automatic indexes begin with `sqlite_autoindex_`.
  public let name: String

  /// Whether the indexed values are unique.
  public let isUnique: Bool

  /// Whether the index has a WHERE clause and so leaves out rows.
  public let isPartial: Bool

  /// The indexed columns, in order; `nil` stands for an expression, or the rowid.
  public let columns: [String?]
}

extension Connection {
  /// The names of the tables, SQLite's own left out, in byte order.
  ///
  /// - Throws: ``SQLiteError``.
  public func tables() throws(SQLiteError) -> [String] { try schemaNames(ofType: "table") }

  /// The names of the views, in byte order.
  ///
  /// - Throws: ``SQLiteError``.
  public func views() throws(SQLiteError) -> [String] { try schemaNames(ofType: "view") }

  /// The columns of a table or view, in declared order; empty when there is no such table.
  ///
  /// Includes generated and hidden columns.
  ///
  /// - Throws: ``SQLiteError``.
  public func columns(of table: String) throws(SQLiteError) -> [ColumnDescription] {
    let sql = #"SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid"#
    return try ownQuery(sql, [.text(table)]).map { row in
      ColumnDescription(
        name: row.text(0), declaredType: row.text(1), isNotNull: row.integer(2) != 0,
        primaryKeyPosition: row.integer(3) > 0 ? Int(row.integer(3)) : nil,
        kind: ColumnDescription.Kind(rawValue: row.integer(4)) ?? .ordinary)
    }
  }

  /// The indexes of a table, by name in byte order; empty when there is no such table.
  ///
  /// - Throws: ``SQLiteError``.
  public func indexes(of table: String) throws(SQLiteError) -> [IndexDescription] {
    let sql = #"SELECT name, "unique", partial FROM pragma_index_list(?) ORDER BY name"#
    var indexes: [IndexDescription] = []
    for row in try ownQuery(sql, [.text(table)]) {
      indexes.append(
        IndexDescription(
          name: row.text(0), isUnique: row.integer(1) != 0, isPartial: row.integer(2) != 0,
          columns: try indexedColumns(of: row.text(0))))
    }
    return indexes
  }

  /// How SQLite would run a statement: the lines of EXPLAIN QUERY PLAN, in order.
  ///
  /// - Throws: ``SQLiteError``.
  public func queryPlan(of sql: String) throws(SQLiteError) -> [String] {
    let statement = try prepare("EXPLAIN QUERY PLAN " + sql)
    var lines: [String] = []
    while try statement.step() {
      lines.append(statement.text(3) ?? "")
    }
    return lines
  }

  /// What is wrong with the structure of the file, at most `limit` lines; empty when it is sound.
  ///
  /// Reads the whole file: about a second for 86 MB.
  ///
  /// - Throws: ``SQLiteError`` when the file is too damaged to be checked.
  public func integrityFindings(limit: Int) throws(SQLiteError) -> [String] {
    let lines = try ownQuery("PRAGMA integrity_check(\(limit))", []).map { $0.text(0) }
    return lines == ["ok"] ? [] : lines
  }

  private func schemaNames(ofType type: String) throws(SQLiteError) -> [String] {
    let sql = """
      SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY name
      """
    return try ownQuery(sql, [.text(type)]).map { $0.text(0) }
  }

  private func indexedColumns(of index: String) throws(SQLiteError) -> [String?] {
    try ownQuery("SELECT name FROM pragma_index_info(?) ORDER BY seqno", [.text(index)]).map {
      $0[0] == .null ? nil : $0.text(0)
    }
  }

  private func ownQuery(
    _ sql: String, _ bindings: [SQLiteValue]
  ) throws(SQLiteError) -> [[SQLiteValue]] {
    try withOwnAuthority { () throws(SQLiteError) in try query(sql, bindings) }
  }
}

extension [SQLiteValue] {
  fileprivate func text(_ index: Int) -> String {
    if case .text(let text) = self[index] { text } else { "" }
  }

  fileprivate func integer(_ index: Int) -> Int64 {
    if case .integer(let number) = self[index] { number } else { 0 }
  }
}
