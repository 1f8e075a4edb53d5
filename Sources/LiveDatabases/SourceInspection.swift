import Glibc
import SQLite

/// A database file as plain system calls see it, held open while it is looked at.
///
/// Closing any descriptor of a file drops every POSIX lock that the process has on it, also those
/// of SQLite. So an inspection ends before SQLite opens the file, or after it has closed it.
struct SourceInspection: ~Copyable {
  /// The file behind all symbolic links, where SQLite looks for the side files.
  let realPath: String
  let state: SourceState
  let fingerprint: FileFingerprint
  private let descriptor: CInt

  /// Looks at the file and its neighbours with SQLite's SHARED lock held, if that is to be had.
  ///
  /// The last connection to a write-ahead-log database removes the side files when it closes, for
  /// which it needs the EXCLUSIVE lock. While this value lives, the files that were found stay.
  init(path: String) throws(LiveDatabaseError) {
    let realPath = try Self.resolve(path)
    let status = try Self.statusOfFile(realPath, named: path)
    let descriptor = try Self.open(realPath, named: path)
    self.realPath = realPath
    self.descriptor = descriptor
    fingerprint = FileFingerprint(status)
    let hasLock = lockShared(descriptor)
    state = SourceState(
      format: DatabaseHeader.format(of: descriptor),
      writeAheadLog: Self.sideFile(realPath + "-wal"),
      sharedMemory: Self.sideFile(realPath + "-shm"),
      rollbackJournal: Self.sideFile(realPath + "-journal"),
      isHeldExclusively: !hasLock,
      isDirectoryWritable: isAccessible(directory(of: realPath), W_OK | X_OK),
      remoteFileSystem: remoteFileSystemName(of: descriptor),
      hardLinkCount: Int(status.st_nlink))
  }

  deinit { close(descriptor) }

  private static func resolve(_ path: String) throws(LiveDatabaseError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    guard let resolved = realpath(path, nil) else { throw failure(path: path, number: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func statusOfFile(
    _ realPath: String, named path: String
  ) throws(LiveDatabaseError) -> stat {
    var status = stat()
    guard stat(realPath, &status) == 0 else { throw failure(path: path, number: errno) }
    guard let kind = kindOfSpecialFile(status.st_mode) else { return status }
    throw .notAFile(path: path, kind: kind)
  }

  private static func open(
    _ realPath: String, named path: String
  ) throws(LiveDatabaseError) -> CInt {
    let descriptor = Glibc.open(realPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path: path, number: errno) }
    return descriptor
  }

  private static func failure(path: String, number: CInt) -> LiveDatabaseError {
    switch number {
    case ENOENT, ENOTDIR: .missing(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(number)))
    }
  }

  private static func sideFile(_ path: String) -> SourceState.SideFile {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .absent }
    // Not by opening it: closing it again would drop locks, as above.
    return isAccessible(path, R_OK) ? .readable : .unreadable
  }
}

extension SourceInspection {
  /// Whether a log or journal lies beside the file.
  static func hasJournal(besideRealPath path: String) -> Bool {
    sideFile(path + "-wal") != .absent || sideFile(path + "-journal") != .absent
  }
}

extension SourceInspection {
  /// Runs `body` before the file is let go.
  consuming func whileHeld<Value>(_ body: () throws -> Value) throws -> Value {
    let value = try body()
    end()
    return value
  }

  /// Lets the file go: closes it, and with that drops the lock.
  consuming func end() {}
}
