import Diagnostics
import Foundation
import LiveDatabases
import SQLite
import Testing

/// Reads beside an application that runs, has closed, crashed or locked its database.
@Suite(.enabled(if: OwnerApplication.isAvailable, "\(OwnerApplication.missing)"))
struct OwnerTests {
  let directory: SourceDirectory
  let path: String

  init() throws {
    directory = try SourceDirectory()
    path = directory.file("app.db")
  }

  private func database(
    policy: ReadPolicy = .forTests, timing: Timing = .quiet
  ) -> LiveDatabase {
    LiveDatabase(path: path, policy: policy, timing: timing)
  }

  private func readCount() throws -> [[SQLiteValue]] {
    try database().withConnection { try $0.query("SELECT count(*) FROM calls") }
  }

  private func failure(policy: ReadPolicy = .forTests) throws -> LiveDatabaseError {
    try #require(
      #expect(throws: LiveDatabaseError.self) {
        try database(policy: policy).withConnection { try $0.query("SELECT * FROM calls") }
      })
  }

  /// An application that has made its table with two rows, the second one later than the first.
  private func startOwner(mode: String, user: UInt32? = nil) throws -> OwnerApplication {
    let owner = try OwnerApplication(path: path, user: user)
    try owner.run("PRAGMA journal_mode=\(mode)")
    try owner.run("CREATE TABLE calls(id INTEGER PRIMARY KEY, body)")
    try owner.run("INSERT INTO calls VALUES (1, 'a'), (2, 'b')")
    return owner
  }

  @Test(
    "a running application's rows are all seen, nothing changes, and it can write afterwards",
    arguments: ["WAL", "DELETE", "PERSIST", "TRUNCATE"], [nil, 65534] as [UInt32?])
  func running(mode: String, user: UInt32?) throws {
    let owner = try startOwner(mode: mode, user: user)
    let before = try directory.contents()
    #expect(try readCount() == [[.integer(2)]])
    #expect(try directory.contents() == before)
    try owner.run("INSERT INTO calls VALUES (3, 'c')")
    #expect(try readCount() == [[.integer(3)]])
    try owner.quit()
    #expect(try readCount() == [[.integer(3)]])
  }

  @Test(
    "a database that was closed in order is read without a trace, and can be opened again",
    arguments: ["WAL", "DELETE"], [nil, 65534] as [UInt32?])
  func closed(mode: String, user: UInt32?) throws {
    try startOwner(mode: mode, user: user).quit()
    let before = try directory.contents()
    #expect(Array(before.keys) == ["app.db"])
    #expect(try readCount() == [[.integer(2)]])
    #expect(try directory.contents() == before)
    let owner = try OwnerApplication(path: path, user: user)
    try owner.run("INSERT INTO calls VALUES (3, 'c')")
    #expect(try readCount() == [[.integer(3)]])
  }

  @Test(
    "what a crashed application had committed to its log is seen",
    arguments: [nil, 65534] as [UInt32?])
  func crashed(user: UInt32?) throws {
    let owner = try startOwner(mode: "WAL", user: user)
    owner.kill()
    let before = try directory.contents()
    #expect(before.keys.sorted() == ["app.db", "app.db-shm", "app.db-wal"])
    #expect(try readCount() == [[.integer(2)]])
    #expect(try directory.contents() == before)
  }

  @Test("a log whose shared memory is gone is refused, and nothing is made in its place")
  func logAlone() throws {
    try startOwner(mode: "WAL").kill()
    try FileManager.default.removeItem(atPath: path + "-shm")
    let before = try directory.contents()
    #expect(try failure().code == "source-log-without-shared-memory")
    #expect(try directory.contents() == before)
  }

  @Test("an empty log and shared memory that somebody left are read with locks")
  func emptySideFiles() throws {
    try startOwner(mode: "WAL").quit()
    try directory.write([], to: "app.db-wal")
    try directory.write([], to: "app.db-shm")
    #expect(try readCount() == [[.integer(2)]])
    #expect(try directory.contents().keys.sorted() == ["app.db", "app.db-shm", "app.db-wal"])
  }

  @Test("a hot journal is never read past")
  func hotJournal() throws {
    let owner = try startOwner(mode: "DELETE")
    try owner.run("PRAGMA cache_size=5")
    try owner.run("BEGIN")
    try owner.run("!c.executemany('INSERT INTO calls(body) VALUES (?)', [('x' * 900,)] * 2000)")
    try owner.run("COMMIT")
    try owner.run("BEGIN")
    try owner.run("UPDATE calls SET body = 'half ' || body")
    owner.kill()
    let before = try directory.contents()
    #expect(before.keys.sorted() == ["app.db", "app.db-journal"])
    let failure = try failure()
    #expect(failure.code == "source-needs-recovery")
    #expect(failure.failureClass == .damagedData)
    #expect(failure.description.contains("SQLITE_READONLY_ROLLBACK"))
    #expect(try directory.contents() == before)
  }

  @Test(
    "a lock that lasts is retried five times and is then a temporary failure",
    arguments: ["DELETE", "WAL"])
  func locked(mode: String) throws {
    let owner = try startOwner(mode: mode)
    if mode == "WAL" {
      try owner.quit()
    }
    let holder = mode == "WAL" ? try OwnerApplication(path: path) : owner
    try holder.run("PRAGMA locking_mode=EXCLUSIVE")
    try holder.run("BEGIN EXCLUSIVE")
    try holder.run("INSERT INTO calls VALUES (3, 'c')")
    var pauses: [Duration] = []
    var timing = Timing.quiet
    timing.sleep = { pauses.append($0) }
    var policy = ReadPolicy.forTests
    policy.limits.busyTimeoutMilliseconds = 0
    let error = #expect(throws: LiveDatabaseError.self) {
      try database(policy: policy, timing: timing).withConnection { _ in }
    }
    #expect(error?.isTemporary == true)
    #expect(error?.failureClass.exitStatus == 75)
    #expect(error?.code == (mode == "WAL" ? "source-held-exclusively" : "source-sqlite-busy"))
    #expect(pauses == [Duration](repeating: .milliseconds(1550), count: 5))
  }

  @Test("a lock that ends is waited for")
  func lockEnds() throws {
    let owner = try startOwner(mode: "DELETE")
    try owner.run("BEGIN EXCLUSIVE")
    try owner.run("INSERT INTO calls VALUES (3, 'c')")
    var timing = Timing.quiet
    timing.sleep = { _ in _ = try? owner.run("COMMIT") }
    var policy = ReadPolicy.forTests
    policy.limits.busyTimeoutMilliseconds = 0
    let rows = try database(policy: policy, timing: timing).withConnection {
      try $0.query("SELECT count(*) FROM calls")
    }
    #expect(rows == [[.integer(3)]])
  }

  @Test("no further attempt begins when patience is used up")
  func patience() throws {
    let owner = try startOwner(mode: "DELETE")
    try owner.run("BEGIN EXCLUSIVE")
    var elapsed = Duration.zero
    let timing = Timing(
      sinceEpoch: { .zero }, elapsed: { elapsed }, sleep: { elapsed += $0 + .seconds(25) },
      random: { 0.5 })
    var policy = ReadPolicy.forTests
    policy.limits.busyTimeoutMilliseconds = 0
    policy.timeLimit = nil
    #expect(throws: LiveDatabaseError.self) {
      try database(policy: policy, timing: timing).withConnection { _ in }
    }
    // The pauses of 1.55 s begin at 0, 26.55 and 53.1 s; one at 79.65 s would end after 60 s.
    #expect(elapsed == .milliseconds(3 * 26_550))
  }

  @Test(
    "what is no listed SELECT is refused and leaves nothing",
    arguments: [
      "ATTACH ':memory:' AS x", "VACUUM INTO 'stolen.db'", "PRAGMA query_only=OFF", "COMMIT",
      "DELETE FROM calls", "CREATE TEMP TABLE x(v)", "SELECT hex(body) FROM calls",
    ])
  func bounds(sql: String) throws {
    try startOwner(mode: "DELETE").quit()
    let before = try directory.contents()
    #expect(throws: LiveDatabaseError.self) {
      try database().withConnection { try $0.execute(sql) }
    }
    #expect(try directory.contents() == before)
  }

  @Test("a read that takes too long is stopped")
  func timeLimit() throws {
    try startOwner(mode: "DELETE").quit()
    var policy = ReadPolicy.forTests
    policy.timeLimit = .milliseconds(50)
    let error = #expect(throws: LiveDatabaseError.self) {
      try database(policy: policy).withConnection {
        try $0.query(
          """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
          """)
      }
    }
    #expect(error?.code == "source-sqlite-interrupt")
  }
}
