import Diagnostics

extension Program {
  /// What is wrong with the declaration itself, one sentence each, for a test to expect empty.
  ///
  /// Finds names that are declared twice or are not kebab-case, missing help, arguments that
  /// cannot be reached, and examples that do not parse when they are split at spaces.
  public func declarationFaults() -> [String] {
    commandPaths.flatMap { path in
      guard let command = command(at: path) else { return [String]() }
      let options = options(at: path)
      return nameFaults(of: options) + helpFaults(of: command, options: options)
        + structureFaults(of: command) + exampleFaults(of: command)
    }
    .uniqued()
  }
}

extension Program {
  private func nameFaults(of options: [OptionDeclaration]) -> [String] {
    let spellings = options.flatMap(\.spellings)
    let repeated = spellings.indices.filter { spellings[..<$0].contains(spellings[$0]) }
    let odd = options.filter { !$0.name.isKebabCase }
    return repeated.map { "'\(spellings[$0])' is declared twice" }
      + odd.map { "'\($0.spelling)' is not in kebab-case" }
  }

  private func helpFaults(
    of command: CommandSpecification, options: [OptionDeclaration]
  ) -> [String] {
    let texts =
      [(command.name, command.summary)] + options.map { ($0.spelling, $0.help) }
      + command.arguments.map { ($0.name, $0.help) }
    return texts.flatMap { name, text in
      (text.isEmpty ? ["'\(name)' has no help"] : [])
        + (text.hasSuffix(".") ? ["the help of '\(name)' ends with a full stop"] : [])
    }
  }

  private func structureFaults(of command: CommandSpecification) -> [String] {
    var faults: [String] = []
    let names = command.subcommands.map(\.name)
    faults += Set(names).filter { name in names.filter { $0 == name }.count > 1 }.sorted()
      .map { "the command '\($0)' is declared twice" }
    if !command.subcommands.isEmpty, !command.arguments.isEmpty {
      faults.append("'\(command.name)' has both commands and arguments")
    }
    for (argument, next) in zip(command.arguments, command.arguments.dropFirst()) {
      if argument.arity.isVariadic || (argument.arity == .optional && next.arity.minimum > 0) {
        faults.append("'\(next.name)' cannot be told from '\(argument.name)' before it")
      }
    }
    return faults
  }

  private func exampleFaults(of command: CommandSpecification) -> [String] {
    command.examples.compactMap { example in
      let words = example.commandLine.split(separator: " ").map(String.init)
      guard words.first == root.name else {
        return "the example '\(example.commandLine)' does not begin with '\(root.name)'"
      }
      do throws(ArgumentError) {
        _ = try parse(Array(words.dropFirst()))
        return nil
      } catch {
        return "the example '\(example.commandLine)' does not parse: \(error.oneLine)"
      }
    }
  }
}

extension String {
  fileprivate var isKebabCase: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
  }
}

extension [String] {
  /// The elements without repetitions, each where it stands first.
  fileprivate func uniqued() -> [String] {
    indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}
