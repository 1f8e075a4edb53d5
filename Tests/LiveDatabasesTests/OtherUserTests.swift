import Diagnostics
import Foundation
import LiveDatabases
import SQLite
import Testing

/// Reads by a user who does not own the database, each in a process of its own.
@Suite(
  .enabled(if: OwnerApplication.isAvailable, "\(OwnerApplication.missing)"),
  .enabled(if: geteuid() == 0, "skipped: only root can become another user"))
struct OtherUserTests {
  /// What the application did before the read, and how its files look to others.
  struct Situation: Codable, Sendable, CustomTestStringConvertible {
    enum Ending: String, Codable, Sendable { case running, closed, crashed }

    var mode = "WAL"
    let ending: Ending
    var directoryMode = 0o777
    var fileMode = 0o644
    var sideFileMode = 0o644
    /// The number of rows, or the code of the error.
    let outcome: String

    var testDescription: String {
      "\(mode) \(ending), directory \(String(directoryMode, radix: 8)), "
        + "file \(String(fileMode, radix: 8)), side files \(String(sideFileMode, radix: 8))"
    }
  }

  static let situations = [
    Situation(ending: .running, outcome: "2"),
    Situation(ending: .running, directoryMode: 0o755, outcome: "2"),
    Situation(ending: .running, sideFileMode: 0o600, outcome: "source-side-files-unreadable"),
    Situation(ending: .crashed, outcome: "2"),
    Situation(ending: .crashed, directoryMode: 0o555, outcome: "2"),
    Situation(ending: .crashed, sideFileMode: 0o600, outcome: "source-side-files-unreadable"),
    Situation(ending: .closed, outcome: "2"),
    Situation(ending: .closed, directoryMode: 0o555, outcome: "2"),
    Situation(ending: .closed, fileMode: 0o600, outcome: "source-unreadable"),
    Situation(ending: .closed, directoryMode: 0o700, outcome: "source-unreadable"),
    Situation(mode: "DELETE", ending: .running, outcome: "2"),
    Situation(mode: "DELETE", ending: .closed, directoryMode: 0o555, outcome: "2"),
  ]

  @Test(
    "another user reads what is safe, leaves nothing, and the owner can write afterwards",
    arguments: situations)
  func read(_ situation: Situation) async throws {
    let directory = try SourceDirectory()
    let path = directory.file("app.db")
    let owner = try start(situation, directory)
    let before = try directory.contents()
    await #expect(processExitsWith: .success) {
      [path = path as String, expected = situation.outcome as String] in
      becomeNobody()
      #expect(outcomeOfRead(path) == expected)
    }
    #expect(try directory.contents() == before)
    let writer = situation.ending == .running ? owner : try OwnerApplication(path: path)
    try writer.run("INSERT INTO calls VALUES (3)")
  }

  private func start(
    _ situation: Situation, _ directory: SourceDirectory
  ) throws -> OwnerApplication {
    let owner = try OwnerApplication(path: directory.file("app.db"))
    try owner.run("PRAGMA journal_mode=\(situation.mode)")
    try owner.run("CREATE TABLE calls(id)")
    try owner.run("INSERT INTO calls VALUES (1), (2)")
    switch situation.ending {
    case .running: break
    case .closed: try owner.quit()
    case .crashed: owner.kill()
    }
    for name in try directory.contents().keys {
      let mode = name == "app.db" ? situation.fileMode : situation.sideFileMode
      try setMode(mode, of: directory.file(name))
    }
    try setMode(situation.directoryMode, of: directory.path)
    return owner
  }
}

/// Gives up every right of root in this process.
private func becomeNobody() {
  let nobody: UInt32 = 65534
  #expect(setgroups(0, nil) == 0)
  #expect(setegid(nobody) == 0)
  #expect(seteuid(nobody) == 0)
}

/// The number of rows that a read sees, or the code of its error.
private func outcomeOfRead(_ path: String) -> String {
  let database = LiveDatabase(path: path, policy: .forTests, timing: .quiet)
  do {
    var count = 0
    try database.withConnection { connection in
      count = 0
      try connection.scan(["id"], from: "calls") { _ in count += 1 }
    }
    return String(count)
  } catch let error as LiveDatabaseError {
    return error.code
  } catch {
    return "\(error)"
  }
}
