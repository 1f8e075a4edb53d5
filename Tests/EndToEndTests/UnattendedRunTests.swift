import Foundation
import TestSupport
import Testing

/// Runs as cron starts them: no terminal, no home, hardly an environment.
@Suite struct UnattendedRunTests {
  let folder: ReportFolder
  private let command: String

  init() throws {
    folder = try ReportFolder.sample()
    command =
      "\(Programs.tallypress) report --source \(folder.database) --output \(folder.output)"
      + " --as-of \(ReportFolder.asOf)"
  }

  @Test("in a bare environment at / a good run says nothing on standard error")
  func bare() throws {
    let run = try ProgramRun("/bin/sh", ["-c", "cd / && exec \(command) <&-"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Report    \(folder.output)/index.html ("))
    #expect(try folder.export("by-model").wholeSum("requests") == 60)
  }

  @Test("without any variable at all it runs as well")
  func noEnvironment() throws {
    let run = try ProgramRun(
      Programs.tallypress,
      ["report", "-s", folder.database, "-o", folder.output, "--quiet"], environment: [:], in: "/")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == "")
  }

  @Test("with all three standard files closed the report is whole and the source untouched")
  func closedFiles() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    #expect(try folder.report().status == 0)
    let first = try folder.contents()
    try FileManager.default.removeItem(atPath: folder.output)
    _ = try ProgramRun("/bin/sh", ["-c", "exec \(command) <&- >&- 2>&-"])
    #expect(try folder.contents().differences(from: first) == [])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
  }

  @Test(
    "output that cannot be printed is an error, not a silent success",
    arguments: ["man", "completions bash", "--help", "--version", "report --help"])
  func fullDisk(arguments: String) throws {
    let run = try ProgramRun(
      "/bin/sh", ["-c", "exec \(Programs.tallypress) \(arguments) >/dev/full"])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("tallypress: cannot write to standard output: No space left"))
  }

  @Test("nothing is left beside the source and the report")
  func leftovers() throws {
    #expect(try folder.report().status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path)
    #expect(Set(names) == ["usage.sqlite", "report"])
  }

  @Test(
    "on a terminal a short run shows no progress either",
    .enabled(if: Programs.has("script"), "script(1) is not installed"))
  func terminal() throws {
    let run = try Programs.run("script", ["-qec", command, "/dev/null"])
    #expect(run.status == 0)
    #expect(run.output.contains("Report    "))
    #expect(!run.output.contains("reading:"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("two runs at once for one folder leave one whole report and nothing else")
  func twoRuns() throws {
    #expect(try folder.report().status == 0)
    let expected = try folder.contents()
    try folder.write(String(repeating: "run\n", count: 10), to: "runs")
    let run = try Programs.run(
      "xargs", ["-a", folder.path("runs"), "-P", "2", "-I", "run", "/bin/sh", "-c", command])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(try folder.contents().differences(from: expected) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path)
    #expect(Set(names) == ["usage.sqlite", "report", "runs"])
  }
}
