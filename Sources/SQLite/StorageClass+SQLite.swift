import CSQLite

extension StorageClass {
  /// The storage class behind one of SQLite's fundamental datatype codes; unknown codes are null.
  init(datatype: Int32) {
    switch datatype {
    case SQLITE_INTEGER: self = .integer
    case SQLITE_FLOAT: self = .real
    case SQLITE_TEXT: self = .text
    case SQLITE_BLOB: self = .blob
    default: self = .null
    }
  }
}
