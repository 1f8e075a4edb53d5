/// The completion script for bash; needs nothing but bash 3.2.
struct BashCompletion {
  let program: Program

  private var name: String { program.functionName }

  var script: String {
    """
    # bash completion for \(program.root.name)

    \(helpers)
    \(name)() {
      local current="${COMP_WORDS[COMP_CWORD]}" path='' option='' ended='' count=0 index word
      for ((index = 1; index < COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        if [[ -n $option ]]; then
          # bash splits --name=value into three words
          if [[ $word != '=' ]]; then option=''; fi
          continue
        fi
        if [[ -n $ended ]]; then
          count=$((count + 1))
          continue
        fi
        case "$path:$word" in
          *:--) ended=yes ;;
    \(lines(optionCases))
    \(lines(commandCases))
          *:-?*) ;;
          *) count=$((count + 1)) ;;
        esac
      done
      if [[ $current == '=' ]]; then current=''; fi
      COMPREPLY=()
      if [[ -n $option ]]; then
        case "$option" in
    \(lines(valueCases))
        esac
      elif [[ -z $ended && $current == -* ]]; then
        case "$path" in
    \(lines(optionNameCases))
        esac
      else
        case "$path:$count" in
    \(lines(argumentCases))
        esac
      fi
    }

    complete -F \(name) \(program.root.name)

    """
  }

  private var helpers: String {
    """
    \(name)_words() {
      local word
      for word in "${@:2}"; do
        if [[ $word == "$1"* ]]; then COMPREPLY+=("$word"); fi
      done
    }
    \(name)_paths() {
      local word
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$2" -- "$1")
      compopt -o filenames 2> /dev/null
    }

    """
  }
}

extension BashCompletion {
  private func lines(_ cases: [String]) -> String {
    cases.isEmpty ? "      :" : cases.map { "      " + $0 }.joined(separator: "\n")
  }

  /// Options that take a value: the word after them is none of ours.
  private var optionCases: [String] {
    program.commandPaths.map { path in
      let options = program.options(at: path).filter(\.takesValue)
      return options.flatMap(\.spellings).map { key(path, $0) }.joined(separator: " | ")
    }
    .filter { !$0.isEmpty }.map { "\($0)) option=\"$path:$word\" ;;" }
  }

  private var commandCases: [String] {
    program.commandPaths.dropFirst().map { path in
      let target = path.joined(separator: " ").shellQuoted
      return "\(key(path.dropLast(), path.last ?? ""))) path=\(target) ;;"
    }
  }

  private var valueCases: [String] {
    program.commandPaths.flatMap { path in
      program.options(at: path).compactMap { option in
        completing(option.completion).map { action in
          let keys = option.spellings.map { key(path, $0) }
          return "\(keys.joined(separator: " | "))) \(action) ;;"
        }
      }
    }
  }

  private var optionNameCases: [String] {
    program.commandPaths.map { path in
      let pattern = path.joined(separator: " ").shellQuoted
      return "\(pattern)) \(words(program.options(at: path).flatMap(\.spellings))) ;;"
    }
  }

  private var argumentCases: [String] {
    program.commandPaths.flatMap { path in
      guard let command = program.command(at: path) else { return [String]() }
      let names = command.visibleSubcommands.map(\.name)
      let commands = names.isEmpty ? [] : ["\(key(path, "0"))) \(words(names)) ;;"]
      return commands
        + command.arguments.enumerated().compactMap { index, argument in
          completing(argument.completion).map { action in
            let pattern =
              argument.arity.isVariadic ? key(path, "") + "*" : key(path, "\(index)")
            return "\(pattern)) \(action) ;;"
          }
        }
    }
  }

  private func completing(_ completion: ValueCompletion) -> String? {
    switch completion {
    case .nothing: nil
    case .choices(let choices): words(choices)
    case .files: "\(name)_paths \"$current\" -f"
    case .directories: "\(name)_paths \"$current\" -d"
    case .commands: words(program.root.visibleSubcommands.map(\.name))
    }
  }

  private func words(_ words: [String]) -> String {
    "\(name)_words \"$current\" \(words.map(\.shellQuoted).joined(separator: " "))"
  }

  private func key(_ path: some Collection<String>, _ word: String) -> String {
    "\(path.joined(separator: " ")):\(word)".shellQuoted
  }
}
