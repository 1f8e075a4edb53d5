import CSQLite

extension Connection {
  /// Prepares the connection for a database that is ours to write: durable and strict.
  ///
  /// Rollback journal, `synchronous=FULL`, foreign keys enforced, no strings in double quotes, and
  /// five seconds of patience for a lock. Not a write-ahead log: one file is the whole database
  /// whenever nobody has it open, and SQLite 3.7.0 to 3.51.2 can lose a WAL reset.
  ///
  /// - Throws: ``SQLiteError``, also when the file cannot be taken out of write-ahead-log mode.
  public func configureOwnDatabase() throws(SQLiteError) {
    setBusyTimeout(milliseconds: 5000)
    try configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, isOn: false)
    try configure(SQLITE_DBCONFIG_DQS_DML, isOn: false)
    try configure(SQLITE_DBCONFIG_DQS_DDL, isOn: false)
    try configure(SQLITE_DBCONFIG_DEFENSIVE, isOn: true)
    let mode = try query("PRAGMA journal_mode=DELETE")
    guard mode == [[.text("delete")]] || mode == [[.text("memory")]] else {
      throw SQLiteError(
        resultCode: .busy, message: "the journal mode cannot be changed to DELETE", path: path)
    }
    try execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON")
  }
}
