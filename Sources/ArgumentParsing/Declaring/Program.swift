/// A whole command line: the tree of commands with `--help`, `--version` and `help` added.
///
/// ```swift
/// let program = Program(CommandSpecification(name: "tallypress", …))
/// switch try program.parse(arguments) {
/// case .run(let invocation): …
/// case .help(let path): print(program.help(for: path))
/// case .version: …
/// }
/// ```
public struct Program: Sendable {
  /// The outermost command.
  public let root: CommandSpecification

  /// Completes the outermost command with what every program has.
  public init(_ command: CommandSpecification) {
    root = CommandSpecification(completing: command)
  }

  /// The command at a path below the outermost one; `nil` when there is none.
  public func command(at path: [String]) -> CommandSpecification? {
    var command = root
    for name in path {
      guard let next = command.subcommand(name) else { return nil }
      command = next
    }
    return command
  }

  /// The paths of all visible commands, parents before children, in the declared order; the
  /// outermost command is the empty path.
  public var commandPaths: [[String]] { Self.paths(of: root, at: []) }

  /// The global options that hold at a path, outermost first.
  public func globalOptions(at path: [String]) -> [OptionDeclaration] {
    var command = root
    var options = root.globalOptions
    for name in path {
      guard let next = command.subcommand(name) else { break }
      command = next
      options += next.globalOptions
    }
    return options
  }

  /// The options that a command understands: its own, then the global ones.
  func options(at path: [String]) -> [OptionDeclaration] {
    (command(at: path)?.options ?? []) + globalOptions(at: path)
  }

  /// The program's name and the path: `tallypress prices import`.
  func title(of path: [String]) -> String { ([root.name] + path).joined(separator: " ") }

  /// The command's exit statuses, or else those of the outermost command.
  func exitStatuses(at path: [String]) -> [ExitStatus] {
    let own = command(at: path)?.exitStatuses ?? []
    return own.isEmpty ? root.exitStatuses : own
  }

  private static func paths(of command: CommandSpecification, at path: [String]) -> [[String]] {
    [path] + command.visibleSubcommands.flatMap { paths(of: $0, at: path + [$0.name]) }
  }
}

extension CommandSpecification {
  /// The name of the command that every program with subcommands has.
  static let helpName = "help"

  fileprivate static var help: CommandSpecification {
    CommandSpecification(
      name: helpName, summary: "Print help about a command",
      arguments: [
        VariadicArgument(
          "COMMAND", as: ValueReader(completing: .commands) { $0 },
          help: "The command to explain; without it, the program")
      ])
  }

  fileprivate init(completing command: CommandSpecification) {
    name = command.name
    summary = command.summary
    discussion = command.discussion
    options = command.options
    globalOptions =
      command.globalOptions + [Flag.help.declaration, Flag.version.declaration]
    arguments = command.arguments
    subcommands = command.subcommands.isEmpty ? [] : command.subcommands + [.help]
    examples = command.examples
    exitStatuses = command.exitStatuses
    isHidden = command.isHidden
  }
}
