extension OptionDeclaration {
  /// The long name with its value: `--from DATE`.
  var usage: String { valueName.map { "\(spelling) \($0)" } ?? spelling }

  /// What is to be said besides the help: choices, default, repetition.
  var remarks: [String] {
    var remarks: [String] = []
    if !completion.choices.isEmpty {
      remarks.append("one of \(completion.choices.joined(separator: ", "))")
    }
    if let defaultText { remarks.append("default: \(defaultText)") }
    if isRepeatable { remarks.append("may be repeated") }
    return remarks
  }

  /// The help with the remarks in parentheses.
  var explanation: String { help.followed(by: remarks) }
}

extension ArgumentDeclaration {
  /// The help with the choices in parentheses.
  var explanation: String {
    let words = completion.choices
    return help.followed(by: words.isEmpty ? [] : ["one of \(words.joined(separator: ", "))"])
  }
}

extension Program {
  /// What follows the command's name in its usage line: `[OPTIONS] DATABASE`.
  func operands(of command: CommandSpecification) -> [String] {
    ["[OPTIONS]"] + (command.subcommands.isEmpty ? [] : ["COMMAND"])
      + command.arguments.map(\.usage)
  }

  /// The options of a command by heading, in the order of the headings' first options.
  func sections(of command: CommandSpecification) -> [(heading: String, [OptionDeclaration])] {
    var sections: [(heading: String, [OptionDeclaration])] = []
    for option in command.options {
      let heading = option.section ?? "Options"
      if let index = sections.firstIndex(where: { $0.heading == heading }) {
        sections[index].1.append(option)
      } else {
        sections.append((heading, [option]))
      }
    }
    return sections
  }
}

extension String {
  fileprivate func followed(by remarks: [String]) -> String {
    remarks.isEmpty ? self : "\(self) (\(remarks.joined(separator: "; ")))"
  }
}
