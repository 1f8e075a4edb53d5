public import Foundation

/// All files of a folder, by path within it.
public struct FolderContents: Equatable {
  /// The bytes of each file.
  public let files: [String: Data]

  /// Reads a folder whole.
  public init(_ path: String) throws {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      let file = path + "/" + name
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: file))
    }
    self.files = files
  }

  /// The paths at which two folders differ, in order.
  public func differences(from other: FolderContents) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
