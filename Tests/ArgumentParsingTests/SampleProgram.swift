import ArgumentParsing

/// A day of the sample: not a calendar, only the shape.
struct SampleDay: Equatable, Sendable {
  var text: String

  static let reader = ValueReader<SampleDay> { text throws(InvalidValue) in
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else {
      throw InvalidValue(reason: "not a date", advice: "write YYYY-MM-DD")
    }
    return SampleDay(text: text)
  }
}

enum SamplePeriod: String, CaseIterable, Sendable {
  case today, yesterday
  case last30Days = "last-30-days"
}

enum SampleOptions {
  static let source = Option(
    "source", short: "s", valueName: "FILE", as: .file, help: "Read usage from this database")
  static let output = Option(
    "output", short: "o", valueName: "DIR", as: .directory, help: "Write the report here",
    defaultText: "output")
  static let from = Option(
    "from", valueName: "DATE", as: SampleDay.reader, help: "First day of the report",
    section: "Period")
  static let period = Option(
    "period", valueName: "PERIOD", as: ValueReader<SamplePeriod>.choice,
    help: "Days that the report is about", defaultText: "last-30-days", section: "Period")
  static let tag = RepeatableOption(
    "tag", short: "t", valueName: "NAME|VALUE", as: .text, help: "Keep rows with this tag's value")
  static let seed = Option(
    "seed", short: "n", valueName: "NUMBER", as: .wholeNumber(in: -9...9),
    help: "Make the same data for the same number [-9 to 9]", defaultText: "1")
  static let config = Option(
    "config", short: "c", valueName: "FILE", as: .file, help: "Read settings from this file",
    defaultText: "tallypress.yml")
}

enum SampleFlags {
  static let strict = Flag("strict", help: "Fail on what is otherwise a warning: it's 'strict'")
  static let json = Flag("json", short: "j", help: "Print results as JSON")
  static let quiet = Flag("quiet", short: "q", help: "Print only errors")
}

enum SampleArguments {
  static let database = Argument("DATABASE", as: .file, help: "The usage database")
  static let shell = Argument(
    "SHELL", as: ValueReader<CompletionShell>.choice, help: "The shell to complete in")
  static let format = Argument(
    "FORMAT", as: .oneOf(["csv", "json"]), help: "The format to read", isOptional: true)
  static let files = VariadicArgument("FILE", as: .file, help: "Price lists", minimum: 1)
}

extension Program {
  static let sample = Program(
    CommandSpecification(
      name: "tallypress", summary: "Turn LLM usage into a report",
      discussion: """
        Reads a database of LLM usage and cost and writes a static site with exports that
        reconcile to the last digit.

        .Nothing is ever written to the source.
        """,
      globalOptions: [SampleOptions.config, SampleFlags.quiet],
      subcommands: [report, sources, demo, completions, prices, internals],
      examples: [Example("tallypress report -s usage.sqlite", "Report the last 30 days")],
      exitStatuses: [.success, ExitStatus(1, "The report could not be written"), .usage]))

  private static let report = CommandSpecification(
    name: "report", summary: "Write the report",
    options: [
      SampleOptions.source, SampleOptions.output, SampleOptions.from, SampleOptions.period,
      SampleOptions.tag, SampleFlags.strict, SampleFlags.json,
    ],
    examples: [
      Example(
        "tallypress report --source usage.sqlite --from 2026-01-01 --json",
        "Report everything since new year and print what was written as JSON, one line each")
    ])

  private static let sources = CommandSpecification(
    name: "sources", summary: "List the usage tables of a database",
    arguments: [SampleArguments.database])

  private static let demo = CommandSpecification(
    name: "demo", summary: "Make a database to play with",
    options: [SampleOptions.seed], arguments: [SampleArguments.database])

  private static let completions = CommandSpecification(
    name: "completions", summary: "Print a completion script",
    arguments: [SampleArguments.shell])

  private static let prices = CommandSpecification(
    name: "prices", summary: "Manage prices",
    subcommands: [
      CommandSpecification(
        name: "list", summary: "List known prices", arguments: [SampleArguments.format]),
      CommandSpecification(
        name: "import", summary: "Import price lists",
        options: [SampleFlags.strict], arguments: [SampleArguments.files],
        exitStatuses: [.success, ExitStatus(3, "A price was refused"), .usage]),
    ])

  private static let internals = CommandSpecification(
    name: "internals", summary: "Print what only its authors need", isHidden: true)
}
