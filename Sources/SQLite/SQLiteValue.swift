/// A value as SQLite stores it, owned by Swift.
public enum SQLiteValue: Sendable, Hashable {
  /// SQL NULL.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// A double; SQLite never stores NaN (it becomes NULL), infinities are possible.
  case real(Double)
  /// Text; bytes that were not UTF-8 have been replaced by U+FFFD.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The storage class of the value.
  public var storageClass: StorageClass {
    switch self {
    case .null: .null
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .blob: .blob
    }
  }
}

/// The type that a single stored value has, whatever its column was declared as.
public enum StorageClass: String, Sendable, Hashable, CaseIterable {
  /// SQL NULL.
  case null
  /// A signed 64-bit integer.
  case integer
  /// A double.
  case real
  /// Text.
  case text
  /// Bytes.
  case blob
}
