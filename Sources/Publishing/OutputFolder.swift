import CFileSystem
import Foundation
import Glibc
import Reports

/// The folder that a report goes to; the report in it is replaced whole or not at all.
struct OutputFolder {
  let path: String

  /// The file that lists what a report put into the folder.
  static let listName = ".tallypress-files"

  /// The empty file that keeps an output folder in version control; a report leaves it there.
  private static let keptName = ".gitkeep"

  /// Refuses a place that a report must not take, before any work is done.
  ///
  /// - Throws: ``PublishingError`` when the path is no folder, holds other files, or the source.
  func check(against sourcePath: String) throws(PublishingError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .outputNotAFolder(path: path) }
    let folder = resolved(path)
    guard !resolved(sourcePath).hasPrefix(folder + "/") else {
      throw .outputHoldsSource(path: path)
    }
    try checkContents(of: folder)
  }

  /// Writes all files beside the folder and swaps them in; waits for another run that does.
  ///
  /// - Throws: ``PublishingError``; the folder is then as it was.
  func publish(_ files: [SiteFile]) throws(PublishingError) {
    let target = resolved(path)
    let parent = URL(filePath: target).deletingLastPathComponent().path
    try makeFolder(parent)
    try FolderLock.holding(parent) { () throws(PublishingError) in
      try checkContents(of: target)
      try replace(target, by: files)
    }
  }

  private func replace(_ target: String, by files: [SiteFile]) throws(PublishingError) {
    let staging = target + ".tallypress-new"
    try removeOwn(staging)
    do {
      try write(files, into: staging)
      if isThere(target + "/" + Self.keptName) { try write([], to: staging + "/" + Self.keptName) }
      try swap(staging, target)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
    try removeOwn(staging)
  }

  private func checkContents(of folder: String) throws(PublishingError) {
    guard isThere(folder) else { return }
    let list = (try? String(contentsOfFile: folder + "/" + Self.listName, encoding: .utf8)) ?? ""
    let own = Set(list.split(separator: "\n").map(String.init) + [Self.listName, Self.keptName])
    for name in try contents(of: folder) where !own.contains(name) {
      guard isFolder(folder + "/" + name) else { throw .foreignFiles(path: path, example: name) }
    }
  }

  /// The paths of everything in a folder, in order.
  private func contents(of folder: String) throws(PublishingError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .outputUnreadable(path: path, reason: PublishingError.reason(of: error))
    }
  }

  /// Whether there is a folder itself, not a link to one.
  private func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The absolute path behind all links.
  private func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  private func write(_ files: [SiteFile], into folder: String) throws(PublishingError) {
    let folders = Set(files.map { parent(of: $0.path) }).sorted()
    for name in folders { try makeFolder(name.isEmpty ? folder : folder + "/" + name) }
    for file in files { try write(file.bytes, to: folder + "/" + file.path) }
    let list = files.map(\.path).sorted().joined(separator: "\n") + "\n"
    try write(Array(list.utf8), to: folder + "/" + Self.listName)
  }

  private func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
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
    let result =
      isThere(target)
      ? cfilesystem_rename_exchanging(staging, target)
      : cfilesystem_rename_without_replacing(staging, target)
    guard result == 0 else {
      throw PublishingError(writing: target, code: errno)
    }
  }

  /// Removes what an earlier run left at the staging path, or the report that was swapped out.
  private func removeOwn(_ path: String) throws(PublishingError) {
    guard isThere(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw PublishingError(writing: path, error)
    }
  }
}
