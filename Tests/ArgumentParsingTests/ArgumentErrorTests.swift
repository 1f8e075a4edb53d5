import ArgumentParsing
import Diagnostics
import Testing

@Suite struct ArgumentErrorTests {
  @Test(
    "a wrong command line is explained in one line",
    arguments: [
      ("report --form x", "unknown option '--form'; did you mean '--from'?"),
      ("report -form x", "unknown option '-form'; did you mean '--from'?"),
      ("report -from x", "unknown option '-from'; did you mean '--from'?"),
      (
        "report --forms-of-life",
        "unknown option '--forms-of-life'; 'tallypress report --help' lists the options"
      ),
      ("report --sourc", "unknown option '--sourc'; did you mean '--source'?"),
      ("report --FROM x", "unknown option '--FROM'; did you mean '--from'?"),
      ("report -x", "unknown option '-x'; 'tallypress report --help' lists the options"),
      ("report -jx", "unknown option '-x'; 'tallypress report --help' lists the options"),
      ("report ---", "unknown option '---'; 'tallypress report --help' lists the options"),
      (
        "--from x report",
        "unknown option '--from'; it belongs to 'tallypress report'; write it after the command"
      ),
      (
        "prices --strict import a",
        "unknown option '--strict'; it belongs to 'tallypress prices import'; write it after the command"
      ),
      ("demo --strict x", "unknown option '--strict'; 'tallypress demo --help' lists the options"),
      (
        "",
        "a command is missing after 'tallypress'; one of report, sources, demo, completions, prices, help"
      ),
      (
        "-q",
        "a command is missing after 'tallypress'; one of report, sources, demo, completions, prices, help"
      ),
      ("prices", "a command is missing after 'tallypress prices'; one of list, import"),
      ("reprot", "unknown command 'reprot'; did you mean 'report'?"),
      ("bogus", "unknown command 'bogus'; one of report, sources, demo, completions, prices, help"),
      ("prices imprt x", "unknown command 'imprt'; did you mean 'import'?"),
      (
        "-- report",
        "a command is missing after 'tallypress'; one of report, sources, demo, completions, prices, help"
      ),
      ("help reprot", "unknown command 'reprot'; did you mean 'report'?"),
      ("help prices imprt", "unknown command 'imprt'; did you mean 'import'?"),
      ("help report x", "unknown command 'x'"),
      ("report x", "unexpected argument 'x'; 'tallypress report' takes no arguments"),
      ("report --json x", "unexpected argument 'x'; 'tallypress report' takes no arguments"),
      ("sources a b", "unexpected argument 'b'; 'tallypress sources' takes only DATABASE"),
      (
        "prices list csv x", "unexpected argument 'x'; 'tallypress prices list' takes only [FORMAT]"
      ),
      ("sources", "'tallypress sources' needs DATABASE"),
      ("prices import", "'tallypress prices import' needs FILE"),
      ("report --from", "'--from' needs a value: DATE"),
      ("report -o", "'-o' needs a value: DIR"),
      ("report -o -x", "'-o' needs a value: DIR; write '-o-x' if '-x' is the value"),
      (
        "report --from --json",
        "'--from' needs a value: DATE; write '--from=--json' if '--json' is the value"
      ),
      (
        "report --from -- x", "'--from' needs a value: DATE; write '--from=--' if '--' is the value"
      ),
      ("report --json=yes", "'--json' takes no value, but has 'yes'"),
      ("report --json --json", "'--json' is given twice"),
      ("report -jj", "'--json' is given twice"),
      ("-q report -q", "'--quiet' is given twice"),
      ("report -o a --output b", "'--output' is given twice"),
      (
        "report --from 1.1.2026",
        "invalid value '1.1.2026' for '--from': not a date; write YYYY-MM-DD"
      ),
      ("report --from=", "invalid value '' for '--from': not a date; write YYYY-MM-DD"),
      (
        "report --period tody",
        "invalid value 'tody' for '--period'; one of today, yesterday, last-30-days; did you mean 'today'?"
      ),
      (
        "report --period x",
        "invalid value 'x' for '--period'; one of today, yesterday, last-30-days"
      ),
      ("report --output=", "invalid value '' for '--output': it is empty"),
      ("demo --seed x d", "invalid value 'x' for '--seed': not a whole number"),
      ("demo --seed 10 d", "invalid value '10' for '--seed': must be at most 9"),
      ("demo --seed -10 d", "invalid value '-10' for '--seed': must be at least -9"),
      (
        "completions bahs",
        "invalid value 'bahs' for 'SHELL'; one of bash, zsh, fish; did you mean 'bash'?"
      ),
      ("prices list xml", "invalid value 'xml' for 'FORMAT'; one of csv, json"),
      ("sources ''", "invalid value '' for 'DATABASE': it is empty"),
    ])
  func explanation(line: String, expected: String) {
    let error = #expect(throws: ArgumentError.self) { try Program.sample.parse(words(line)) }
    #expect(error?.oneLine == expected)
    #expect(error?.exitStatus == 2)
  }

  @Test("control characters in a word cannot steer the terminal")
  func control() {
    let error = #expect(throws: ArgumentError.self) {
      try Program.sample.parse(["re\u{1B}[31mport"])
    }
    #expect(error?.oneLine.hasPrefix("unknown command 're\\u{1b}[31mport'; ") == true)
  }

  @Test("an option that a run needs is asked for by name")
  func require() throws {
    guard case .run(let invocation) = try Program.sample.parse(["report"]) else { return }
    let option = #expect(throws: ArgumentError.self) {
      try invocation.require(SampleOptions.source)
    }
    #expect(option?.oneLine == "the option '--source' is missing")
    let argument = #expect(throws: ArgumentError.self) {
      try invocation.require(SampleArguments.database)
    }
    #expect(argument?.oneLine == "'tallypress report' needs DATABASE")
  }
}
