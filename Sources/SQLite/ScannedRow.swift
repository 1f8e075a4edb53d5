import CSQLite

/// One row of a scan, as SQLite hands it over; only there during the call that receives it.
///
/// Reading integers, reals and bytes allocates nothing. Columns count from 0, in the order that
/// the scan names them; an index outside of them is a programming error and traps.
public struct ScannedRow: ~Copyable {
  /// The number of columns.
  public let count: Int

  private let values: UnsafeMutablePointer<OpaquePointer?>

  init(values: UnsafeMutablePointer<OpaquePointer?>, count: Int) {
    self.values = values
    self.count = count
  }

  /// The storage class of a value; ask before reading it in another type.
  public func storageClass(_ index: Int) -> StorageClass {
    StorageClass(datatype: sqlite3_value_type(value(at: index)))
  }

  /// The value as an integer, converted as SQLite's CAST does (`'12x'` is 12); 0 for NULL.
  public func integer(_ index: Int) -> Int64 { sqlite3_value_int64(value(at: index)) }

  /// The value as a double, converted as SQLite's CAST does; 0 for NULL.
  public func real(_ index: Int) -> Double { sqlite3_value_double(value(at: index)) }

  /// The value as text; bytes that are not UTF-8 become U+FFFD, NUL stays, NULL is empty.
  public func text(_ index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// The value, copied out.
  public func value(_ index: Int) -> SQLiteValue {
    switch storageClass(index) {
    case .null: .null
    case .integer: .integer(integer(index))
    case .real: .real(real(index))
    case .text: .text(text(index))
    case .blob: .blob(Array(bytes(index)))
    }
  }

  /// Calls `body` with the bytes of a BLOB, or of any other value as UTF-8 text; empty for NULL.
  ///
  /// The bytes are SQLite's and only there during the call; text is not checked to be UTF-8. Ask
  /// for the storage class first: a number is turned into text here.
  @inlinable
  public func withBytes<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes(index))
  }

  @usableFromInline
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let value = value(at: index)
    let start: UnsafeRawPointer? =
      sqlite3_value_type(value) == SQLITE_BLOB
      ? sqlite3_value_blob(value)
      : sqlite3_value_text(value).map { UnsafeRawPointer($0) }
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
  }

  private func value(at index: Int) -> OpaquePointer? {
    precondition(index >= 0 && index < count, "column out of range")
    return values[index]
  }
}

/// Whether a scan goes on after a row.
public enum ScanControl: Sendable, Hashable {
  /// Hand over the next row.
  case next
  /// End the scan; this is no error.
  case stop
}
