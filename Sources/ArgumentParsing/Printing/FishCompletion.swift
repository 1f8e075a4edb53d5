/// The completion script for fish: a function that finds the command, then one line per word.
struct FishCompletion {
  let program: Program

  private var name: String { "_" + program.functionName + "_at" }

  var script: String {
    let completions = program.commandPaths.flatMap { path in
      options(at: path) + subcommands(at: path) + arguments(at: path)
    }
    return """
      # fish completion for \(program.root.name)

      \(place)
      complete -c \(program.root.name) -f
      \(completions.joined(separator: "\n"))

      """
  }

  /// A function that succeeds when the command line so far calls the command named by the first
  /// word and, given an operator and a number, when its count of arguments is as they say.
  private var place: String {
    """
    function \(name)
        set -l words (commandline -opc)
        set -e words[1]
        set -l path ''
        set -l count 0
        set -l skip ''
        for word in $words
            if test -n "$skip"
                set skip ''
                continue
            end
            switch "$path:$word"
    \(cases.joined(separator: "\n"))
                case '*:-?*'
                case '*'
                    set count (math $count + 1)
            end
        end
        test "$path" = "$argv[1]"; or return 1
        set -q argv[2]; or return 0
        test $count $argv[2] $argv[3]
    end
    """
  }
}

extension FishCompletion {
  private var cases: [String] {
    let indent = String(repeating: " ", count: 12)
    let valued = program.commandPaths.flatMap { path in
      program.options(at: path).filter(\.takesValue).flatMap(\.spellings).map { key(path, $0) }
    }
    let skips =
      valued.isEmpty
      ? [] : [indent + "case \(valued.joined(separator: " "))", indent + "    set skip yes"]
    return skips
      + program.commandPaths.dropFirst().flatMap { path in
        [
          indent + "case \(key(path.dropLast(), path.last ?? ""))",
          indent + "    set path \(quoted(path.joined(separator: " ")))",
        ]
      }
  }

  private func options(at path: [String]) -> [String] {
    program.options(at: path).map { option in
      let short = option.short.map { " -s \($0)" } ?? ""
      let value = option.takesValue ? " " + valued(option.completion) : ""
      return line(at: path, "-l \(option.name)\(short)\(value) -d \(quoted(option.help))")
    }
  }

  private func subcommands(at path: [String]) -> [String] {
    (program.command(at: path)?.visibleSubcommands ?? []).map { command in
      line(at: path, count: "-eq 0", "-a \(command.name) -d \(quoted(command.summary))")
    }
  }

  private func arguments(at path: [String]) -> [String] {
    (program.command(at: path)?.arguments ?? []).enumerated().compactMap { index, argument in
      offered(argument.completion).map { words in
        line(at: path, count: (argument.arity.isVariadic ? "-ge" : "-eq") + " \(index)", words)
      }
    }
  }

  private func line(at path: [String], count: String = "", _ rest: String) -> String {
    let place = "\(name) \"\(path.joined(separator: " "))\"" + (count.isEmpty ? "" : " \(count)")
    return "complete -c \(program.root.name) -n \(quoted(place)) \(rest)"
  }

  private func valued(_ completion: ValueCompletion) -> String {
    completion == .files ? "-r -F" : "-x" + (offered(completion).map { " " + $0 } ?? "")
  }

  private func offered(_ completion: ValueCompletion) -> String? {
    switch completion {
    case .nothing: nil
    case .choices(let choices): "-a \(list(choices))"
    case .files: "-F"
    case .directories: "-a '(__fish_complete_directories)'"
    case .commands: "-a \(list(program.root.visibleSubcommands.map(\.name)))"
    }
  }

  private func list(_ words: [String]) -> String {
    quoted(words.map(escaped).joined(separator: " "))
  }

  private func escaped(_ word: String) -> String {
    word.map { character in
      let isPlain = character.isLetter || character.isNumber || "_./:@+,=-".contains(character)
      return isPlain ? String(character) : "\\\(character)"
    }
    .joined()
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }

  private func key(_ path: some Collection<String>, _ word: String) -> String {
    quoted("\(path.joined(separator: " ")):\(word)")
  }
}
