import Glibc

/// Keeps runs that publish below the same folder from getting in each other's way.
enum FolderLock {
  /// Runs the body while no other run holds the folder; waits for those that do.
  ///
  /// On a file system without locks nobody waits.
  ///
  /// - Throws: ``PublishingError`` of the body, or when the folder cannot be opened.
  static func holding(
    _ folder: String, _ body: () throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw PublishingError(writing: folder, code: errno)
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    try body()
  }
}
