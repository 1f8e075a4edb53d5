import CSQLite

extension Statement {
  /// The number of parameters, counting the highest number of `?NNN`.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// Starts over with a value for each parameter, in order.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/misuse`` when the counts differ.
  public func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    guard values.count == parameterCount else {
      throw connection.misuse(
        "\(values.count) values for \(parameterCount) parameters", sql: sql)
    }
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      try bind(value, at: Int32(index + 1))
    }
  }

  /// Starts over with a value for each named parameter; names include their `:`, `@` or `$`.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/misuse`` when a parameter has no value or no name,
  ///   or a name no parameter.
  public func bind(named values: [String: SQLiteValue]) throws(SQLiteError) {
    sqlite3_reset(handle)
    var unused = Set(values.keys)
    for index in 0..<Int32(parameterCount) {
      let name = sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0) } ?? "?"
      guard let value = values[name] else {
        throw connection.misuse("parameter '\(name)' has no value", sql: sql)
      }
      unused.remove(name)
      try bind(value, at: index + 1)
    }
    if let name = unused.min() {
      throw connection.misuse("there is no parameter '\(name)'", sql: sql)
    }
  }

  private func bind(_ value: SQLiteValue, at index: Int32) throws(SQLiteError) {
    let code =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let number): sqlite3_bind_int64(handle, index, number)
      case .real(let number): sqlite3_bind_double(handle, index, number)
      case .text(let text): bindText(text, at: index)
      case .blob(let bytes): bindBlob(bytes, at: index)
      }
    guard code == SQLITE_OK else { throw connection.failure(sql: sql) }
  }

  private func bindText(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // No address at all would bind NULL.
        guard let base = characters.baseAddress, !characters.isEmpty else {
          return csqlite_bind_text_copy(handle, index, "", 0)
        }
        return csqlite_bind_text_copy(handle, index, base, UInt64(characters.count))
      }
    }
  }

  private func bindBlob(_ bytes: [UInt8], at index: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else {
        return sqlite3_bind_zeroblob(handle, index, 0)
      }
      return csqlite_bind_blob_copy(handle, index, base, UInt64(buffer.count))
    }
  }
}
