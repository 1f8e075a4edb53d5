import Foundation
import TestSupport
import Testing

/// What can be typed, and how mistakes are answered.
@Suite struct CommandLineTests {
  static let commands = ["report", "sources", "init-db", "demo", "completions", "man"]

  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder()
  }

  @Test("the program and each command explain themselves", arguments: [nil] + commands)
  func help(command: String?) throws {
    let run = try folder.run((command.map { [$0] } ?? []) + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("tallypress"))
    #expect(run.output.split(separator: "\n").allSatisfy { line in line.count <= 80 })
    if command == nil {
      for name in Self.commands { #expect(run.output.contains("  \(name)")) }
    }
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("the version is printed alone")
  func version() throws {
    let run = try folder.run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /tallypress [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test(
    "a mistake has status 2, one line, and a suggestion where there is one",
    arguments: [
      (["report", "--sorce", "x"], "unknown option '--sorce'; did you mean '--source'?"),
      (["reprot"], "unknown command 'reprot'; did you mean 'report'?"),
      (["report", "--period", "lastmonth"], "did you mean 'last-month'?"),
      (["report", "--from", "2026-02-30"], "invalid value '2026-02-30' for '--from'"),
      (["report", "--time-zone", "Mars/Base"], "not an IANA time zone"),
      (["report", "--as-of", "soon"], "invalid value 'soon' for '--as-of'"),
      (["report", "--currency", "dollars"], "not a currency code"),
      (["report", "--source"], "--source"),
      (["report", "-s", "x", "--period", "today", "--from", "2026-01-01"], "cannot stand beside"),
      (["report", "-s", "x", "--from", "2026-02-01", "--to", "2026-01-01"], "lies before"),
      (["report", "extra"], "extra"), (["sources"], "needs DATABASE"), ([], "a command is missing"),
      (["demo", "x.sqlite", "--seed", "-1"], "--seed"), (["completions", "tcsh"], "tcsh"),
      (["report", "--\u{1B}[31m"], "\\u{1b}"),
    ])
  func mistake(arguments: [String], words: String) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("tallypress: "))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!run.errors.contains("\u{1B}"))

    let asJSON = try folder.run(arguments + ["--json"])
    #expect(asJSON.status == 2)
    #expect(asJSON.output == "")
    let json = try JSONSerialization.jsonObject(with: Data(asJSON.errors.utf8)) as? [String: Any]
    let error = try #require(json?["error"] as? [String: Any])
    #expect(error["code"] as? String != nil)
    #expect(error["message"] as? String != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path) == [])
  }

  @Test("a quiet run prints nothing, a JSON run one line, a usual one the headlines")
  func outputs() throws {
    let folder = try ReportFolder.sample()
    let quiet = try folder.report("--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.output + quiet.errors == "")
    let json = try folder.report("--json")
    #expect(json.errors == "")
    #expect(json.output.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(summary["files"] as? Int == (try folder.contents().files.count) - 1)
    let usual = try folder.report()
    #expect(usual.output.split(separator: "\n").count == 5)
  }

  @Test(
    "colours appear on a terminal alone, and not with NO_COLOR",
    .enabled(if: Programs.has("script"), "script(1) is not installed"))
  func colours() throws {
    let help = "\(Programs.tallypress) --help"
    let terminal = try ProgramRun(
      "/usr/bin/script", ["-qec", help, "/dev/null"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm"])
    #expect(terminal.output.contains("\u{1B}["))
    let plain = try ProgramRun(
      "/usr/bin/script", ["-qec", help, "/dev/null"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.status == 0)
    #expect(!plain.output.contains("\u{1B}["))
  }

  @Test("a completion script is one its shell can read", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try folder.run(["completions", shell])
    #expect(script.status == 0)
    #expect(script.errors == "")
    for command in Self.commands { #expect(script.output.contains(command)) }
    guard let program = Programs.installed(shell) else { return }
    try folder.write(script.output, to: "script")
    let check = try ProgramRun(
      program, [shell == "fish" ? "--no-execute" : "-n", folder.path("script")])
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors == "")
  }

  @Test(
    "the manual page has no fault that groff knows of",
    .enabled(if: Programs.has("groff"), "groff is not installed"))
  func manual() throws {
    let page = try folder.run(["man"])
    #expect(page.status == 0)
    try folder.write(page.output, to: "tallypress.1")
    let check = try Programs.run(
      "groff", ["-ww", "-man", "-Tascii", "-P-cbou", folder.path("tallypress.1")])
    #expect(check.status == 0)
    #expect(check.errors == "")
    for word in ["NAME", "EXIT STATUS", "--as-of", "init-db"] {
      #expect(check.output.contains(word), "\(word)")
    }
  }
}
