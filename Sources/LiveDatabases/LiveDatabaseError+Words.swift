import Diagnostics
import SQLite

extension LiveDatabaseError {
  /// A stable name of the kind of failure, beginning with `source-`.
  public var code: String {
    switch self {
    case .missing: "source-missing"
    case .notAFile: "source-not-a-file"
    case .unreadable: "source-unreadable"
    case .refused(_, let refusal): refusal.code
    case .needsRecovery: "source-needs-recovery"
    case .damaged: "source-damaged"
    case .keepsChanging: "source-keeps-changing"
    case .failed(let error): "source-" + error.code
    }
  }

  /// Which file, and what is wrong with it.
  public var summary: String {
    switch self {
    case .missing(let path): "'\(path)' does not exist"
    case .notAFile(let path, let kind): "'\(path)' is \(kind), not a database file"
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .refused(let path, let refusal): "'\(path)' \(refusal.words)"
    case .needsRecovery(let error):
      "'\(error.path)' was left in the middle of a write (\(error.resultCode.name))"
    case .damaged(let error, let findings):
      ([error.summary] + findings.prefix(1)).joined(separator: ": ")
    case .keepsChanging(let path, let attempts):
      "'\(path)' was changed during each of \(attempts) attempts at reading it"
    case .failed(let error): error.summary
    }
  }

  /// What the reader can do about it.
  public var advice: String? {
    switch self {
    case .missing, .notAFile: "check the path of the source database"
    case .unreadable: "give this user the right to read the file and enter its directory"
    case .refused(_, let refusal): refusal.advice
    case .needsRecovery: "open the database once with the application that owns it, then run again"
    case .damaged:
      "run `PRAGMA integrity_check` on a copy, and restore the file from a backup if it is damaged"
    case .keepsChanging: "run again when the application is quiet, or keep its connection open"
    case .failed(let error): error.advice
    }
  }
}

extension ReadDecision.Refusal {
  fileprivate var code: String {
    switch self {
    case .emptyFile: "source-empty"
    case .notADatabase: "source-not-a-database"
    case .heldExclusively: "source-held-exclusively"
    case .sideFilesUnreadable: "source-side-files-unreadable"
    case .logWithoutSharedMemory: "source-log-without-shared-memory"
    case .journalBesideLog: "source-journal-beside-log"
    case .remoteFileSystem: "source-on-remote-file-system"
    case .locksRequired: "source-locks-required"
    }
  }

  fileprivate var words: String {
    switch self {
    case .emptyFile: "is an empty file"
    case .notADatabase: "is not a SQLite database, or is encrypted"
    case .heldExclusively: "is held exclusively by its application"
    case .sideFilesUnreadable: "has a -wal or -shm file beside it that this user may not read"
    case .logWithoutSharedMemory:
      "has a -wal file but no -shm file: its application crashed, or the file was copied alone"
    case .journalBesideLog: "has a -journal file although it uses a write-ahead log"
    case .remoteFileSystem: "uses a write-ahead log on a network or user-space file system"
    case .locksRequired: "can only be read without locks now, which the configuration forbids"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .emptyFile: "check that the application has made its tables in this file"
    case .notADatabase: "check the path of the source database"
    case .heldExclusively:
      "run while the application is stopped, or turn off its locking_mode=EXCLUSIVE"
    case .sideFilesUnreadable:
      "run as the application's user, or let this user read the -wal and -shm files"
    case .logWithoutSharedMemory, .journalBesideLog:
      "open the database once with the application that owns it, then run again"
    case .remoteFileSystem: "run on the machine that holds the file"
    case .locksRequired: "run while the application has the database open, or allow such reads"
    }
  }
}
