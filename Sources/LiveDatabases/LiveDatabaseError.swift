public import Diagnostics
public import SQLite

/// Why a database of somebody else could not be read, with the file as it was named.
///
/// Errors of SQLite itself name the file behind symbolic links, which is the one it opened.
public enum LiveDatabaseError: ExplainedError {
  /// There is no such file, or a directory on the way is missing.
  case missing(path: String)
  /// The path leads to something that is no regular file; `kind` says what.
  case notAFile(path: String, kind: String)
  /// The file or its directory may not be read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// The state of the file forbids a safe read.
  case refused(path: String, ReadDecision.Refusal)
  /// The owner crashed in the middle of a write, and only a writer can repair that.
  case needsRecovery(SQLiteError)
  /// The content is damaged; `findings` are up to 20 lines of SQLite's integrity check.
  case damaged(SQLiteError, findings: [String])
  /// The file was changed in every attempt at reading it.
  case keepsChanging(path: String, attempts: Int)
  /// SQLite failed otherwise.
  case failed(SQLiteError)

  /// What the failure means for an unattended run.
  public var failureClass: FailureClass {
    switch self {
    case .missing: .missingInput
    case .notAFile: .damagedData
    case .unreadable: .noPermission
    case .refused(_, let refusal): refusal.failureClass
    case .needsRecovery, .damaged: .damagedData
    case .keepsChanging: .temporary
    case .failed(let error): error.failureClass
    }
  }

  /// Whether the same read may succeed later without anybody doing anything (exit status 75).
  public var isTemporary: Bool { failureClass == .temporary }
}

extension ReadDecision.Refusal {
  /// What the refusal means for an unattended run.
  public var failureClass: FailureClass {
    switch self {
    case .emptyFile, .notADatabase, .logWithoutSharedMemory, .journalBesideLog: .damagedData
    case .heldExclusively: .temporary
    case .sideFilesUnreadable: .noPermission
    case .remoteFileSystem, .locksRequired: .other
    }
  }
}
