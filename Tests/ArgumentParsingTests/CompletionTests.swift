import ArgumentParsing
import Foundation
import Testing

/// Command lines with the cursor at their end, and what a shell should offer there.
private let cases: [(line: [String], offers: [String])] = [
  (["rep"], ["report"]),
  ([""], ["report", "sources", "demo", "completions", "prices", "help"]),
  (["report", "--per"], ["--period"]),
  (["report", "--period", "to"], ["today"]),
  (["report", "--period", ""], ["today", "yesterday", "last-30-days"]),
  (["-q", "report", "--period", "last"], ["last-30-days"]),
  (["--config", "report", "prices", "i"], ["import"]),
  (["-c", "report", "rep"], ["report"]),
  (["report", "--output", "prices", "--pe"], ["--period"]),
  (["prices", ""], ["list", "import"]),
  (["prices", "import", "--str"], ["--strict"]),
  (["prices", "import", "--config", ""], ["a b.sqlite", "folder", "usage.sqlite"]),
  (["prices", "import", "x", "us"], ["usage.sqlite"]),
  (["report", "-s", "a"], ["a b.sqlite"]),
  (["report", "-o", ""], ["folder"]),
  (["sources", "u"], ["usage.sqlite"]),
  (["sources", "usage.sqlite", ""], []),
  (["completions", "z"], ["zsh"]),
  (["help", "com"], ["completions"]),
  (["report", "--from", ""], []),
]

private let files = ["usage.sqlite", "a b.sqlite", "folder/"]

@Suite struct CompletionTests {
  @Test("each shell reads its script without complaint", arguments: CompletionShell.allCases)
  func syntax(shell: CompletionShell) throws {
    guard let program = OutsideProgram(shell.rawValue) else {
      print("skipped: \(shell.rawValue) is not installed")
      return
    }
    try withFolder([]) { folder in
      let script = folder.appendingPathComponent("script")
      try Program.sample.completionScript(for: shell)
        .write(to: script, atomically: true, encoding: .utf8)
      let result = try program.run(["-n", script.path])
      #expect(result.output == "")
      #expect(result.status == 0)
    }
  }

  @Test(
    "bash offers what fits", .enabled(if: OutsideProgram.isInstalled("bash"), "needs bash"),
    arguments: cases)
  func bash(line: [String], offers: [String]) throws {
    #expect(try bashOffers(line).sorted() == offers.sorted())
  }

  @Test(
    "bash completes the value of --name=value, which it splits into three words",
    .enabled(if: OutsideProgram.isInstalled("bash"), "needs bash"))
  func bashEqualsSign() throws {
    #expect(try bashOffers(["report", "--period", "=", "ye"]) == ["yesterday"])
    #expect(try bashOffers(["report", "--period", "="]).count == 3)
    #expect(try bashOffers(["report", "--output", "=", "report", "--js"]) == ["--json"])
    #expect(try bashOffers(["sources", "--", "-"]) == [])
  }

  @Test(
    "fish offers what fits", .enabled(if: OutsideProgram.isInstalled("fish"), "needs fish"),
    arguments: cases)
  func fish(line: [String], offers: [String]) throws {
    let fish = try #require(OutsideProgram("fish"))
    let typed = (["tallypress"] + line).joined(separator: " ")
    let script =
      Program.sample.completionScript(for: .fish) + "\ncomplete -C \(typed.shellQuoted)\n"
    let output = try withFolder(files) { folder in
      try fish.run(["--no-config"], input: script, in: folder).output
    }
    let words = output.split(separator: "\n").map { line in
      String(line.split(separator: "\t")[0]).replacingOccurrences(of: "\\ ", with: " ")
    }
    let names = words.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    #expect(names.sorted() == offers.sorted())
  }

  private func bashOffers(_ line: [String]) throws -> [String] {
    let bash = try #require(OutsideProgram("bash"))
    let words = (["tallypress"] + line).map(\.shellQuoted).joined(separator: " ")
    let script = """
      \(Program.sample.completionScript(for: .bash))
      COMP_WORDS=(\(words))
      COMP_CWORD=\(line.count)
      _tallypress
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try withFolder(files) { folder in
      try bash.run(["--norc"], input: script, in: folder).output
        .split(separator: "\n").map(String.init)
    }
  }
}

extension String {
  fileprivate var shellQuoted: String { "'\(self)'" }
}
