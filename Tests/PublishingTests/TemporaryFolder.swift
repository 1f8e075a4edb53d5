import Foundation

/// A folder that is removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "tallypress-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// Every file below a folder with its text; links stand as `-> target`.
  func tree(_ name: String = "") -> [String: String] {
    let files = FileManager.default
    let root = URL(filePath: path(name)).resolvingSymlinksInPath().path
    var tree: [String: String] = [:]
    for item in (try? files.subpathsOfDirectory(atPath: root)) ?? [] {
      let file = root + "/" + item
      if let target = try? files.destinationOfSymbolicLink(atPath: file) {
        tree[item] = "-> " + target
      } else if let data = files.contents(atPath: file) {
        tree[item] = String(decoding: data, as: UTF8.self)
      }
    }
    return tree
  }
}
