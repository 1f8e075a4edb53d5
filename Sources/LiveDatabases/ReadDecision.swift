/// How a database in a given state is read without harm to its owner and without wrong numbers.
public enum ReadDecision: Sendable, Hashable {
  /// Open read-only; SQLite's own locks keep the read consistent.
  case withLocks
  /// Open as immutable, and compare the file before and after.
  case guardedImmutable
  /// Do not open.
  case refuse(Refusal)

  /// Why a database is not opened.
  public enum Refusal: Sendable, Hashable, CaseIterable {
    /// The file has no content.
    case emptyFile
    /// The file is something else, or encrypted.
    case notADatabase
    /// The owner keeps the database to itself; may end.
    case heldExclusively
    /// A side file may not be read by us.
    case sideFilesUnreadable
    /// The log has no shared memory beside it: its writer crashed or went elsewhere.
    case logWithoutSharedMemory
    /// A journal lies beside a write-ahead-log database.
    case journalBesideLog
    /// A write-ahead log needs one machine's shared memory.
    case remoteFileSystem
    /// Only a read without locks would be safe, and the policy forbids it.
    case locksRequired
  }

  /// The decision for a state.
  ///
  /// A read-only open of a write-ahead-log database makes the side files that are missing, which
  /// can lock its owner out. So it is read with locks only when both are there, and as immutable
  /// when there is no log. Whether a rollback journal is hot is left to SQLite, which can tell
  /// under its lock and then refuses with ``SQLite/ResultCode/readOnlyRollback``.
  ///
  /// - Parameters:
  ///   - state: What was found.
  ///   - requiresLocks: Whether reads without locks are forbidden.
  public static func forState(_ state: SourceState, requiresLocks: Bool = false) -> ReadDecision {
    switch state.format {
    case .empty: .refuse(.emptyFile)
    case .notADatabase: .refuse(.notADatabase)
    case .rollbackJournal: .withLocks
    case .writeAheadLog: forWriteAheadLog(state, requiresLocks: requiresLocks)
    }
  }

  private static func forWriteAheadLog(
    _ state: SourceState, requiresLocks: Bool
  ) -> ReadDecision {
    if state.remoteFileSystem != nil { return .refuse(.remoteFileSystem) }
    if state.isHeldExclusively { return .refuse(.heldExclusively) }
    if state.rollbackJournal != .absent { return .refuse(.journalBesideLog) }
    switch (state.writeAheadLog, state.sharedMemory) {
    case (.absent, _): return requiresLocks ? .refuse(.locksRequired) : .guardedImmutable
    case (.unreadable, _), (_, .unreadable): return .refuse(.sideFilesUnreadable)
    case (.readable, .absent): return .refuse(.logWithoutSharedMemory)
    case (.readable, .readable): return .withLocks
    }
  }
}

extension ReadDecision.Refusal {
  /// Whether the state may be one that an opening or closing application passes through.
  ///
  /// SQLite makes and removes the log and its shared memory one after the other.
  var mayPass: Bool {
    switch self {
    case .heldExclusively, .logWithoutSharedMemory, .journalBesideLog: true
    case .emptyFile, .notADatabase, .sideFilesUnreadable, .remoteFileSystem, .locksRequired: false
    }
  }
}
