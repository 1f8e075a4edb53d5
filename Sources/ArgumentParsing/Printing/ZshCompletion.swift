/// The completion script for zsh: one function per command, in the terms of `_arguments`.
struct ZshCompletion {
  let program: Program

  var script: String {
    let functions = program.commandPaths.map(function).joined(separator: "\n")
    let name = program.functionName
    return """
      #compdef \(program.root.name)

      \(functions)
      if [[ ${funcstack[1]} == \(name) ]]; then
        \(name) "$@"
      else
        compdef \(name) \(program.root.name)
      fi

      """
  }

  private func function(for path: [String]) -> String {
    guard let command = program.command(at: path) else { return "" }
    let body = command.subcommands.isEmpty ? leaf(command, at: path) : group(command, at: path)
    return "\(name(of: path))() {\n\(body)\n}\n"
  }

  private func name(of path: [String]) -> String {
    ([program.functionName] + path).joined(separator: "__")
  }
}

extension ZshCompletion {
  private func leaf(_ command: CommandSpecification, at path: [String]) -> String {
    let arguments = command.arguments.enumerated().map { index, argument in
      let place =
        switch argument.arity {
        case .required: "\(index + 1):"
        case .optional: "\(index + 1)::"
        case .variadic: "*:"
        }
      return (place + message(argument.name) + ":" + action(argument.completion)).shellQuoted
    }
    let specifications = program.options(at: path).map(specification) + arguments
    return call("_arguments -s -S", specifications)
  }

  private func group(_ command: CommandSpecification, at path: [String]) -> String {
    let subcommands = command.visibleSubcommands
    let entries = subcommands.map { "      " + "\($0.name):\($0.summary)".shellQuoted }
    let branches = subcommands.map { "        \($0.name)) \(name(of: path + [$0.name])) ;;" }
    let specifications =
      program.options(at: path).map(specification)
      + ["'1:command:->command'", "'*::argument:->argument'"]
    return """
        local context state state_descr line
        local -a commands
        typeset -A opt_args
      \(call("_arguments -C -s -S", specifications))
        case $state in
          command)
            commands=(
      \(entries.joined(separator: "\n"))
            )
            _describe -t commands command commands
            ;;
          argument)
            case $line[1] in
      \(branches.joined(separator: "\n"))
            esac
            ;;
        esac
      """
  }

  private func call(_ function: String, _ words: [String]) -> String {
    "  " + ([function] + words.map { "    " + $0 }).joined(separator: " \\\n")
  }

  private func specification(_ option: OptionDeclaration) -> String {
    let value = option.valueName.map { ":\(message($0)):\(action(option.completion))" } ?? ""
    let text = "[\(message(option.help))]\(value)"
    let long = option.spelling + (option.takesValue ? "=" : "")
    guard let short = option.short else {
      return ((option.isRepeatable ? "*" : "") + long + text).shellQuoted
    }
    let exclusion =
      option.isRepeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
    let shortName = "-\(short)" + (option.takesValue ? "+" : "")
    return "\(exclusion.shellQuoted){\(shortName),\(long)}\(text.shellQuoted)"
  }

  private func action(_ completion: ValueCompletion) -> String {
    switch completion {
    case .nothing: " "
    case .choices(let choices): list(choices)
    case .files: "_files"
    case .directories: "_files -/"
    case .commands: list(program.root.visibleSubcommands.map(\.name))
    }
  }

  private func list(_ words: [String]) -> String {
    "(\(words.map { escaped($0, "\\ ():'\"$`;&|<>*?[]~#!") }.joined(separator: " ")))"
  }

  private func message(_ text: String) -> String { escaped(text, "\\:[]") }

  private func escaped(_ text: String, _ special: String) -> String {
    text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
