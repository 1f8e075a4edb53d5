/// What a shell offers where a value is expected.
public enum ValueCompletion: Hashable, Sendable {
  /// Nothing: the value is free.
  case nothing

  /// These words. Other words may be valid too; the reader decides.
  case choices([String])

  /// Names of files.
  case files

  /// Names of directories.
  case directories

  /// Names of the program's commands.
  case commands

  /// The words to choose from; empty when there is no list.
  public var choices: [String] {
    if case .choices(let words) = self { words } else { [] }
  }
}
