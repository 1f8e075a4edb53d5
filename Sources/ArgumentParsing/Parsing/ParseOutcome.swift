/// What a command line asks for.
public enum ParseOutcome: Sendable {
  /// Run a command.
  case run(Invocation)

  /// Print help for the command at this path below the program; empty for the program itself.
  case help([String])

  /// Print the version.
  case version
}
