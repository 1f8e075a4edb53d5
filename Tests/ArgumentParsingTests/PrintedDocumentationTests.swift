import ArgumentParsing
import Testing

@Suite struct PrintedDocumentationTests {
  private let program = Program.sample

  @Test("the manual page of a small program")
  func manualPage() {
    #expect(
      Program.small.manualPage(version: "1.2", date: "2026-11-21")
        == """
        .TH "SMALL" "1" "2026\\-11\\-21" "small 1.2" "User Commands"
        .SH NAME
        small \\- Do little
        .SH SYNOPSIS
        \\fBsmall\\fR [OPTIONS] COMMAND
        .SH DESCRIPTION
        .PP
        \\&.Little \\e \\(aqtis.
        .PP
        More \\[u00E9].
        .SH COMMANDS
        .SS "small go"
        \\fBsmall go\\fR [OPTIONS] PLACE
        .PP
        Go there.
        .TP
        \\fIPLACE\\fR
        Where to go.
        .TP
        \\fB\\-s\\fR, \\fB\\-\\-speed\\fR \\fIKIND\\fR
        How fast (one of slow, fast; default: slow).
        .PP
        Go home quickly:
        .PP
        .RS 4
        .nf
        small go \\-s fast home
        .fi
        .RE
        .SS "small help"
        \\fBsmall help\\fR [OPTIONS] [COMMAND...]
        .PP
        Print help about a command.
        .TP
        \\fICOMMAND\\fR
        The command to explain; without it, the program.
        .SH GLOBAL OPTIONS
        .TP
        \\fB\\-h\\fR, \\fB\\-\\-help\\fR
        Print help and exit.
        .TP
        \\fB\\-\\-version\\fR
        Print the version and exit.
        .SH EXIT STATUS
        .TP
        \\fB0\\fR
        All went well.
        .TP
        \\fB2\\fR
        The command line is wrong.

        """)
  }

  @Test("the option table of a command")
  func optionTable() {
    #expect(
      program.optionTable(for: ["report"])
        == """
        | Option | What it does | Values |
        | --- | --- | --- |
        | `-s`, `--source FILE` | Read usage from this database |  |
        | `-o`, `--output DIR` | Write the report here | default: output |
        | `--from DATE` | First day of the report |  |
        | `--period PERIOD` | Days that the report is about | one of today, yesterday, last-30-days; default: last-30-days |
        | `-t`, `--tag NAME\\|VALUE` | Keep rows with this tag's value | may be repeated |
        | `--strict` | Fail on what is otherwise a warning: it's 'strict' |  |
        | `-j`, `--json` | Print results as JSON |  |

        """)
  }

  @Test("the table of commands")
  func commandTable() {
    #expect(
      program.commandTable()
        == """
        | Command | What it does |
        | --- | --- |
        | `tallypress report` | Write the report |
        | `tallypress sources DATABASE` | List the usage tables of a database |
        | `tallypress demo DATABASE` | Make a database to play with |
        | `tallypress completions SHELL` | Print a completion script |
        | `tallypress prices` | Manage prices |
        | `tallypress prices list [FORMAT]` | List known prices |
        | `tallypress prices import FILE...` | Import price lists |
        | `tallypress help [COMMAND...]` | Print help about a command |

        """)
  }

  @Test("the table of exit statuses is the command's own or the program's")
  func exitStatusTable() {
    #expect(
      program.exitStatusTable()
        == """
        | Status | Meaning |
        | --- | --- |
        | 0 | All went well |
        | 1 | The report could not be written |
        | 2 | The command line is wrong |

        """)
    #expect(program.exitStatusTable(for: ["prices", "import"]).contains("| 3 | A price was"))
    #expect(program.exitStatusTable(for: ["report"]) == program.exitStatusTable())
  }

  @Test("a command without options has no table")
  func emptyTable() { #expect(program.optionTable(for: ["sources"]).isEmpty) }

  @Test("the same declaration prints the same text")
  func deterministic() {
    #expect(program.manualPage() == program.manualPage())
    for shell in CompletionShell.allCases {
      #expect(program.completionScript(for: shell) == program.completionScript(for: shell))
    }
  }

  @Test("every declared option appears wherever options are printed")
  func options() {
    let manual = program.manualPage()
    for path in program.commandPaths {
      let command = program.command(at: path)
      for option in (command?.options ?? []) + (command?.globalOptions ?? []) {
        #expect(program.help(for: path).contains(option.spelling))
        #expect(manual.contains(option.spelling.roffed))
        #expect(manual.contains(option.help.roffed))
        #expect(program.optionTable(for: path).contains("`\(option.spelling)"))
        for shell in CompletionShell.allCases {
          let name = shell == .fish ? "-l \(option.name) " : option.spelling
          #expect(program.completionScript(for: shell).contains(name))
        }
      }
    }
  }

  @Test("every visible command appears wherever commands are printed, and no hidden one")
  func commands() {
    let texts =
      [program.help(for: []), program.manualPage(), program.commandTable()]
      + CompletionShell.allCases.map(program.completionScript)
    for text in texts {
      for path in program.commandPaths.dropFirst() {
        #expect(text.contains(path.joined(separator: " ")) || text.contains(path.last ?? ""))
      }
      #expect(!text.contains("internals"))
    }
  }

  @Test("the sample declaration has no faults")
  func faultless() { #expect(program.declarationFaults() == []) }

  @Test("faults of a declaration are found")
  func faults() {
    let program = Program(
      CommandSpecification(
        name: "p", summary: "",
        options: [Flag("Loud", short: "h", help: "Be loud."), Flag("version", help: "x")],
        arguments: [
          VariadicArgument("A", as: .text, help: "a"), Argument("B", as: .text, help: "b"),
        ],
        subcommands: [
          CommandSpecification(name: "c", summary: "x"),
          CommandSpecification(name: "c", summary: "x"),
        ],
        examples: [Example("q c", "x"), Example("p c --no", "x")]))
    #expect(
      program.declarationFaults() == [
        "'-h' is declared twice",
        "'--version' is declared twice",
        "'--Loud' is not in kebab-case",
        "'p' has no help",
        "the help of '--Loud' ends with a full stop",
        "the command 'c' is declared twice",
        "'p' has both commands and arguments",
        "'B' cannot be told from 'A' before it",
        "the example 'q c' does not begin with 'p'",
        "the example 'p c --no' does not parse: unknown option '--no'; 'p c --help' lists the options",
      ])
  }
}

extension Program {
  static let small = Program(
    CommandSpecification(
      name: "small", summary: "Do little", discussion: ".Little \\ 'tis.\n\nMore é.",
      subcommands: [
        CommandSpecification(
          name: "go", summary: "Go there",
          options: [
            Option(
              "speed", short: "s", valueName: "KIND", as: .oneOf(["slow", "fast"]),
              help: "How fast", defaultText: "slow")
          ],
          arguments: [Argument("PLACE", as: .text, help: "Where to go")],
          examples: [Example("small go -s fast home", "Go home quickly")])
      ],
      exitStatuses: [.success, .usage]))
}

extension String {
  fileprivate var roffed: String {
    map { $0 == "-" ? "\\-" : $0 == "'" ? "\\(aq" : String($0) }.joined()
  }
}
