import Foundation
import SQLite
import TestSupport
import Testing

/// Whatever is wrong with the source, it is said in one line and the last report stays.
@Suite struct LastReportStaysTests {
  /// A source that cannot be read.
  struct Source: Sendable, CustomTestStringConvertible {
    let name: String
    /// What makes it, as a shell script that has `usage.sqlite` in its folder.
    let script: String
    let status: Int32
    /// What standard error says behind `tallypress: 'bad' `.
    let words: String
    var testDescription: String { name }
  }

  static let sources = [
    Source(
      name: "missing", script: "true", status: 66,
      words: "does not exist; check the path of the source database"),
    Source(
      name: "empty", script: ": > bad", status: 65,
      words: "is an empty file; check that the application has made its tables in this file"),
    Source(
      name: "text", script: "yes 'no database' | head -c 5000 > bad", status: 65,
      words: "is not a SQLite database, or is encrypted; check the path of the source database"),
    Source(
      name: "directory", script: "mkdir bad", status: 65,
      words: "is a directory, not a database file; check the path of the source database"),
    Source(
      name: "device", script: "ln -s /dev/zero bad", status: 65,
      words: "is a device, not a database file; check the path of the source database"),
    Source(
      name: "a link to nothing", script: "ln -s nothing bad", status: 66,
      words: "does not exist; check the path of the source database"),
  ]

  @Test("a source that is no database", arguments: sources)
  func noDatabase(source: Source) throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    let directory = folder.directory.url.path
    _ = try ProgramRun("/bin/sh", ["-c", source.script], in: directory)
    let run = try folder.run(["report", "-s", "bad", "-o", folder.output])
    #expect(run.status == source.status)
    #expect(run.output == "")
    #expect(run.errors == "tallypress: 'bad' \(source.words)\n")
    #expect(try folder.contents() == before)
  }

  @Test("a damaged database, in its middle or cut off", arguments: ["middle", "end"])
  func damaged(place: String) throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    let script =
      place == "middle"
      ? "yes X | dd of=usage.sqlite bs=4096 seek=1 count=3 conv=notrunc status=none"
      : "truncate -s 9000 usage.sqlite"
    _ = try ProgramRun("/bin/sh", ["-c", script], in: folder.directory.url.path)
    let run = try folder.report()
    #expect(run.status == 65)
    #expect(run.errors.contains("malformed"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try folder.contents() == before)
  }

  @Test("a database that another process has locked is busy, and can be tried later")
  func locked() throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    let owner = try Connection(path: folder.database, access: .readWriteCreate)
    try owner.execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM usage_events")
    let run = try folder.report()
    try owner.execute("ROLLBACK")
    #expect(run.status == 75)
    #expect(run.errors.contains("is locked (SQLITE_BUSY)"))
    #expect(run.errors.hasSuffix("another program is writing to the database; try again later\n"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try folder.contents() == before)
  }

  @Test("a template with a mistake")
  func badTemplate() throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    try folder.write("# {{ report.titel }}\n", to: "mine/pages/index.md")
    let run = try folder.report("--templates", "mine")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("tallypress: mine/pages/index.md:1:"))
    #expect(run.errors.contains("did you mean 'title'?"))
    #expect(try folder.contents() == before)
  }
}
