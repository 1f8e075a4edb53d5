import Foundation
import LiveDatabases
import SQLite
import Testing

/// The guard around reads without locks.
///
/// The writers here change the file by plain means, as a
/// database that is opened a second time in this process would break the locks under test.
@Suite struct GuardTests {
  struct Refusal: Error {}

  let directory: SourceDirectory
  let path: String

  init() throws {
    directory = try SourceDirectory()
    path = try directory.makeDatabase(
      "PRAGMA journal_mode=WAL; CREATE TABLE t(v); INSERT INTO t VALUES (42)")
  }

  private func database(_ timing: Timing = .quiet) -> LiveDatabase {
    LiveDatabase(path: path, policy: .forTests, timing: timing)
  }

  private func touch(secondsFromNow: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: secondsFromNow)], ofItemAtPath: path)
  }

  @Test("a change during the body throws the data away and runs the body again")
  func changed() throws {
    var runs = 0
    let result = try database().withConnection { connection in
      runs += 1
      if runs < 3 { try touch(secondsFromNow: Double(-100 * runs)) }
      return (runs, try connection.query("SELECT v FROM t"))
    }
    #expect(runs == 3)
    #expect(result.0 == 3)
    #expect(result.1 == [[.integer(42)]])
  }

  @Test(
    "a log or journal that appears during the body counts as a change",
    arguments: ["-wal", "-journal"])
  func sideFileAppears(suffix: String) throws {
    var runs = 0
    let sideFile = path + suffix
    var timing = Timing.quiet
    timing.sleep = { _ in unlink(sideFile) }
    try database(timing).withConnection { _ in
      runs += 1
      if runs == 1 { try directory.write([], to: "app.db" + suffix) }
    }
    #expect(runs == 2)
  }

  @Test("an error of the body in an unsafe run is not believed")
  func errorDuringChange() throws {
    var runs = 0
    try database().withConnection { _ in
      runs += 1
      guard runs == 1 else { return }
      try touch(secondsFromNow: -100)
      throw Refusal()
    }
    #expect(runs == 2)
  }

  @Test("an error of the body in a safe run arrives unchanged")
  func errorOfBody() throws {
    var runs = 0
    #expect(throws: Refusal.self) {
      try database().withConnection { _ in
        runs += 1
        throw Refusal()
      }
    }
    #expect(runs == 1)
  }

  @Test("a file that changes every time is given up, for now")
  func keepsChanging() throws {
    var runs = 0
    let error = #expect(throws: LiveDatabaseError.self) {
      try database().withConnection { _ in
        runs += 1
        try touch(secondsFromNow: Double(-100 * runs))
      }
    }
    #expect(runs == 6)
    #expect(error?.code == "source-keeps-changing")
    #expect(error?.isTemporary == true)
  }

  @Test("a file that was just written is left alone until it is quiet")
  func young() throws {
    try touch(secondsFromNow: 0)
    let system = Timing.system
    var slept: [Duration] = []
    let timing = Timing(
      sinceEpoch: { system.sinceEpoch() + slept.reduce(.zero, +) }, elapsed: system.elapsed,
      sleep: { slept.append($0) }, random: { 0 })
    var runs = 0
    try database(timing).withConnection { _ in runs += 1 }
    #expect(runs == 1)
    #expect(slept.count == 1)
    #expect(slept.allSatisfy { $0 > .seconds(1) && $0 <= .seconds(2) })
  }
}
