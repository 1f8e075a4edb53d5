public import Foundation

extension SharedFixtures {
  /// A file of the `suites` folder.
  public static func suite(_ path: String) -> URL {
    root.appendingPathComponent("suites").appendingPathComponent(path)
  }

  /// Whether a file of the `suites` folder is there.
  public static func hasSuite(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: suite(path).path)
  }
}
