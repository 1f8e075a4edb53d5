import Glibc

/// What changes when a file is written to or replaced.
struct FileFingerprint: Hashable {
  let device: UInt64
  let inode: UInt64
  let bytes: Int
  /// The last change of the content, since the Unix epoch.
  let modified: Duration
  /// The last change of content or attributes, since the Unix epoch.
  let changed: Duration

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    bytes = Int(status.st_size)
    modified = Duration(status.st_mtim)
    changed = Duration(status.st_ctim)
  }

  /// The fingerprint of the file at `path`; `nil` when it is gone.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension Duration {
  init(_ time: timespec) {
    self = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
