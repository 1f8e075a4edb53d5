import CFileSystem
import Foundation
import Glibc
import Reports

/// The folder that a report goes to; the report in it is replaced whole or not at all.
struct OutputFolder {
  let path: String

  /// The file that lists what a report put into the folder.
  static let listName = ".tallypress-files"

  /// Refuses a place that a report must not take, before any work is done.
  ///
  /// - Throws: ``PublishingError`` when the path is no folder, holds other files, or the source.
  func check(against sourcePath: String) throws(PublishingError) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .outputNotAFolder(path: path) }
    let folder = URL(filePath: path).resolvingSymlinksInPath().path
    let source = URL(filePath: sourcePath).resolvingSymlinksInPath().path
    guard !source.hasPrefix(folder + "/") else { throw .outputHoldsSource(path: path) }
    let lock = try FolderLock(parent(of: folder))
    try checkContents()
    lock.end()
  }

  /// Writes all files beside the folder and swaps them in; waits for another run that does.
  ///
  /// - Throws: ``PublishingError``; the folder is then as it was.
  func publish(_ files: [SiteFile]) throws(PublishingError) {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let staging = target + ".tallypress-new"
    try makeFolder(parent(of: target))
    let lock = try FolderLock(parent(of: target))
    try removeOwn(staging)
    try checkContents()
    do {
      try write(files, into: staging)
      try swap(staging, target)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
    try removeOwn(staging)
    lock.end()
  }

  private func checkContents() throws(PublishingError) {
    let files = FileManager.default
    let list = (try? String(contentsOfFile: path + "/" + Self.listName, encoding: .utf8)) ?? ""
    let own = Set(list.split(separator: "\n").map(String.init) + [Self.listName, ".gitkeep"])
    for name in (try? files.subpathsOfDirectory(atPath: path))?.sorted() ?? [] {
      var isFolder: ObjCBool = false
      _ = files.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      guard isFolder.boolValue || own.contains(name) else {
        throw .foreignFiles(path: path, example: name)
      }
    }
  }

  private func write(_ files: [SiteFile], into folder: String) throws(PublishingError) {
    let folders = Set(files.map { folderName(of: $0.path) }).sorted()
    for name in folders { try makeFolder(name.isEmpty ? folder : folder + "/" + name) }
    for file in files { try write(file.bytes, to: folder + "/" + file.path) }
    let list = files.map(\.path).sorted().joined(separator: "\n") + "\n"
    try write(Array(list.utf8), to: folder + "/" + Self.listName)
  }

  private func folderName(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func parent(of path: String) -> String {
    URL(filePath: path).deletingLastPathComponent().path
  }

  private func makeFolder(_ path: String) throws(PublishingError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw PublishingError(writing: path, error)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(PublishingError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw PublishingError(writing: path, error)
    }
  }

  /// Exchanges both folders in one step where there is a report already, else renames.
  private func swap(_ staging: String, _ target: String) throws(PublishingError) {
    let isThere = FileManager.default.fileExists(atPath: target)
    let result =
      isThere
      ? cfilesystem_rename_exchanging(staging, target)
      : cfilesystem_rename_without_replacing(staging, target)
    guard result == 0 else {
      throw PublishingError(writing: target, code: errno)
    }
  }

  /// Removes what an earlier run left at the staging path, or the report that was swapped out.
  private func removeOwn(_ path: String) throws(PublishingError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw PublishingError(writing: path, error)
    }
  }
}

extension PublishingError {
  /// An error of Foundation, in the system's words.
  fileprivate init(writing path: String, _ error: any Error) {
    guard let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code else {
      self = .cannotWrite(path: path, reason: error.localizedDescription)
      return
    }
    self.init(writing: path, code: code.rawValue)
  }

  /// An error of the system by its number.
  init(writing path: String, code: Int32) {
    let reason = String(cString: strerror(code))
    let isPermission = [EACCES, EPERM].contains(code)
    self =
      isPermission
      ? .notPermitted(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
  }
}
