import SQLite

extension LiveDatabase {
  /// One try: looks at the file, decides how to read it, and reads it.
  func attempt<Value>(
    _ body: (Connection) throws -> Value
  ) throws -> Result<Value, Obstacle> {
    let inspection = try SourceInspection(path: path)
    switch ReadDecision.forState(inspection.state, requiresLocks: policy.requiresLocks) {
    case .refuse(let refusal) where refusal.mayPass:
      return .failure(.state(.refused(path: path, refusal)))
    case .refuse(let refusal):
      throw LiveDatabaseError.refused(path: path, refusal)
    case .withLocks:
      return try readWithLocks(inspection, body)
    case .guardedImmutable:
      return try readGuarded(inspection, body)
    }
  }

  private func readWithLocks<Value>(
    _ inspection: consuming SourceInspection, _ body: (Connection) throws -> Value
  ) throws -> Result<Value, Obstacle> {
    let realPath = inspection.realPath
    do {
      if inspection.state.format == .writeAheadLog {
        // The inspection's lock keeps the side files in place until SQLite has its own.
        return .success(
          try inspection.whileHeld { try read(realPath, access: .readOnly, body) })
      }
      // With a rollback journal the same lock would keep a waiting writer, and so us, waiting.
      inspection.end()
      return .success(try read(realPath, access: .readOnly, body))
    } catch let error as LiveDatabaseError where error.isTemporary {
      return .failure(.state(error))
    }
  }

  /// Reads without locks, and takes the result only when nobody can have written meanwhile.
  private func readGuarded<Value>(
    _ inspection: consuming SourceInspection, _ body: (Connection) throws -> Value
  ) throws -> Result<Value, Obstacle> {
    let realPath = inspection.realPath
    let before = inspection.fingerprint
    inspection.end()
    let age = timing.sinceEpoch() - before.modified
    guard age > policy.quietTime else { return .failure(.change(pause: policy.quietTime - age)) }
    let outcome = Result { try read(realPath, access: .readOnlyImmutable, body) }
    let isUnchanged =
      FileFingerprint(path: realPath) == before
      && !SourceInspection.hasJournal(besideRealPath: realPath)
    return isUnchanged ? .success(try outcome.get()) : .failure(.change(pause: policy.quietTime))
  }

  /// Opens, reads in one transaction, and closes.
  private func read<Value>(
    _ realPath: String, access: Connection.Access, _ body: (Connection) throws -> Value
  ) throws -> Value {
    do {
      let connection = try Connection(path: realPath, access: access)
      return try readInTransaction(connection, body)
    } catch let error as SQLiteError where error.path == realPath {
      throw LiveDatabaseError(error)
    }
  }

  private func readInTransaction<Value>(
    _ connection: Connection, _ body: (Connection) throws -> Value
  ) throws -> Value {
    try connection.harden(policy.limits)
    connection.setAuthorizer(policy.access)
    setDeadline(of: connection)
    do {
      return try connection.readTransaction { try body(connection) }
    } catch let error as SQLiteError
      where error.path == connection.path && error.failureClass == .damagedData
    {
      throw LiveDatabaseError(error, connection: connection)
    }
  }

  private func setDeadline(of connection: Connection) {
    guard let limit = policy.timeLimit else { return }
    let end = timing.elapsed() + limit
    let elapsed = timing.elapsed
    connection.setDeadline { elapsed() >= end }
  }
}

extension LiveDatabaseError {
  /// Sorts SQLite's failure by what it means here.
  fileprivate init(_ error: SQLiteError, connection: Connection? = nil) {
    switch error.resultCode {
    case .readOnlyRecovery, .readOnlyRollback, .readOnlyCannotInitialize:
      self = .needsRecovery(error)
    case _ where error.failureClass == .damagedData:
      // A file that cannot even be checked has no findings but the error itself.
      self = .damaged(error, findings: (try? connection?.integrityFindings(limit: 20)) ?? [])
    default:
      self = .failed(error)
    }
  }
}
