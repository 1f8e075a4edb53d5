import Foundation
import LiveDatabases
import SQLite

/// A directory of its own for one test, open to every user, removed at the end.
final class SourceDirectory {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/tallypress-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try setMode(0o777, of: path)
  }

  deinit {
    // A directory that stays behind in /tmp fails no promise.
    try? setMode(0o700, of: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// A closed database made with the given SQL, in this process.
  @discardableResult
  func makeDatabase(_ sql: String, named name: String = "app.db") throws -> String {
    let connection = try Connection(path: file(name), access: .readWriteCreate)
    try connection.execute(sql)
    return file(name)
  }

  /// Every file with its bytes, owner and mode; the shared memory's bytes may change.
  func contents() throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
      let bytes =
        name.hasSuffix("-shm")
        ? "" : try Data(contentsOf: URL(fileURLWithPath: file(name))).base64EncodedString()
      result[name] = [
        "\(attributes[.ownerAccountID] ?? "?")", "\(attributes[.posixPermissions] ?? "?")", bytes,
      ]
    }
    return result
  }
}

func setMode(_ mode: Int, of path: String) throws {
  try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}

extension Timing {
  /// The system's time with the wall clock ten seconds ahead, so that fresh files count as quiet,
  /// and no real sleep.
  static var quiet: Timing {
    let system = Timing.system
    return Timing(
      sinceEpoch: { system.sinceEpoch() + .seconds(10) }, elapsed: system.elapsed,
      sleep: { _ in }, random: { 0.5 })
  }
}

extension ReadPolicy {
  /// The defaults, with the functions that tests call.
  static var forTests: ReadPolicy { ReadPolicy(access: .selectOnly(functions: ["count", "sum"])) }
}
