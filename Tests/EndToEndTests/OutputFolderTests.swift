import Foundation
import SQLite
import TestSupport
import Testing

/// Where a report may go, and what happens to what is there.
@Suite struct OutputFolderTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder.sample()
  }

  private func snapshot() throws -> FolderContents {
    try FolderContents(folder.directory.url.path)
  }

  @Test(
    "files that no report made are never deleted",
    arguments: ["notes.txt", "models/mine.html", ".git/config", "exports/old/by-model.csv"])
  func foreignFiles(name: String) throws {
    #expect(try folder.report().status == 0)
    try folder.write("precious", to: "report/" + name)
    let before = try snapshot()
    let run = try folder.report()
    #expect(run.status == 1)
    #expect(
      run.errors == "tallypress: the output folder \(folder.output) holds files that no report "
        + "made, such as \(name); move them away, or choose another folder with --output\n")
    #expect(try snapshot() == before)
  }

  @Test(
    "a folder that cannot hold the report is refused",
    arguments: [
      (".", "the source lies in the output folder ."),
      ("usage.sqlite", "the output path usage.sqlite is not a folder"),
      ("/proc/none/report", "cannot write /proc/none: No such file or directory"),
    ])
  func unfit(output: String, words: String) throws {
    let before = try snapshot()
    let run = try folder.run(["report", "-s", "usage.sqlite", "-o", output])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("tallypress: \(words); "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try snapshot() == before)
  }

  @Test(
    "a folder that this user may not write to keeps its report, with status 77",
    .enabled(if: geteuid() == 0 && Programs.has("setpriv"), "only root can become another user"))
  func otherUser() throws {
    #expect(try folder.report().status == 0)
    let before = try snapshot()
    let run = try Programs.run(
      "setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", "--", Programs.tallypress, "report",
        "-s", folder.database, "-o", folder.output,
      ])
    #expect(run.status == 77)
    #expect(
      run.errors == "tallypress: cannot write \(folder.output).tallypress-new: Permission denied; "
        + "check the folder's permissions and the space on its disk\n")
    #expect(try snapshot() == before)
  }

  @Test("folders above the output are made, and a link to a folder is followed")
  func places() throws {
    #expect(try folder.run(["report", "-s", folder.database, "-o", "a/b/c"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/index.html")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "a/b/c")
    let run = try folder.run(["report", "-s", folder.database, "-o", "link/"])
    #expect(run.status == 0, "\(run.errors)")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("link"))
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/index.html")))
  }

  @Test("what a report no longer has is gone from the next one, empty folders too")
  func shrinking() throws {
    #expect(try folder.report().status == 0)
    #expect(try folder.contents().files["models/model-2.html"] != nil)
    try folder.fillDatabase { try $0.execute("DELETE FROM usage_events") }
    #expect(try folder.report().status == 0)
    #expect(try folder.contents().files["models/model-2.html"] == nil)
  }

  @Test("what a killed run left beside the folder does not stand in the way")
  func afterKill() throws {
    #expect(try folder.report().status == 0)
    try folder.write("half", to: "report.tallypress-new/index.html")
    #expect(try folder.report().status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.output + ".tallypress-new"))
  }
}
