import Foundation
import SQLite
import TestSupport
import Testing

/// Reports beside an application that writes all the time.
@Suite(.enabled(if: Programs.has("python3"), "python3 plays the application and is not installed"))
struct LiveSourceTests {
  /// Each transaction adds two rows whose costs cancel, one of each model.
  ///
  /// It closes what it inherits: Foundation takes a program for running as long as any process has
  /// the socket that it was started with.
  private static let writer = """
    import os, sqlite3, sys, time
    os.closerange(3, 1024)
    c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
    c.execute('PRAGMA journal_mode=' + sys.argv[2])
    n = 0
    while True:
        n += 1
        c.execute('BEGIN IMMEDIATE')
        for model, sign in (('debit', 1), ('credit', -1)):
            c.execute('INSERT INTO usage_events (occurred_at_ms, model, output_tokens, '
                      'cost_picodollars) VALUES (?, ?, ?, ?)',
                      (1790000000000 + n, model, n % 7, sign * n * 1000003))
            time.sleep(0.001)
        c.execute('COMMIT')
        time.sleep(0.004)
    """

  /// Starts the writer behind a shell that ends at once, so that no test waits for its end.
  private func startWriter(in folder: ReportFolder, mode: String) throws -> pid_t {
    try folder.write(Self.writer, to: "writer.py")
    let shell = try Programs.run(
      "sh",
      [
        "-c", "python3 \"$1\" \"$2\" \"$3\" </dev/null >/dev/null 2>&1 & echo $!", "sh",
        folder.path("writer.py"), folder.database, mode,
      ])
    return try #require(pid_t(shell.output.dropLast()))
  }

  @Test("each of twenty reports is one state of the database", arguments: ["WAL", "DELETE"])
  func snapshots(mode: String) throws {
    let folder = try ReportFolder.sample()
    try folder.fillDatabase { try $0.execute("DELETE FROM usage_events") }
    let writer = try startWriter(in: folder, mode: mode)
    // Not SIGTERM, which the threads of a test block for the programs they start.
    defer { kill(writer, SIGKILL) }
    var counts: [Int] = []
    for _ in 1...20 {
      let run = try folder.report()
      try #require(run.status == 0, "\(run.errors)")
      #expect(run.errors == "")
      let models = try folder.export("by-model")
      counts.append(try #require(models.wholeSum("requests")))
      #expect(models.sum("cost") == "0.000000000000")
      #expect(Set(models.column("requests")).count <= 1)
      #expect(Set(models.column("output_tokens")).count <= 1)
      for name in try folder.breakdowns() {
        #expect(try folder.export(name).wholeSum("requests") == counts.last, "\(name)")
      }
    }
    #expect(counts == counts.sorted())
    #expect(Set(counts).count > 5, "the application did write meanwhile")
    #expect(kill(writer, 0) == 0, "the application went on")
  }

  @Test("the owner can write afterwards, and nothing new lies beside its file")
  func ownerGoesOn() throws {
    let folder = try ReportFolder.sample()
    let owner = try Connection(path: folder.database, access: .readWriteCreate)
    try owner.execute("PRAGMA journal_mode=WAL; UPDATE usage_events SET input_tokens = 1")
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path)
    #expect(before.count == 3)
    #expect(try folder.report().status == 0)
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path)
    #expect(Set(after) == Set(before + ["report"]))
    try owner.execute("DELETE FROM usage_events; PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try owner.query("SELECT count(*) FROM usage_events") == [[.integer(0)]])
  }

  @Test(
    "a closed database in a folder that nobody may write to is read, and left as it is",
    .enabled(if: geteuid() == 0 && Programs.has("setpriv"), "only root can become another user"),
    arguments: ["WAL", "DELETE"])
  func readOnlyFolder(mode: String) throws {
    let folder = try ReportFolder.sample()
    try Connection(path: folder.database, access: .readWriteCreate)
      .execute("PRAGMA journal_mode=\(mode)")
    let before = try FolderContents(folder.directory.url.path)
    #expect(before.files.count == 1)
    let outside = try TemporaryDirectory()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: outside.url.path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.directory.url.path)
    let run = try Programs.run(
      "setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", "--", Programs.tallypress, "report",
        "-s", folder.database, "-o", outside.path("report"),
      ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Requests  60,"))
    #expect(try FolderContents(folder.directory.url.path) == before)
  }
}
