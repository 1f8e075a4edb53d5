import CSQLite

/// One connection to a SQLite database file; closed when the last reference is gone.
///
/// A connection belongs to one thread at a time (it is opened without SQLite's mutexes) and is
/// therefore not `Sendable`: to read in parallel, each task opens its own.
public final class Connection {
  /// How a file is opened.
  public enum Access: Sendable, Hashable {
    /// Reading with SQLite's locks. Of a write-ahead-log database this may make side files.
    case readOnly
    /// Reading without locks or change detection: wrong on a file that anybody writes to.
    case readOnlyImmutable
    /// Reading and writing an existing file.
    case readWrite
    /// Reading and writing; the file is made when it is missing.
    case readWriteCreate
    /// A database in memory; the path is only shown in errors.
    case inMemory
  }

  /// The path as it was given; `:memory:` when none was.
  public let path: String

  let handle: OpaquePointer
  let scans = ScanStack()
  var deadline: Deadline?
  var gatekeeper: Gatekeeper?

  /// Opens a file; nothing of it is read before the first statement.
  ///
  /// - Parameters:
  ///   - path: A file path, never taken as a URI; may be empty only in memory.
  ///   - access: What the connection may do.
  /// - Throws: ``SQLiteError`` when the path is empty or holds NUL, or the file cannot be opened.
  public init(path: String, access: Access) throws(SQLiteError) {
    self.path = access == .inMemory && path.isEmpty ? ":memory:" : path
    handle = try Self.open(path: self.path, access: access)
    registerScanFunction()
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs one or several statements and drops their rows.
  ///
  /// - Throws: ``SQLiteError``; statements before the failing one have been run.
  public func execute(_ sql: String) throws(SQLiteError) {
    try refuseNUL(in: sql)
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(sql: sql) }
  }

  /// The rows of one statement, in its order; for small results.
  ///
  /// - Parameters:
  ///   - sql: Exactly one statement.
  ///   - bindings: A value for each parameter, in order.
  /// - Throws: ``SQLiteError``.
  @discardableResult
  public func query(
    _ sql: String, _ bindings: [SQLiteValue] = []
  ) throws(SQLiteError) -> [[SQLiteValue]] {
    let statement = try prepare(sql)
    try statement.bind(bindings)
    var rows: [[SQLiteValue]] = []
    while try statement.step() {
      rows.append((0..<statement.columnCount).map(statement.value))
    }
    return rows
  }

  /// The rowid of the last inserted row of this connection; 0 before the first.
  public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// The number of rows that the last INSERT, UPDATE or DELETE changed.
  public var changedRowCount: Int { Int(sqlite3_changes64(handle)) }

  /// The words for what SQLite reported last on this connection.
  func failure(sql: String?) -> SQLiteError {
    let code = ResultCode(rawValue: sqlite3_extended_errcode(handle))
    let offset = sqlite3_error_offset(handle)
    return SQLiteError(
      resultCode: code, message: String(cString: sqlite3_errmsg(handle)), path: path, sql: sql,
      offset: offset >= 0 && sql != nil ? Int(offset) : nil)
  }

  /// Refuses what C would silently cut off at the first NUL.
  func refuseNUL(in sql: String) throws(SQLiteError) {
    guard !sql.utf8.contains(0) else {
      throw SQLiteError(
        resultCode: .misuse, message: "the SQL text contains NUL", path: path, sql: sql)
    }
  }
}
