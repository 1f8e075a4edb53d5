import CSQLite

/// A compiled statement; it keeps its connection open and is finalized with its last reference.
///
/// Columns and parameters of arrays count from 0. After ``step()`` returned `true` the columns
/// can be read until the next ``step()`` or ``reset()``.
public final class Statement {
  /// The SQL text as written, with placeholders.
  public let sql: String

  let handle: OpaquePointer
  let connection: Connection

  /// The number of columns of each row; 0 for a statement that returns none.
  public let columnCount: Int

  init(handle: OpaquePointer, connection: Connection, sql: String) {
    self.handle = handle
    self.connection = connection
    self.sql = sql
    columnCount = Int(sqlite3_column_count(handle))
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether the statement itself writes nothing to the database file.
  ///
  /// No sandbox: SQLite also calls ATTACH and some PRAGMAs read-only.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Moves to the next row; `false` when there is none, and the statement is reset then.
  ///
  /// - Throws: ``SQLiteError``; the statement is reset then, too.
  public func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    let failure = code == SQLITE_DONE ? nil : connection.failure(sql: sql)
    sqlite3_reset(handle)
    if let failure { throw failure }
    return false
  }

  /// Runs to the end and drops the rows: for INSERT, UPDATE, DELETE.
  ///
  /// - Throws: ``SQLiteError``.
  public func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Starts over; bound values stay.
  public func reset() {
    // The return value repeats the error of the last step, which has been thrown there.
    sqlite3_reset(handle)
  }
}
