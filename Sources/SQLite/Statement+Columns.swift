import CSQLite

extension Statement {
  /// The name of a column, from its AS clause or SQLite's choice.
  public func columnName(_ index: Int) -> String {
    sqlite3_column_name(handle, checked(index)).map { String(cString: $0) } ?? ""
  }

  /// The names of all columns, in order.
  public var columnNames: [String] { (0..<columnCount).map(columnName) }

  /// The storage class of a value; ask before reading it in another type.
  public func storageClass(_ index: Int) -> StorageClass {
    StorageClass(datatype: sqlite3_column_type(handle, checked(index)))
  }

  /// The value as an integer, converted as SQLite's CAST does; 0 for NULL.
  public func integer(_ index: Int) -> Int64 { sqlite3_column_int64(handle, checked(index)) }

  /// The value as a double, converted as SQLite's CAST does; 0 for NULL.
  public func real(_ index: Int) -> Double { sqlite3_column_double(handle, checked(index)) }

  /// The value as text, `nil` for NULL; bytes that are not UTF-8 become U+FFFD, NUL stays.
  public func text(_ index: Int) -> String? {
    guard storageClass(index) != .null else { return nil }
    return withTextBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a BLOB, or of the value as UTF-8 text; empty for NULL.
  public func blob(_ index: Int) -> [UInt8] { withTextBytes(index) { Array($0) } }

  /// The value, copied out.
  public func value(_ index: Int) -> SQLiteValue {
    switch storageClass(index) {
    case .null: .null
    case .integer: .integer(integer(index))
    case .real: .real(real(index))
    case .text: .text(text(index) ?? "")
    case .blob: .blob(blob(index))
    }
  }

  /// Calls `body` with the bytes of a BLOB or of the value as UTF-8 text; empty for NULL.
  ///
  /// The bytes are SQLite's and only there during the call.
  @inlinable
  public func withTextBytes<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes(index))
  }

  @usableFromInline
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let column = checked(index)
    let start: UnsafeRawPointer? =
      sqlite3_column_type(handle, column) == SQLITE_BLOB
      ? sqlite3_column_blob(handle, column)
      : sqlite3_column_text(handle, column).map { UnsafeRawPointer($0) }
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  private func checked(_ index: Int) -> Int32 {
    precondition(index >= 0 && index < columnCount, "column \(index) of \(columnCount)")
    return Int32(truncatingIfNeeded: index)
  }
}
