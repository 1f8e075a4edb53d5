public import Foundation

/// The folder of real data that lies beside the project and is not part of it.
///
/// The environment variable `TALLYPRESS_SHARED` names it; otherwise it is `../shared`.
public enum SharedFixtures {
  /// Why tests of a missing folder are skipped.
  public static let reason =
    "real data is not beside the project; name its folder in TALLYPRESS_SHARED"

  /// The folder.
  public static var root: URL {
    if let told = ProcessInfo.processInfo.environment["TALLYPRESS_SHARED"] {
      return URL(fileURLWithPath: told, isDirectory: true)
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
  }

  /// A file of the `fixtures` folder.
  public static func file(_ path: String) -> URL {
    root.appendingPathComponent("fixtures").appendingPathComponent(path)
  }

  /// Whether a file of the `fixtures` folder is there.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: file(path).path)
  }
}
