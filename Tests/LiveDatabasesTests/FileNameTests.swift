import Foundation
import LiveDatabases
import SQLite
import Testing

@Suite struct FileNameTests {
  @Test(
    "any file name is only a name",
    arguments: [
      "a?mode=rw&immutable=0.db", "a#b.db", "a%20b%00.db", "line\nbreak.db", "-leading.db",
      "é 'quoted\".db", ":memory:", "file:x.db",
    ], ["DELETE", "WAL"])
  func names(name: String, mode: String) throws {
    let directory = try SourceDirectory()
    let path = try directory.makeDatabase(
      "PRAGMA journal_mode=\(mode); CREATE TABLE t(v); INSERT INTO t VALUES (42)", named: name)
    let before = try directory.contents()
    #expect(Array(before.keys) == [name])
    let database = LiveDatabase(path: path, policy: .forTests, timing: .quiet)
    let rows = try database.withConnection { try $0.query("SELECT v FROM t") }
    #expect(rows == [[.integer(42)]])
    #expect(try directory.contents() == before)
  }

  @Test("a symbolic link is read where it leads")
  func link() throws {
    let directory = try SourceDirectory()
    let target = try directory.makeDatabase("CREATE TABLE t(v); INSERT INTO t VALUES (42)")
    let link = directory.file("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let database = LiveDatabase(path: link, policy: .forTests, timing: .quiet)
    #expect(try database.withConnection { try $0.query("SELECT v FROM t") } == [[.integer(42)]])
  }
}
