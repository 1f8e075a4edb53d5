import ArgumentParsing
import Configuration
import Usage

/// The options of all commands, each declared once.
enum Options {
  static let source = Option(
    "source", short: "s", valueName: "FILE", as: .file, help: "Read usage from this database")
  static let output = Option(
    "output", short: "o", valueName: "DIR", as: .directory, help: "Write the report here",
    defaultText: "output")
  static let config = Option(
    "config", short: "c", valueName: "FILE", as: .file, help: "Read settings from this file",
    defaultText: "tallypress.yml, if there is one")
  static let templates = Option(
    "templates", valueName: "DIR", as: .directory,
    help: "Use the templates in this folder in place of the built-in ones of the same path")
  static let title = Option("title", valueName: "TEXT", as: .text, help: "Call the report this")
  static let currency = Option(
    "currency", valueName: "CODE", as: .currency, help: "The currency that costs are in",
    defaultText: "USD")

  static let period = Option(
    "period", valueName: "PERIOD", as: ValueReader<NamedPeriod>.choice,
    help: "Report on these days", defaultText: "all", section: "Period")
  static let from = Option(
    "from", valueName: "DATE", as: .day, help: "Report from this day on", section: "Period")
  static let through = Option(
    "to", valueName: "DATE", as: .day, help: "Report up to this day, which counts",
    section: "Period")
  static let timeZone = Option(
    "time-zone", valueName: "ZONE", as: .timeZone,
    help: "Cut days in this IANA time zone", defaultText: "UTC", section: "Period")
  static let asOf = Option(
    "as-of", valueName: "TIME", as: .asOf,
    help: "Take this for now; later events do not count; a day alone is its end",
    defaultText: "the present", section: "Period")

  static let seed = Option(
    "seed", valueName: "NUMBER", as: .wholeNumber(in: 0...Int(Int32.max)),
    help: "Make the same data for the same number", defaultText: "1")
  static let lastDay = Option(
    "last-day", valueName: "DATE", as: .day, help: "End the data on this day",
    defaultText: "2026-10-31")

  static let strict = Flag("strict", help: "Fail at the first row that cannot be read")
  static let json = Flag("json", help: "Print results and errors as JSON")
  static let quiet = Flag("quiet", short: "q", help: "Print errors only")

  static let database = Argument("DATABASE", as: .file, help: "A SQLite database")
  static let pageName = Argument(
    "NAME", as: .pageName, help: "The page's name: lower-case letters, digits and hyphens")
  static let shell = Argument(
    "SHELL", as: ValueReader<CompletionShell>.choice, help: "The shell to complete in")
}
