import Foundation
import SQLite
import TestSupport
import Testing

/// The same data, templates and as-of instant give the same bytes, whoever runs it and where.
@Suite struct ReproducibilityTests {
  @Test("a second run gives the same bytes in every file")
  func twice() throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let first = try folder.contents()
    #expect(first.files.count > 15)
    #expect(try folder.report().status == 0)
    #expect(try folder.contents().differences(from: first) == [])
  }

  @Test(
    "neither time zone, language, home, terminal nor file mask shows in the files",
    arguments: [
      ["TZ": "Pacific/Chatham"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["LC_ALL": "C"], ["HOME": "/nonexistent"], ["COLUMNS": "20", "TERM": "xterm"],
      ["LC_NUMERIC": "de_DE.UTF-8", "LANG": "de_DE"], ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ])
  func environment(variables: [String: String]) throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let first = try folder.contents()
    let bare = ProgramRun.bareEnvironment
    let again = try folder.run(
      ["report", "-s", folder.database, "-o", folder.output, "--as-of", ReportFolder.asOf],
      environment: bare.merging(variables) { $1 })
    #expect(again.status == 0)
    #expect(try folder.contents().differences(from: first) == [])
  }

  @Test("another working directory and a strict file mask change nothing")
  func elsewhere() throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let first = try folder.contents()
    let arguments =
      "report -s \(folder.database) -o \(folder.output) --as-of \(ReportFolder.asOf)"
    let again = try ProgramRun(
      "/bin/sh", ["-c", "umask 077; cd /; exec \(Programs.tallypress) \(arguments)"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try folder.contents().differences(from: first) == [])
  }

  @Test("rows in another order, in another file layout, give the same bytes")
  func order() throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let first = try folder.contents()
    try folder.fillDatabase {
      try $0.execute(
        """
        UPDATE usage_events SET id = 1000 - id;
        CREATE TABLE filler (x); INSERT INTO filler VALUES (zeroblob(50000));
        """)
    }
    #expect(try folder.report().status == 0)
    #expect(try folder.contents().differences(from: first) == [])
  }

  @Test("a demonstration is the same for the same seed and another for another")
  func demonstration() throws {
    let folder = try ReportFolder()
    for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
      #expect(try folder.run(["demo", "\(name).sqlite", "--seed", seed]).status == 0)
    }
    let files = try FolderContents(folder.directory.url.path).files
    #expect(files.keys.sorted() == ["a.sqlite", "b.sqlite", "c.sqlite"])
    #expect(files["a.sqlite"] == files["b.sqlite"])
    #expect(files["a.sqlite"] != files["c.sqlite"])
    let again = try folder.run(["demo", "a.sqlite"])
    #expect(again.status != 0)
    #expect(again.errors.contains("'a.sqlite' exists already and is never overwritten"))
    #expect(try FolderContents(folder.directory.url.path).files == files)
  }
}
