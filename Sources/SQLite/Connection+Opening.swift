import CSQLite

extension Connection {
  /// Opens the C handle with extended result codes on; closes it again on failure.
  static func open(path: String, access: Access) throws(SQLiteError) -> OpaquePointer {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SQLiteError(
        resultCode: .cannotOpen, message: "a file path may not be empty or contain NUL", path: path)
    }
    var handle: OpaquePointer?
    let flags = access.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(access.fileName(for: path), &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      throw SQLiteError(resultCode: ResultCode(rawValue: code), message: message, path: path)
    }
    return handle
  }

  /// `path` as a URI that asks for an immutable, read-only file.
  ///
  /// Every byte outside RFC 3986's unreserved set and `/` is percent-encoded, so that no file name
  /// can add a parameter.
  static func immutableURI(for path: String) -> String {
    let encoded = path.utf8.map(percentEncoded).joined()
    return (path.hasPrefix("/") ? "file://" : "file:") + encoded + "?mode=ro&immutable=1"
  }
}

private func percentEncoded(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    String(UnicodeScalar(byte))
  default:
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension Connection.Access {
  fileprivate var flags: Int32 {
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY
    case .readOnlyImmutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .readWrite: SQLITE_OPEN_READWRITE
    case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .inMemory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
    }
  }

  /// The name to hand to SQLite for `path`.
  ///
  /// A library built with SQLITE_USE_URI (Debian's is) takes `file:…` as a URI even without the
  /// flag, and `:memory:` is always special: a leading `./` makes both plain file names.
  fileprivate func fileName(for path: String) -> String {
    switch self {
    case .inMemory: ":memory:"
    case .readOnlyImmutable: Connection.immutableURI(for: path)
    case .readOnly, .readWrite, .readWriteCreate: path.hasPrefix("/") ? path : "./" + path
    }
  }
}
