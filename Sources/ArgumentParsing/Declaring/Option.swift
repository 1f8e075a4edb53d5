/// An option with a value, given at most once: `--from DATE`.
public struct Option<Value: Sendable>: OptionDeclaring {
  /// What is declared about the option.
  public let declaration: OptionDeclaration

  /// Declares an option; `name` is the long name without dashes, `valueName` stands for the value
  /// in help.
  public init(
    _ name: String, short: Character? = nil, valueName: String, as reader: ValueReader<Value>,
    help: String, defaultText: String? = nil, section: String? = nil
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, valueName: valueName, help: help, defaultText: defaultText,
      section: section, isRepeatable: false, completion: reader.completion,
      read: { text throws(InvalidValue) in try reader.read(text) })
  }
}

/// An option with a value that may be given any number of times.
public struct RepeatableOption<Value: Sendable>: OptionDeclaring {
  /// What is declared about the option.
  public let declaration: OptionDeclaration

  /// Declares an option; `name` is the long name without dashes, `valueName` stands for a value
  /// in help.
  public init(
    _ name: String, short: Character? = nil, valueName: String, as reader: ValueReader<Value>,
    help: String, defaultText: String? = nil, section: String? = nil
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, valueName: valueName, help: help, defaultText: defaultText,
      section: section, isRepeatable: true, completion: reader.completion,
      read: { text throws(InvalidValue) in try reader.read(text) })
  }
}
