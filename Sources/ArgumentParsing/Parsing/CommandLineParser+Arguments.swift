extension CommandLineParser {
  /// The invocation that the words amount to.
  ///
  /// - Throws: when a command or an argument is missing, is too many or is refused.
  func invocation() throws(ArgumentError) -> Invocation {
    guard command.subcommands.isEmpty else {
      throw .missingCommand(command: title, known: command.visibleSubcommands.map(\.name))
    }
    return Invocation(
      commandPath: path, title: title, options: given, arguments: try givenArguments())
  }

  private func givenArguments() throws(ArgumentError) -> [GivenArgument] {
    var rest = positionals[...]
    var result: [GivenArgument] = []
    for argument in command.arguments {
      let taken = argument.arity.isVariadic ? rest : rest.prefix(1)
      guard taken.count >= argument.arity.minimum else {
        throw .missingArgument(argument.name, command: title)
      }
      for text in taken { result.append(try read(text, as: argument)) }
      rest = rest.dropFirst(taken.count)
    }
    guard let surplus = rest.first else { return result }
    throw .unexpectedArgument(
      surplus, command: title, accepted: command.arguments.map(\.usage))
  }

  private func read(
    _ text: String, as argument: ArgumentDeclaration
  ) throws(ArgumentError) -> GivenArgument {
    do throws(InvalidValue) {
      return GivenArgument(
        declaration: argument, text: text, value: try argument.read(text))
    } catch {
      throw .invalidValue(
        text, name: argument.name, error, choices: argument.completion.choices)
    }
  }
}
