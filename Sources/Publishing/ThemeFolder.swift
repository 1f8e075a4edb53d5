import Diagnostics
import Foundation
import Reports

/// A user's own templates: files that replace those of the default theme, or stand beside them.
struct ThemeFolder {
  let path: String

  /// The most bytes that one template file may have.
  private static let mostBytes = 1_000_000

  /// Reads every file of the folder; hidden files are passed over.
  ///
  /// - Throws: ``PublishingError`` when the folder or a file cannot be read as text.
  func theme() throws(PublishingError) -> Theme {
    // A link to a folder lists as empty, so it is followed first.
    let folder = URL(filePath: path).resolvingSymlinksInPath().path
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw .templatesUnreadable(path, reason: "it is no folder that can be read")
    }
    var files: [String: SourceText] = [:]
    for name in paths.sorted() where isTemplate(name) {
      let file = path + "/" + name
      files[name] = SourceText(file: file, contents: try contents(of: file))
    }
    return Theme(files: files)
  }

  private func isTemplate(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
    let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
    return isThere && !isFolder.boolValue && !isHidden && name != "README.md"
  }

  private func contents(of file: String) throws(PublishingError) -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .templatesUnreadable(file, reason: "it cannot be read")
    }
    guard data.count <= Self.mostBytes else {
      throw .templatesUnreadable(file, reason: "it has more than \(Self.mostBytes) bytes")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .templatesUnreadable(file, reason: "it is not UTF-8")
    }
    return String(text.trimmingPrefix("\u{FEFF}"))
  }
}
