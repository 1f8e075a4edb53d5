/// What is declared about an option or a flag, apart from the type of its value.
public struct OptionDeclaration: Sendable {
  /// The long name without dashes.
  public let name: String

  /// The one-letter name.
  public let short: Character?

  /// What stands for the value in help: `DATE`; `nil` for a flag, which takes no value.
  public let valueName: String?

  /// What the option does: a fragment that begins with a capital and has no full stop.
  public let help: String

  /// What holds when the option is not given, in words; `nil` when there is nothing to say.
  public let defaultText: String?

  /// The heading under which help lists the option; `nil` for the common one.
  public let section: String?

  /// Whether the option may be given more than once.
  public let isRepeatable: Bool

  /// What a shell offers for the value.
  public let completion: ValueCompletion

  let read: @Sendable (String) throws(InvalidValue) -> any Sendable

  /// Whether the option takes a value.
  public var takesValue: Bool { valueName != nil }

  /// The name as it is written: `--from`.
  public var spelling: String { "--\(name)" }

  /// All names as they are written, short first: `-q`, `--quiet`.
  public var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + [spelling] }
}

/// An option or flag that a command can declare.
public protocol OptionDeclaring: Sendable {
  /// What is declared about it.
  var declaration: OptionDeclaration { get }
}
