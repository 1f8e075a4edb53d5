import Foundation
import LiveDatabases
import SQLite
import Testing

/// Consistency while another process writes as fast as it can.
///
/// The writer moves one unit from table `a` to table `b` per transaction, so the sum of both is
/// always zero. The same two SELECTs without a transaction disagree, which shows that the test
/// can fail.
@Suite(.enabled(if: OwnerApplication.isAvailable, "\(OwnerApplication.missing)"))
struct LiveWriterTests {
  static let reads = 300

  private func makeTables(_ path: String, mode: String) throws -> OwnerApplication {
    let owner = try OwnerApplication(path: path)
    try owner.run("PRAGMA journal_mode=\(mode)")
    try owner.run("PRAGMA synchronous=OFF")
    try owner.run("CREATE TABLE a(v)")
    try owner.run("CREATE TABLE b(v)")
    try owner.run("INSERT INTO a VALUES (0)")
    try owner.run("INSERT INTO b VALUES (0)")
    return owner
  }

  private func startWriter(_ path: String, mode: String) throws -> OwnerApplication {
    let owner = try makeTables(path, mode: mode)
    owner.send(
      "!for i in itertools.count(): c.execute('BEGIN IMMEDIATE'); "
        + "c.execute('UPDATE a SET v=v+1'); c.execute('UPDATE b SET v=v-1'); c.execute('COMMIT')")
    return owner
  }

  /// The sum of both tables, with time for the writer after each read, in microseconds.
  private func sum(_ connection: Connection, pause: UInt32 = 200) throws -> Int64 {
    var total: Int64 = 0
    for table in ["a", "b"] {
      try connection.scan(["v"], from: table) { total += $0.integer(0) }
      usleep(pause)
    }
    return total
  }

  @Test(
    "one read sees one state of a database that is being written to", arguments: ["WAL", "DELETE"])
  func consistent(mode: String) throws {
    let directory = try SourceDirectory()
    let path = directory.file("app.db")
    let writer = try startWriter(path, mode: mode)
    let database = LiveDatabase(path: path, policy: .forTests, timing: .system)
    var sums: Set<Int64> = []
    for _ in 0..<(mode == "WAL" ? Self.reads : Self.reads / 10) {
      sums.insert(try database.withConnection { try sum($0) })
    }
    #expect(sums == [0])
    writer.kill()
  }

  @Test("reads are right, or refused, while an application opens, writes and closes at random")
  func openingAndClosing() throws {
    let directory = try SourceDirectory()
    let path = directory.file("app.db")
    let writer = try startSporadicWriter(path)
    var policy = ReadPolicy.forTests
    policy.quietTime = .milliseconds(20)
    policy.pause = .milliseconds(1) ... .milliseconds(30)
    let database = LiveDatabase(path: path, policy: policy, timing: .system)
    var accepted = 0
    for _ in 0..<60 {
      do {
        #expect(try database.withConnection { try sum($0, pause: 10_000) } == 0)
        accepted += 1
      } catch let error as LiveDatabaseError {
        let codes = ["source-keeps-changing", "source-held-exclusively", "source-sqlite-busy"]
        #expect(codes.contains(error.code), "\(error)")
      }
    }
    #expect(accepted > 0)
    writer.kill()
  }

  /// A writer that is there for a moment and gone for up to 80 ms.
  private func startSporadicWriter(_ path: String) throws -> OwnerApplication {
    let owner = try makeTables(path, mode: "WAL")
    try owner.run("!c.close()")
    try owner.run("!import random, time; pause = lambda: time.sleep(random.random() * 0.08)")
    owner.send(
      "!for i in itertools.count(): c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        + "c.execute('BEGIN IMMEDIATE'); c.execute('UPDATE a SET v=v+1'); "
        + "c.execute('UPDATE b SET v=v-1'); c.execute('COMMIT'); c.close(); pause()")
    return owner
  }

  @Test("the same reads without a transaction disagree")
  func negativeControl() throws {
    let directory = try SourceDirectory()
    let path = directory.file("app.db")
    let writer = try startWriter(path, mode: "WAL")
    let connection = try Connection(path: path, access: .readOnly)
    connection.setBusyTimeout(milliseconds: 5000)
    var mismatches = 0
    for _ in 0..<Self.reads where try sum(connection) != 0 { mismatches += 1 }
    #expect(mismatches > 0)
    writer.kill()
  }
}
