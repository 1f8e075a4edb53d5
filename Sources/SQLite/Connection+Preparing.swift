import CSQLite

extension Connection {
  /// Compiles exactly one statement; comments and semicolons may follow it, other text may not.
  ///
  /// - Throws: ``SQLiteError``, with ``ResultCode/misuse`` when there is no statement or a second.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try refuseNUL(in: sql)
    var bytes = Array(sql.utf8.map(CChar.init(bitPattern:)))
    bytes.append(0)
    let (handle, end) = try compile(bytes, from: 0, sql: sql)
    guard let handle else { throw misuse("the SQL text holds no statement", sql: sql) }
    let statement = Statement(handle: handle, connection: self, sql: sql)
    try refuseTrailingStatement(bytes, from: end, sql: sql)
    return statement
  }

  /// The first statement at or after `start`, `nil` when only comments are left, and its end.
  private func compile(
    _ bytes: [CChar], from start: Int, sql: String
  ) throws(SQLiteError) -> (OpaquePointer?, end: Int) {
    var statement: OpaquePointer?
    let (code, end) = bytes.withUnsafeBufferPointer { buffer -> (Int32, Int) in
      guard let base = buffer.baseAddress else { return (SQLITE_MISUSE, start) }
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        handle, base + start, Int32(clamping: buffer.count - start), 0, &statement, &tail)
      return (code, tail.map { $0 - base } ?? buffer.count)
    }
    guard code == SQLITE_OK else { throw failure(sql: sql) }
    return (statement, end)
  }

  private func refuseTrailingStatement(
    _ bytes: [CChar], from end: Int, sql: String
  ) throws(SQLiteError) {
    var position = end
    while position < bytes.count - 1 {
      let (extra, next) = try compile(bytes, from: position, sql: sql)
      if let extra {
        sqlite3_finalize(extra)
        throw misuse("the SQL text holds more than one statement", sql: sql)
      }
      guard next > position else { return }
      position = next
    }
  }

  func misuse(_ message: String, sql: String) -> SQLiteError {
    SQLiteError(resultCode: .misuse, message: message, path: path, sql: sql)
  }
}
