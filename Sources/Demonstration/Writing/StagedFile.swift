import Glibc

/// A file that is made under another name beside its place and moved there when it is whole.
struct StagedFile {
  let path: String

  /// The name until then; made exclusively, so that two runs cannot write to one file.
  var stagingPath: String { path + ".partial" }

  /// Calls `body` with the path to write to; on success the file gets its name, else it is removed.
  ///
  /// - Throws: ``DemonstrationError``, or what `body` threw.
  func write<Result>(_ body: (_ stagingPath: String) throws -> Result) throws -> Result {
    try refuseExisting()
    try makeStagingFile()
    do {
      let result = try body(stagingPath)
      try refuseExisting()
      try putInPlace()
      return result
    } catch {
      unlink(stagingPath)
      unlink(stagingPath + "-journal")
      throw error
    }
  }

  /// A link that leads nowhere also counts as existing.
  private func refuseExisting() throws(DemonstrationError) {
    var status = stat()
    if lstat(path, &status) == 0 { throw .fileExists(path: path) }
  }

  private func makeStagingFile() throws(DemonstrationError) {
    let descriptor = open(stagingPath, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .unfinishedFileExists(path: stagingPath) }
      throw refusal()
    }
    close(descriptor)
  }

  private func putInPlace() throws(DemonstrationError) {
    if rename(stagingPath, path) != 0 { throw refusal() }
  }

  private func refusal() -> DemonstrationError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
