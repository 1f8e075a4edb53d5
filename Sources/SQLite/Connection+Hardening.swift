import CSQLite

extension Connection {
  /// Prepares the connection for reading a file that somebody else made.
  ///
  /// Nothing of the file is read here. Misspelled names in double quotes are errors afterwards,
  /// the schema's own SQL may call only harmless functions, ATTACH is off, temporary data stays in
  /// memory, and no checkpoint happens at close.
  ///
  /// - Throws: ``SQLiteError`` when the library refuses a setting.
  public func harden(_ limits: ReadLimits = ReadLimits()) throws(SQLiteError) {
    setBusyTimeout(milliseconds: limits.busyTimeoutMilliseconds)
    try configureForReading(allowsViews: limits.allowsViews)
    try withOwnAuthority { () throws(SQLiteError) in
      try execute(
        """
        PRAGMA query_only=ON; PRAGMA cell_size_check=ON;
        PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY
        """)
    }
    apply(limits)
  }

  /// Bounds the memory of all of SQLite in this process, in bytes; statements beyond it fail.
  ///
  /// The bound belongs to the process, not to a connection: only a program's main should call it.
  public static func limitProcessMemory(bytes: Int64) {
    sqlite3_hard_heap_limit64(bytes)
  }

  private func configureForReading(allowsViews: Bool) throws(SQLiteError) {
    let settings: [(option: Int32, isOn: Bool)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, true),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
      (SQLITE_DBCONFIG_DQS_DML, false),
      (SQLITE_DBCONFIG_DQS_DDL, false),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
      (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
      (SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
      (SQLITE_DBCONFIG_ENABLE_VIEW, allowsViews),
    ]
    for setting in settings {
      try configure(setting.option, isOn: setting.isOn)
    }
  }

  func configure(_ option: Int32, isOn: Bool) throws(SQLiteError) {
    let code = csqlite_db_config_flag(handle, option, isOn ? 1 : 0)
    guard code == SQLITE_OK else {
      throw SQLiteError(
        resultCode: ResultCode(rawValue: code), message: "setting \(option) was refused", path: path
      )
    }
  }

  private func apply(_ limits: ReadLimits) {
    let bounds: [(limit: Int32, value: Int)] = [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes),
      (SQLITE_LIMIT_SQL_LENGTH, limits.sqlBytes),
      (SQLITE_LIMIT_COLUMN, limits.columns),
      (SQLITE_LIMIT_EXPR_DEPTH, limits.expressionDepth),
      (SQLITE_LIMIT_COMPOUND_SELECT, limits.compoundSelects),
      (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_VDBE_OP, limits.instructions),
      (SQLITE_LIMIT_FUNCTION_ARG, limits.functionArguments),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, limits.likePatternBytes),
      (SQLITE_LIMIT_VARIABLE_NUMBER, limits.parameters),
      (SQLITE_LIMIT_TRIGGER_DEPTH, limits.triggerDepth),
    ]
    for bound in bounds {
      sqlite3_limit(handle, bound.limit, Int32(clamping: bound.value))
    }
  }
}
