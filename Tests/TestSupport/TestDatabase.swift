public import Foundation
public import SQLite

/// A database file made for one test, removed with its last reference.
public final class TestDatabase {
  /// The file.
  public let path: String

  private let directory: TemporaryDirectory

  /// Makes a database and runs SQL in it, in one transaction.
  public convenience init(_ sql: String = "") throws {
    try self.init { connection in try connection.execute(sql) }
  }

  /// Makes a database and fills it, in one transaction.
  public init(filling fill: (Connection) throws -> Void) throws {
    directory = try TemporaryDirectory()
    path = directory.path("source.sqlite")
    try change(fill)
  }

  /// Makes a database that begins as a copy of a file.
  public init(copyOf original: URL, filling fill: (Connection) throws -> Void) throws {
    directory = try TemporaryDirectory()
    path = directory.path("source.sqlite")
    try FileManager.default.copyItem(at: original, to: URL(fileURLWithPath: path))
    try change(fill)
  }

  /// Writes to the database in one transaction, as the application that owns it would.
  public func change(_ body: (Connection) throws -> Void) throws {
    let connection = try Connection(path: path, access: .readWriteCreate)
    try connection.execute("PRAGMA synchronous=OFF")
    try connection.transaction { try body(connection) }
  }

  /// Opens the database as a report does: read-only and hardened.
  public func reader(allowsViews: Bool = false) throws -> Connection {
    let connection = try Connection(path: path, access: .readOnly)
    var limits = ReadLimits()
    limits.allowsViews = allowsViews
    try connection.harden(limits)
    return connection
  }
}
