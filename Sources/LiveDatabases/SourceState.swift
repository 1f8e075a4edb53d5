/// What plain system calls say about a database file and its neighbours, before SQLite opens it.
public struct SourceState: Sendable, Hashable {
  /// What the first hundred bytes of the file say.
  public enum Format: Sendable, Hashable, CaseIterable {
    /// The file has no byte at all.
    case empty
    /// The header is not SQLite's, or of a version that cannot be read.
    case notADatabase
    /// A database whose writers keep a rollback journal.
    case rollbackJournal
    /// A database whose writers append to a write-ahead log.
    case writeAheadLog
  }

  /// Whether a side file is there and may be read by this process.
  public enum SideFile: Sendable, Hashable, CaseIterable {
    /// There is no such file.
    case absent
    /// The file is there and may be read.
    case readable
    /// The file is there, but not for us.
    case unreadable
  }

  /// What the header says.
  public var format: Format

  /// The file with `-wal` after its name.
  public var writeAheadLog: SideFile

  /// The file with `-shm` after its name.
  public var sharedMemory: SideFile

  /// The file with `-journal` after its name.
  public var rollbackJournal: SideFile

  /// Whether another process holds SQLite's EXCLUSIVE lock on the file.
  public var isHeldExclusively: Bool

  /// Whether this process may make files in the directory; shown by diagnosis, decides nothing.
  public var isDirectoryWritable: Bool

  /// The kind of remote or user-space file system that the file is on, such as `NFS`; `nil` for a
  /// local one.
  public var remoteFileSystem: String?

  /// The number of names of the file; more than one means that journals may not be found.
  public var hardLinkCount: Int

  /// States the facts; the defaults are those of a quiet database in a directory of our own.
  public init(
    format: Format, writeAheadLog: SideFile = .absent, sharedMemory: SideFile = .absent,
    rollbackJournal: SideFile = .absent, isHeldExclusively: Bool = false,
    isDirectoryWritable: Bool = true, remoteFileSystem: String? = nil, hardLinkCount: Int = 1
  ) {
    self.format = format
    self.writeAheadLog = writeAheadLog
    self.sharedMemory = sharedMemory
    self.rollbackJournal = rollbackJournal
    self.isHeldExclusively = isHeldExclusively
    self.isDirectoryWritable = isDirectoryWritable
    self.remoteFileSystem = remoteFileSystem
    self.hardLinkCount = hardLinkCount
  }
}

extension SourceState {
  /// What does not forbid a read, but may make it wrong in rare cases; sentences without a full
  /// stop, in a fixed order.
  public var warnings: [String] {
    var warnings: [String] = []
    if hardLinkCount > 1 {
      warnings.append(
        "the file has \(hardLinkCount) names (hard links); a journal beside another name is not seen"
      )
    }
    if format == .rollbackJournal, let remoteFileSystem {
      warnings.append("locks are not reliable on \(remoteFileSystem)")
    }
    return warnings
  }
}
