/// A command with the values that it was called with.
public struct Invocation: Sendable {
  /// The names of the command below the program: `["prices", "import"]`; empty for a program
  /// without commands.
  public let commandPath: [String]

  let title: String
  let options: [GivenOption]
  let arguments: [GivenArgument]

  /// The value of an option; `nil` when it was not given.
  public subscript<Value>(option: Option<Value>) -> Value? {
    values(of: option.declaration, as: Value.self).first
  }

  /// The values of a repeatable option, in the given order.
  public subscript<Value>(option: RepeatableOption<Value>) -> [Value] {
    values(of: option.declaration, as: Value.self)
  }

  /// Whether a flag was given.
  public subscript(flag: Flag) -> Bool {
    options.contains { $0.declaration.name == flag.declaration.name }
  }

  /// The value of an argument; `nil` when it was not given.
  public subscript<Value>(argument: Argument<Value>) -> Value? {
    values(of: argument.declaration, as: Value.self).first
  }

  /// The values of a variadic argument, in the given order.
  public subscript<Value>(argument: VariadicArgument<Value>) -> [Value] {
    values(of: argument.declaration, as: Value.self)
  }

  /// The value of an option that the command cannot do without.
  ///
  /// - Throws: ``ArgumentError/missingOption(_:)``.
  public func require<Value>(_ option: Option<Value>) throws(ArgumentError) -> Value {
    guard let value = self[option] else {
      throw .missingOption(option.declaration.spelling)
    }
    return value
  }

  /// The value of an argument that the command cannot do without.
  ///
  /// - Throws: ``ArgumentError/missingArgument(_:command:)``; never for a required argument of
  ///   the command that was parsed.
  public func require<Value>(_ argument: Argument<Value>) throws(ArgumentError) -> Value {
    guard let value = self[argument] else {
      throw .missingArgument(argument.declaration.name, command: title)
    }
    return value
  }

  /// A command line without the program's name that parses to the same invocation: the command,
  /// options as `--name=value` in the given order, arguments.
  public var canonicalWords: [String] {
    let spelled = options.map { option in
      option.declaration.takesValue
        ? "\(option.declaration.spelling)=\(option.text)" : option.declaration.spelling
    }
    let words = arguments.map(\.text)
    let separator = words.contains { $0.hasPrefix("-") && $0 != "-" } ? ["--"] : []
    return commandPath + spelled + separator + words
  }
}

/// An option as it was given.
struct GivenOption: Sendable {
  var declaration: OptionDeclaration
  var text: String
  var value: any Sendable
}

/// A positional argument as it was given.
struct GivenArgument: Sendable {
  var declaration: ArgumentDeclaration
  var text: String
  var value: any Sendable
}

extension Invocation {
  private func values<Value>(of option: OptionDeclaration, as type: Value.Type) -> [Value] {
    options.filter { $0.declaration.name == option.name }.compactMap { $0.value as? Value }
  }

  private func values<Value>(of argument: ArgumentDeclaration, as type: Value.Type) -> [Value] {
    arguments.filter { $0.declaration.name == argument.name }.compactMap { $0.value as? Value }
  }
}
