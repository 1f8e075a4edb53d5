/// What is wrong with a command line.
///
/// Options are named as they were written (`--form`, `-x`), commands with the program's name
/// (`tallypress report`).
public enum ArgumentError: Error, Hashable, Sendable {
  /// An option that the command does not have. `known` are those that it has; `owners` are the
  /// commands below it that have the option.
  case unknownOption(String, command: String, known: [String], owners: [String])

  /// A word that names no command; `known` are those that it could be.
  case unknownCommand(String, known: [String])

  /// The command line ends where a command is expected.
  case missingCommand(command: String, known: [String])

  /// A word too many; `accepted` are the arguments that the command takes.
  case unexpectedArgument(String, command: String, accepted: [String])

  /// A required argument is not there.
  case missingArgument(String, command: String)

  /// An option that this run cannot do without is not there.
  case missingOption(String)

  /// An option has no value; `found` is the word that stands in its place, `nil` at the end.
  case missingValue(option: String, valueName: String, found: String?)

  /// A flag has a value.
  case unexpectedValue(String, flag: String)

  /// An option is given twice and is not repeatable.
  case repeatedOption(String)

  /// A value that its option or argument refuses.
  case invalidValue(String, name: String, InvalidValue, choices: [String])

  /// The status to exit with, the same for all of these: 2.
  public var exitStatus: Int32 { ExitStatus.usage.status }
}
