import CSQLite

extension Connection {
  /// Hands every row of a table or select to `body`, without copying rows out of SQLite.
  ///
  /// One SELECT runs whose only result is an aggregate function of all columns, so SQLite passes
  /// the values themselves; that costs less than a fetch per column. Rows come in the order of
  /// `source`: storage order for a table unless an index serves better, the order of its ORDER BY
  /// for a select.
  ///
  /// - Parameters:
  ///   - columns: SQL expressions over the columns of `source`; quote names with
  ///     ``SQLIdentifier/quoted(_:)``. At least one; at most
  ///     ``ReadLimits/functionArguments`` on a hardened connection.
  ///   - source: SQL: a quoted table name, or a SELECT in parentheses.
  ///   - condition: An SQL expression that a row must fulfil; `nil` for every row.
  ///   - bindings: A value for each parameter in the SQL above, in order of appearance.
  ///   - body: Receives each row once; an error that it throws ends the scan.
  /// - Throws: ``SQLiteError``, or what `body` threw, unchanged.
  public func scan(
    _ columns: [String], from source: String, where condition: String? = nil,
    bindings: [SQLiteValue] = [], _ body: (borrowing ScannedRow) throws -> Void
  ) throws {
    try scanUntilStopped(columns, from: source, where: condition, bindings: bindings) { row in
      try body(row)
      return .next
    }
  }

  /// The same as ``scan(_:from:where:bindings:_:)`` until `body` returns ``ScanControl/stop``.
  ///
  /// - Throws: ``SQLiteError``, or what `body` threw, unchanged.
  public func scanUntilStopped(
    _ columns: [String], from source: String, where condition: String? = nil,
    bindings: [SQLiteValue] = [], _ body: (borrowing ScannedRow) throws -> ScanControl
  ) throws {
    let sql = Self.scanSQL(columns, from: source, where: condition)
    guard !columns.isEmpty else { throw misuse("a scan needs a column", sql: sql) }
    try withoutActuallyEscaping(body) { body in
      let scan = ActiveScan(columnCount: Int32(clamping: columns.count), body: body)
      let outer = scans.current
      scans.current = scan
      defer { scans.current = outer }
      try run(scan, sql: sql, bindings: bindings)
    }
  }

  private func run(_ scan: ActiveScan, sql: String, bindings: [SQLiteValue]) throws {
    do {
      let statement = try prepare(sql)
      try statement.bind(bindings)
      try statement.run()
    } catch {
      if let failure = scan.failure { throw failure }
      if !scan.isStopped { throw error }
    }
  }

  static func scanSQL(_ columns: [String], from source: String, where condition: String?) -> String
  {
    // The line break keeps a trailing comment from swallowing the parenthesis.
    let filter = condition.map { " WHERE (\($0)\n)" } ?? ""
    return "SELECT \(scanFunctionName)(\(columns.joined(separator: ", "))) FROM \(source)\(filter)"
  }

  /// The name under which the aggregate is known to SQL.
  static let scanFunctionName = "tallypress_scan"

  /// Makes the aggregate known; only statements may call it, no view or trigger of the file.
  func registerScanFunction() {
    let flags = SQLITE_UTF8 | SQLITE_DIRECTONLY
    sqlite3_create_function_v2(
      handle, Self.scanFunctionName, -1, flags, Unmanaged.passUnretained(scans).toOpaque(), nil,
      receiveRow, finishScan, nil)
  }
}

/// The scan that the running statement belongs to; a scan inside a scan's body hides the outer one.
final class ScanStack {
  var current: ActiveScan?
}

/// A running scan: whom the rows are for, and how it ended early.
final class ActiveScan {
  let columnCount: Int32
  private(set) var failure: (any Error)?
  private(set) var isStopped = false
  private let body: (borrowing ScannedRow) throws -> ScanControl

  init(columnCount: Int32, body: @escaping (borrowing ScannedRow) throws -> ScanControl) {
    self.columnCount = columnCount
    self.body = body
  }

  /// Hands over a row; `false` when it was the last one wanted.
  func receive(_ row: borrowing ScannedRow) -> Bool {
    do {
      if try body(row) == .next { return true }
      isStopped = true
    } catch {
      failure = error
    }
    return false
  }
}

private func receiveRow(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let scans = sqlite3_user_data(context), let values else { return }
  let scan = Unmanaged<ScanStack>.fromOpaque(scans).takeUnretainedValue().current
  guard let scan, scan.columnCount == count,
    scan.receive(ScannedRow(values: values, count: Int(count)))
  else {
    sqlite3_result_error(context, "the scan was ended", -1)
    return
  }
}

private func finishScan(_ context: OpaquePointer?) {
  sqlite3_result_null(context)
}
