import Diagnostics
import Foundation
import LiveDatabases
import SQLite
import Testing

@Suite struct UnfitFileTests {
  let directory: SourceDirectory

  init() throws { directory = try SourceDirectory() }

  private func failure(of path: String) throws -> LiveDatabaseError {
    let database = LiveDatabase(path: path, policy: .forTests, timing: .quiet)
    return try #require(
      #expect(throws: LiveDatabaseError.self) {
        try database.withConnection { try $0.query("SELECT count(*), sum(length) FROM calls") }
      })
  }

  private func expect(
    _ path: String, code: String, _ failureClass: FailureClass, containing words: String
  ) throws {
    let failure = try failure(of: path)
    #expect(failure.code == code)
    #expect(failure.failureClass == failureClass)
    #expect(failure.summary.contains(words))
    #expect(failure.summary.contains(path))
    #expect(failure.advice != nil)
  }

  @Test("a missing file is missing, also below a file", arguments: ["no.db", "text/no.db"])
  func missing(name: String) throws {
    try directory.write([65], to: "text")
    let path = directory.file(name)
    try expect(path, code: "source-missing", .missingInput, containing: "does not exist")
  }

  @Test("a directory is named as one")
  func isDirectory() throws {
    try expect(
      directory.path, code: "source-not-a-file", .damagedData, containing: "is a directory")
  }

  @Test("a named pipe is refused without waiting for a writer")
  func pipe() throws {
    let path = directory.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    try expect(path, code: "source-not-a-file", .damagedData, containing: "is a named pipe")
  }

  @Test("a file of 0 bytes is no empty report")
  func empty() throws {
    let path = try directory.write([], to: "empty.db")
    try expect(path, code: "source-empty", .damagedData, containing: "is an empty file")
  }

  @Test(
    "text, noise and a cut header are no database",
    arguments: ["id,model\n1,a\n", String(repeating: "x", count: 5000), "SQLite format 3\0"])
  func notADatabase(text: String) throws {
    let path = try directory.write(Array(text.utf8), to: "some.db")
    try expect(
      path, code: "source-not-a-database", .damagedData, containing: "is not a SQLite database")
  }

  @Test("a file that was cut off is damaged", arguments: ["DELETE", "WAL"])
  func truncated(mode: String) throws {
    let path = try damagedDatabase(mode: mode) { Array($0.prefix($0.count / 2)) }
    try expect(path, code: "source-damaged", .damagedData, containing: "malformed")
  }

  @Test("a page of noise is damaged, with what the integrity check says")
  func corrupt() throws {
    let path = try damagedDatabase(mode: "DELETE") { bytes in
      bytes.prefix(4096) + [UInt8](repeating: 0x5A, count: 4096) + bytes.dropFirst(8192)
    }
    let failure = try failure(of: path)
    guard case .damaged(let error, let findings) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(error.resultCode.primary == .corrupt)
    #expect(!findings.isEmpty && findings.count <= 20)
  }

  private func damagedDatabase(mode: String, _ damage: ([UInt8]) -> [UInt8]) throws -> String {
    let path = try directory.makeDatabase(
      """
      PRAGMA page_size=4096; PRAGMA journal_mode=\(mode); CREATE TABLE calls(length, body);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
        INSERT INTO calls SELECT i, printf('%0200d', i) FROM n
      """)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try directory.write(damage(Array(bytes)), to: "app.db")
    return path
  }
}
