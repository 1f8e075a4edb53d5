import Foundation
public import SQLite

/// A folder with a source database and the report made of it, as a user has them.
public final class ReportFolder {
  /// The moment that reports take for now unless a test says otherwise.
  public static let asOf = "2026-11-21T06:00:00Z"

  /// The folder.
  public let directory: TemporaryDirectory

  /// Makes an empty folder.
  public init() throws {
    directory = try TemporaryDirectory()
  }

  /// Makes a folder with a database that an SQL script fills.
  public convenience init(sql: String) throws {
    try self.init()
    try fillDatabase { try $0.execute(sql) }
  }

  /// The source database.
  public var database: String { path("usage.sqlite") }

  /// The folder of the report.
  public var output: String { path("report") }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { directory.path(name) }

  /// Writes to the source database in one transaction, as the application that owns it would.
  public func fillDatabase(_ body: (Connection) throws -> Void) throws {
    let connection = try Connection(path: database, access: .readWriteCreate)
    try connection.execute("PRAGMA synchronous=OFF")
    try connection.transaction { try body(connection) }
  }

  /// Writes a text file, with the folders above it.
  public func write(_ text: String, to name: String) throws {
    let file = directory.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes `tallypress.yml`.
  public func configure(_ text: String) throws { try write(text, to: "tallypress.yml") }

  /// Runs the program in this folder.
  public func run(
    _ arguments: [String], environment: [String: String] = ProgramRun.bareEnvironment
  ) throws -> ProgramRun {
    try ProgramRun(
      Programs.tallypress, arguments, environment: environment, in: directory.url.path)
  }

  /// Reports on the database as of ``asOf``, unless other words say otherwise.
  public func report(_ more: String...) throws -> ProgramRun { try report(more) }

  /// Reports on the database as of ``asOf``, unless other words say otherwise.
  public func report(_ more: [String]) throws -> ProgramRun {
    let moment = more.contains("--as-of") ? [] : ["--as-of", Self.asOf]
    return try run(
      ["report", "--source", database, "--output", output] + moment + more)
  }

  /// The text of a file of the report.
  public func page(_ name: String) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: output + "/" + name))
    return String(decoding: data, as: UTF8.self)
  }

  /// An export of the report: `by-model`.
  public func export(_ name: String) throws -> CSVTable {
    CSVTable(try page("exports/\(name).csv"))
  }

  /// The names of all breakdowns that the report exports.
  public func breakdowns() throws -> [String] {
    try Set(FolderContents(output).files.keys).compactMap { path in
      guard path.hasPrefix("exports/by-"), path.hasSuffix(".csv") else { return nil }
      return String(path.dropFirst("exports/".count).dropLast(".csv".count))
    }.sorted()
  }

  /// The report's bytes.
  public func contents() throws -> FolderContents { try FolderContents(output) }
}
