import Glibc

/// The right to replace what is in a folder, which one run has at a time.
///
/// The lock is the system's and leaves no file behind; it ends with the process at the latest.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other run has the lock.
  ///
  /// - Throws: ``PublishingError`` when the folder cannot be opened.
  init(_ path: String) throws(PublishingError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingError(writing: path, code: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        close(descriptor)
        throw PublishingError(writing: path, code: code)
      }
    }
  }

  /// Gives the lock back.
  consuming func end() {}

  deinit { close(descriptor) }
}
