import ArgumentParsing
import Testing

@Suite struct HelpTextTests {
  @Test("the program's help lists all commands, global options, examples and exit statuses")
  func program() {
    #expect(
      Program.sample.help(for: [])
        == """
        Turn LLM usage into a report

        Usage: tallypress [OPTIONS] COMMAND

        Reads a database of LLM usage and cost and writes a static site with exports
        that reconcile to the last digit.

        .Nothing is ever written to the source.

        Commands:
          report         Write the report
          sources        List the usage tables of a database
          demo           Make a database to play with
          completions    Print a completion script
          prices         Manage prices
          prices list    List known prices
          prices import  Import price lists
          help           Print help about a command

        Global options:
          -c, --config FILE  Read settings from this file (default: tallypress.yml)
          -q, --quiet        Print only errors
          -h, --help         Print help and exit
              --version      Print the version and exit

        Examples:
          tallypress report -s usage.sqlite
              Report the last 30 days

        Exit status:
          0  All went well
          1  The report could not be written
          2  The command line is wrong

        'tallypress help COMMAND' explains a command.

        """)
  }

  @Test("a command's help lists its options under their headings")
  func command() {
    #expect(
      Program.sample.help(for: ["report"])
        == """
        Write the report

        Usage: tallypress report [OPTIONS]

        Options:
          -s, --source FILE     Read usage from this database
          -o, --output DIR      Write the report here (default: output)
          -t, --tag NAME|VALUE  Keep rows with this tag's value (may be repeated)
              --strict          Fail on what is otherwise a warning: it's 'strict'
          -j, --json            Print results as JSON

        Period:
              --from DATE      First day of the report
              --period PERIOD  Days that the report is about (one of today, yesterday,
                               last-30-days; default: last-30-days)

        Global options:
          -c, --config FILE  Read settings from this file (default: tallypress.yml)
          -q, --quiet        Print only errors
          -h, --help         Print help and exit
              --version      Print the version and exit

        Examples:
          tallypress report --source usage.sqlite --from 2026-01-01 --json
              Report everything since new year and print what was written as JSON, one
              line each

        Exit status:
          0  All went well
          1  The report could not be written
          2  The command line is wrong

        """)
  }

  @Test("help fits a narrow terminal")
  func narrow() {
    #expect(
      Program.sample.help(for: ["prices", "import"], width: 44)
        == """
        Import price lists

        Usage: tallypress prices import [OPTIONS]
                                        FILE...

        Arguments:
          FILE  Price lists

        Options:
              --strict  Fail on what is otherwise a
                        warning: it's 'strict'

        Global options:
          -c, --config FILE
                          Read settings from this
                          file (default:
                          tallypress.yml)
          -q, --quiet     Print only errors
          -h, --help      Print help and exit
              --version   Print the version and exit

        Exit status:
          0  All went well
          3  A price was refused
          2  The command line is wrong

        """)
  }

  @Test("no line is wider than asked for", arguments: [48, 60, 80, 120])
  func width(width: Int) {
    for path in Program.sample.commandPaths {
      let help = Program.sample.help(for: path, width: width)
      let lines = help.split(separator: "\n").filter { !$0.hasPrefix("  tallypress") }
      #expect(lines.allSatisfy { $0.count <= width }, "\(path) at \(width):\n\(help)")
    }
  }

  @Test("a group's help lists the commands below it")
  func group() {
    let help = Program.sample.help(for: ["prices"])
    #expect(help.hasPrefix("Manage prices\n\nUsage: tallypress prices [OPTIONS] COMMAND\n"))
    #expect(help.contains("Commands:\n  list    List known prices\n  import  Import price lists\n"))
    #expect(help.hasSuffix("'tallypress help prices COMMAND' explains a command.\n"))
  }

  @Test("colour changes nothing but attributes")
  func colour() {
    for path in Program.sample.commandPaths {
      let coloured = Program.sample.help(for: path, style: .coloured)
      let plain = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        .enumerated()
        .map { $0 == 0 ? String($1) : String($1.drop { $0 != "m" }.dropFirst()) }.joined()
      #expect(coloured.contains("\u{1B}[1mUsage:\u{1B}[0m"))
      #expect(plain == Program.sample.help(for: path))
    }
  }

  @Test("a path that leads nowhere gives the program's help")
  func nowhere() {
    #expect(Program.sample.help(for: ["x"]) == Program.sample.help(for: []))
  }

  @Test(
    "colour is for terminals that have not been told otherwise",
    arguments: [
      ([:], true, .coloured), ([:], false, .plain), (["NO_COLOR": "1"], true, .plain),
      (["NO_COLOR": ""], true, .coloured), (["TERM": "dumb"], true, .plain),
    ] as [([String: String], Bool, TextStyle)])
  func style(environment: [String: String], isTerminal: Bool, expected: TextStyle) {
    #expect(TextStyle.fitting(environment: environment, isTerminal: isTerminal) == expected)
  }
}
