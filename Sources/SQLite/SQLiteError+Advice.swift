extension SQLiteError {
  /// What the result code means for an unattended run.
  public var failureClass: FailureClass {
    switch resultCode.primary {
    case .busy, .locked, .protocolRace: .temporary
    case .corrupt, .notADatabase: .damagedData
    case .ioError where resultCode == .ioErrorShortRead: .damagedData
    case .readOnly where Self.needsRecovery.contains(resultCode): .damagedData
    case .readOnly, .cannotOpen: .noPermission
    default: .other
    }
  }

  /// Whether the same call may succeed later without anybody doing anything.
  public var isTemporary: Bool { failureClass == .temporary }

  /// What to do about it, by result code.
  public var advice: String? {
    switch resultCode.primary {
    case .busy, .locked, .protocolRace:
      "another program is writing to the database; try again later"
    case .readOnly: readOnlyAdvice
    case .cannotOpen:
      "check that the file exists and that this user may read it and its -wal and -shm files"
    case .corrupt, .notADatabase:
      "check the file with `PRAGMA integrity_check` and restore it from a backup if it is damaged"
    case .ioError where resultCode == .ioErrorShortRead:
      "the file is shorter than it says; a copy may have been cut off"
    case .schema: "the schema changed during the read; try again"
    case .error where message.hasPrefix("no such"):
      "compare the names with the schema of the database"
    case .interrupt: "the time limit was reached; raise it or read less at once"
    case .tooBig: "a value or statement is longer than the limit allows"
    case .noMemory: "the memory limit was reached"
    case .full: "free some disk space"
    case .authorization: "only reading SELECT statements with listed functions are allowed here"
    default: nil
    }
  }
}

extension SQLiteError {
  private static let needsRecovery: Set<ResultCode> = [.readOnlyRecovery, .readOnlyRollback]

  private var readOnlyAdvice: String {
    if Self.needsRecovery.contains(resultCode) {
      "the application crashed while writing; open the database once with it"
    } else {
      "run as the application's user, or keep the application's connection open"
    }
  }
}
