import Foundation

/// A program of the machine that a test can ask.
struct OutsideProgram: Sendable {
  var path: String

  /// The program with this name on the search path; `nil` when it is not installed.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let candidates = folders.map { "\($0)/\(name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    self.path = path
  }

  /// Whether the program is on the search path.
  static func isInstalled(_ name: String) -> Bool { OutsideProgram(name) != nil }

  /// Runs the program with `input`; gives its status and what it prints on both outputs.
  func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let (inward, outward) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = inward
    process.standardOutput = outward
    process.standardError = outward
    try process.run()
    try inward.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try inward.fileHandleForWriting.close()
    let output = try outward.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// A folder with the given empty files and folders (names that end with `/`), removed afterwards.
func withFolder<Result>(_ names: [String], _ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("completion-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for name in names {
    let url = folder.appendingPathComponent(name)
    if name.hasSuffix("/") {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    } else {
      try Data().write(to: url)
    }
  }
  return try body(folder)
}
