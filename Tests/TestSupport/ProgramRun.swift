import Foundation

/// A program that has run to its end: its exit status and what it printed.
public struct ProgramRun {
  /// The exit status; a signal's number if a signal ended it.
  public let status: Int32
  /// What it printed on standard output.
  public let output: String
  /// What it printed on standard error.
  public let errors: String

  /// The environment that programs get unless a test says otherwise: nothing but a search path.
  public static let bareEnvironment = ["PATH": "/usr/bin:/bin"]

  /// Runs a program and waits for it; its input is empty.
  ///
  /// - Parameter folder: Its working directory; our own if `nil`.
  public init(
    _ path: String, _ arguments: [String],
    environment: [String: String] = ProgramRun.bareEnvironment, in folder: String? = nil
  ) throws {
    let place = try TemporaryDirectory()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.newFile(place.path("output"))
    process.standardError = try Self.newFile(place.path("errors"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try Self.text(place.path("output"))
    errors = try Self.text(place.path("errors"))
  }

  private static func newFile(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// Where the programs are that tests run.
public enum Programs {
  /// The program under test, beside the tests in the build folder.
  public static let tallypress =
    Bundle.main.executableURL.map {
      $0.deletingLastPathComponent().appendingPathComponent("tallypress").path
    } ?? "tallypress"

  /// A program of the system; `nil` when it is not installed.
  public static func installed(_ name: String) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Whether a program of the system is installed.
  public static func has(_ name: String) -> Bool { installed(name) != nil }

  /// Runs a program of the system, or throws when it is missing.
  public static func run(_ name: String, _ arguments: [String]) throws -> ProgramRun {
    guard let path = installed(name) else { throw CocoaError(.executableNotLoadable) }
    return try ProgramRun(path, arguments)
  }
}
