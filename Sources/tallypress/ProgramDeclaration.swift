import ArgumentParsing

/// Everything that can be typed, declared once: parsing, help, completions, the man page and the
/// README's tables come from here.
enum ProgramDeclaration {
  /// The version of the program.
  static let version = "0.1.0"

  /// The program.
  static let program = Program(
    CommandSpecification(
      name: "tallypress", summary: "Turn a database of LLM usage into a report",
      discussion: """
        Reads rows of LLM usage and cost from a SQLite database, which it never writes to, and \
        makes a static HTML site with exports that add up to the last digit.
        """,
      globalOptions: [Options.json, Options.quiet],
      subcommands: [report, check, new, sources, initDatabase, demo, completions, man],
      examples: [
        Example(
          "tallypress report --source usage.sqlite", "Report on everything in a database")
      ],
      exitStatuses: exitStatuses))

  private static let exitStatuses: [ExitStatus] = [
    .success,
    ExitStatus(1, "Failed, for a reason that no other status names"),
    ExitStatus(2, "Wrong usage: the command line, the configuration or a template"),
    ExitStatus(65, "The data is damaged, or a row cannot be read and --strict is on"),
    ExitStatus(66, "An input file is missing"),
    ExitStatus(75, "A file is busy; try again later"),
    ExitStatus(77, "A permission is missing"),
  ]

  private static let report = CommandSpecification(
    name: "report", summary: "Write the report",
    discussion: """
      Finds the usage in the database, counts every row once, and replaces the report in the \
      output folder in one step. The last report stays when anything goes wrong. Options win over \
      the configuration file.
      """,
    options: [
      Options.source, Options.output, Options.config, Options.templates, Options.title,
      Options.currency, Options.strict, Options.period, Options.from, Options.through,
      Options.timeZone, Options.asOf,
    ],
    examples: [
      Example(
        "tallypress report --source usage.sqlite --output output",
        "Report on everything in a database of a known layout"),
      Example(
        "tallypress report --period last-month --time-zone Europe/Oslo",
        "Report on last month as tallypress.yml says, with days of Oslo"),
    ])

  private static let check = CommandSpecification(
    name: "check", summary: "Try out all templates and say what is wrong",
    discussion: """
      Parses every template, tries each on the source's rows and on none, runs its SQL blocks, and \
      follows every internal link. Says everything that it finds with file, line and column, and \
      writes nothing.
      """,
    options: [
      Options.source, Options.config, Options.templates, Options.period, Options.from,
      Options.through, Options.timeZone, Options.asOf,
    ],
    examples: [
      Example(
        "tallypress check --source usage.sqlite --templates templates",
        "See whether your own templates will do tonight")
    ])

  private static let new = CommandSpecification(
    name: "new", summary: "Begin something",
    subcommands: [
      CommandSpecification(
        name: "page", summary: "Write a page template to begin with",
        options: [Options.config, Options.templates], arguments: [Options.pageName],
        examples: [Example("tallypress new page spenders", "Write templates/pages/spenders.md")])
    ])

  private static let sources = CommandSpecification(
    name: "sources", summary: "List what in a database can be reported on",
    arguments: [Options.database],
    examples: [
      Example("tallypress sources usage.sqlite", "Show which tables are recognised, and why")
    ])

  private static let initDatabase = CommandSpecification(
    name: "init-db", summary: "Make a database, or the table, for recording usage",
    discussion: """
      Makes the table usage_events with its indexes, in a new file or in one that is there; what \
      is in it stays.
      """,
    arguments: [Options.database],
    examples: [Example("tallypress init-db usage.sqlite", "Make an empty usage database")])

  private static let demo = CommandSpecification(
    name: "demo", summary: "Make a database of invented usage",
    options: [Options.seed, Options.lastDay], arguments: [Options.database],
    examples: [
      Example("tallypress demo demo.sqlite --seed 7", "Make 90 days of data to play with")
    ])

  private static let completions = CommandSpecification(
    name: "completions", summary: "Print a completion script for a shell",
    arguments: [Options.shell],
    examples: [Example("tallypress completions bash", "Print the script for bash")])

  private static let man = CommandSpecification(
    name: "man", summary: "Print the manual page",
    examples: [Example("tallypress man", "Print it as roff")])
}
