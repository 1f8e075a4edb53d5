import Diagnostics
import Foundation
import Reports
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func output(_ name: String = "out") -> OutputFolder {
    OutputFolder(path: folder.path(name))
  }

  private func files(_ text: String, _ paths: [String] = ["index.html", "a/b.html"]) -> [SiteFile] {
    paths.map { SiteFile(path: $0, bytes: Array(text.utf8)) }
  }

  private func refusal(_ name: String = "out", source: String = "usage.sqlite") -> String? {
    let error = #expect(throws: PublishingError.self) {
      try output(name).check(against: folder.path(source))
    }
    return error?.oneLine.replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test("a report takes the place of the last one whole, also below folders that are not there yet")
  func publish() throws {
    let output = output("deep/er/out")
    try output.check(against: folder.path("usage.sqlite"))
    try output.publish(files("old", ["index.html", "gone/x.html"]))
    try output.check(against: folder.path("usage.sqlite"))
    try output.publish(files("new"))
    #expect(
      folder.tree() == [
        "deep/er/out/index.html": "new", "deep/er/out/a/b.html": "new",
        "deep/er/out/.tallypress-files": "a/b.html\nindex.html\n",
      ])
  }

  @Test("a path with a slash at its end is the same folder")
  func trailingSlash() throws {
    try output("out/").publish(files("a"))
    try output("out/").publish(files("b"))
    #expect(folder.tree()["out/index.html"] == "b")
    #expect(folder.tree().keys.filter { $0.hasPrefix("out.") }.isEmpty)
  }

  @Test(
    "files that no report made are refused, wherever they are",
    arguments: ["notes.txt", ".git/config", "a/b/c.html", "a/.tallypress-files"])
  func foreign(name: String) throws {
    try output().publish(files("old"))
    try folder.write("mine", to: "out/" + name)
    let before = folder.tree()
    #expect(
      refusal()
        == "the output folder out holds files that no report made, such as \(name); "
        + "move them away, or choose another folder with --output")
    #expect(folder.tree() == before)
  }

  @Test(
    "a link among the files is refused, for a report makes none", arguments: ["elsewhere", "."])
  func foreignLink(target: String) throws {
    try output().publish(files("old"))
    try folder.write("mine", to: "elsewhere/x.txt")
    try folder.link("out/link", to: folder.path(target))
    #expect(refusal()?.contains("such as link") == true)
  }

  @Test("an empty folder may be taken, and the file that keeps it stays")
  func emptyFolder() throws {
    try folder.write("", to: "out/.gitkeep")
    try output().check(against: folder.path("usage.sqlite"))
    try output().publish(files("new"))
    try output().publish(files("newer"))
    #expect(folder.tree("out")[".gitkeep"] == "")
    #expect(folder.tree("out")["index.html"] == "newer")
  }

  @Test("an output that is a file is refused")
  func file() throws {
    try folder.write("x", to: "out")
    #expect(
      refusal() == "the output path out is not a folder; choose another folder with --output")
  }

  @Test("a source in the output is refused, also behind links")
  func sourceInside() throws {
    let message = "the source lies in the output folder out; choose another folder with --output"
    try folder.write("db", to: "out/usage.sqlite")
    #expect(refusal(source: "out/usage.sqlite") == message)
    try folder.link("alias", to: folder.path("out"))
    try folder.link("db", to: folder.path("out/usage.sqlite"))
    #expect(refusal(source: "alias/usage.sqlite") == message)
    #expect(refusal(source: "db") == message)
    #expect(refusal("alias", source: "db")?.contains("in the output folder alias") == true)
  }

  @Test("a source beside the output is fine, also when its name begins alike")
  func sourceBeside() throws {
    try folder.write("db", to: "out.sqlite")
    try output().publish(files("x"))
    try output().check(against: folder.path("out.sqlite"))
  }

  @Test("an output that is a link stays one, and what it leads to is checked and replaced")
  func link() throws {
    try folder.write("mine", to: "real/notes.txt")
    try folder.link("out", to: folder.path("real"))
    #expect(refusal()?.contains("such as notes.txt") == true)
    try FileManager.default.removeItem(atPath: folder.path("real/notes.txt"))
    try output().check(against: folder.path("usage.sqlite"))
    try output().publish(files("one"))
    try output().check(against: folder.path("usage.sqlite"))
    try output().publish(files("two"))
    #expect(folder.tree()["out"] == "-> " + folder.path("real"))
    #expect(folder.tree("real")["index.html"] == "two")
  }

  @Test("what an interrupted run left is cleared away")
  func interrupted() throws {
    try output().publish(files("old"))
    try folder.write("half", to: "out.tallypress-new/index.html")
    try output().publish(files("new"))
    #expect(folder.tree().keys.filter { $0.hasPrefix("out.") }.isEmpty)
    #expect(folder.tree("out")["index.html"] == "new")
  }

  @Test("a write that fails leaves the last report as it was and nothing beside it")
  func failure() throws {
    try output().publish(files("old"))
    let before = folder.tree()
    // A file cannot also be a folder.
    let error = #expect(throws: PublishingError.self) {
      try output().publish(files("new", ["x", "x/y"]))
    }
    #expect(error?.code == "cannot-write")
    #expect(folder.tree() == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.tallypress-new")))
  }

  @Test("two files of one path fail rather than hide one another")
  func samePath() throws {
    #expect(throws: PublishingError.self) {
      try output().publish(files("x", ["index.html", "index.html"]))
    }
    #expect(folder.tree().isEmpty)
  }

  @Test("a reader sees the old report or the new one, never a mixture and never nothing")
  func atomic() async throws {
    let output = output()
    let paths = (0..<20).map { "p\($0).html" }
    try output.publish(files("0", paths))
    let publishing = Task.detached {
      for edition in 1...30 {
        try output.publish(paths.map { SiteFile(path: $0, bytes: Array("\(edition)".utf8)) })
      }
    }
    let file = folder.path("out/p7.html")
    var seen: [Int] = []
    repeat {
      let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
      seen.append(try #require(Int(text)))
    } while seen.last != 30
    try await publishing.value
    #expect(seen == seen.sorted())
  }

  @Test("runs that publish at the same time do not mix their reports")
  func concurrent() async throws {
    let output = output()
    let paths = (0..<30).map { "p\($0).html" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for run in 0..<4 {
        group.addTask {
          for _ in 0..<5 {
            try output.publish(paths.map { SiteFile(path: $0, bytes: Array("\(run)".utf8)) })
          }
        }
      }
      try await group.waitForAll()
    }
    let tree = folder.tree("out").filter { $0.key.hasSuffix(".html") }
    #expect(tree.count == 30)
    #expect(Set(tree.values).count == 1)
  }
}
