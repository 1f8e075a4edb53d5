/// A command with everything that is said about it: what it takes, what it does, examples.
///
/// Parsing, help, completions, the man page and the tables of the README all come from here.
public struct CommandSpecification: Sendable {
  /// The word that calls the command; for the outermost one the program's name.
  public let name: String

  /// What the command does: a fragment that begins with a capital and has no full stop.
  public let summary: String

  /// More about the command: paragraphs of plain text, separated by empty lines.
  public let discussion: String

  /// Options and flags of this command alone, in the order of help.
  public let options: [OptionDeclaration]

  /// Options and flags of this command and of all commands below it.
  public let globalOptions: [OptionDeclaration]

  /// Positional arguments, in order; a command with subcommands has none.
  public let arguments: [ArgumentDeclaration]

  /// Commands below this one, in the order of help.
  public let subcommands: [CommandSpecification]

  /// Command lines to copy.
  public let examples: [Example]

  /// What the exit statuses mean; empty when those of the outermost command hold.
  public let exitStatuses: [ExitStatus]

  /// Whether help, completions and documentation leave the command out.
  public let isHidden: Bool

  /// Declares a command.
  public init(
    name: String, summary: String, discussion: String = "",
    options: [any OptionDeclaring] = [], globalOptions: [any OptionDeclaring] = [],
    arguments: [any ArgumentDeclaring] = [], subcommands: [CommandSpecification] = [],
    examples: [Example] = [], exitStatuses: [ExitStatus] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.options = options.map(\.declaration)
    self.globalOptions = globalOptions.map(\.declaration)
    self.arguments = arguments.map(\.declaration)
    self.subcommands = subcommands
    self.examples = examples
    self.exitStatuses = exitStatuses
    self.isHidden = isHidden
  }

  /// The command below this one with this name.
  public func subcommand(_ name: String) -> CommandSpecification? {
    subcommands.first { $0.name == name }
  }

  /// The commands that help lists.
  public var visibleSubcommands: [CommandSpecification] { subcommands.filter { !$0.isHidden } }
}

/// A command line to copy, with what it does.
public struct Example: Hashable, Sendable {
  /// The whole command line, beginning with the program's name.
  public let commandLine: String

  /// What it does: a fragment that begins with a capital and has no full stop.
  public let explanation: String

  /// Makes an example.
  public init(_ commandLine: String, _ explanation: String) {
    self.commandLine = commandLine
    self.explanation = explanation
  }
}

/// A number that the program can exit with, and what it means.
public struct ExitStatus: Hashable, Sendable {
  /// The number that the shell sees.
  public let status: Int32

  /// What it means: a fragment that begins with a capital and has no full stop.
  public let meaning: String

  /// Makes an exit status.
  public init(_ status: Int32, _ meaning: String) {
    self.status = status
    self.meaning = meaning
  }

  /// 0: all went well.
  public static let success = ExitStatus(0, "All went well")

  /// 2: an ``ArgumentError``.
  public static let usage = ExitStatus(2, "The command line is wrong")
}
