import CSQLite

extension Connection {
  /// Runs `body` in one write transaction: all of it happens or nothing.
  ///
  /// The write lock is taken at the start. Transactions do not nest.
  ///
  /// - Returns: What `body` returns, after the commit.
  /// - Throws: ``SQLiteError``, or what `body` threw, after a rollback.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN IMMEDIATE")
    return try finishing(body)
  }

  /// Runs `body` in one read transaction: every statement in it sees the same state of the file.
  ///
  /// A deferred transaction fixes its snapshot at the first read; that read happens here, so an
  /// unreadable or locked file is reported before `body` runs.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: ``SQLiteError``, or what `body` threw.
  public func readTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN")
    return try finishing {
      try run("PRAGMA schema_version")
      return try body()
    }
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  private func finishing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Gives up the transaction, if SQLite has not done so by itself.
  private func rollBack() {
    guard isInTransaction else { return }
    let deadline = deadline
    clearDeadline()
    // The error that led here is the one to report; a failed rollback happens again at close.
    try? run("ROLLBACK")
    if let deadline { install(deadline) }
  }

  /// Runs a statement of this module, past the access policy.
  private func run(_ sql: String) throws(SQLiteError) {
    try withOwnAuthority { () throws(SQLiteError) in try execute(sql) }
  }
}
