extension Program {
  /// The manual page of the program with all its commands, in roff for `man`.
  ///
  /// The same declaration gives the same text; `date` and `version` stand in the page's header
  /// and footer where they are given.
  public func manualPage(version: String? = nil, date: String? = nil) -> String {
    let source = version.map { "\(root.name) \($0)" } ?? root.name
    let header = [root.name.uppercased(), "1", date ?? "", source, "User Commands"]
    let lines =
      [".TH " + header.map(Roff.quoted).joined(separator: " ")]
      + nameSection + synopsisSection + descriptionSection + commandsSection
      + optionList(".SH GLOBAL OPTIONS", root.globalOptions) + exitStatusSection
      + examplesSection
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Program {
  private var nameSection: [String] {
    [".SH NAME", "\(Roff.text(root.name)) \\- \(Roff.text(root.summary))"]
  }

  private var synopsisSection: [String] { [".SH SYNOPSIS", synopsis(of: root, at: [])] }

  private var descriptionSection: [String] {
    let lists = argumentList(root) + sections(of: root).flatMap { optionList(nil, $0.1) }
    guard !root.discussion.paragraphs.isEmpty || !lists.isEmpty else { return [] }
    return [".SH DESCRIPTION"] + paragraphs(root.discussion) + lists
  }

  private var commandsSection: [String] {
    let paths = commandPaths.dropFirst()
    return paths.isEmpty ? [] : [".SH COMMANDS"] + paths.flatMap(section)
  }

  private func section(of path: [String]) -> [String] {
    guard let command = command(at: path) else { return [] }
    return [".SS " + Roff.quoted(title(of: path)), synopsis(of: command, at: path)]
      + paragraphs(command.summary + ".\n\n" + command.discussion)
      + argumentList(command) + sections(of: command).flatMap { optionList(nil, $0.1) }
      + optionList(nil, command.globalOptions)
      + exitStatusList(command.exitStatuses) + exampleList(command.examples)
  }

  private var exitStatusSection: [String] {
    root.exitStatuses.isEmpty ? [] : [".SH EXIT STATUS"] + exitStatusList(root.exitStatuses)
  }

  private var examplesSection: [String] {
    root.examples.isEmpty ? [] : [".SH EXAMPLES"] + exampleList(root.examples)
  }
}

extension Program {
  private func synopsis(of command: CommandSpecification, at path: [String]) -> String {
    Roff.bold(title(of: path)) + " " + operands(of: command).map(Roff.text).joined(separator: " ")
  }

  private func paragraphs(_ text: String) -> [String] {
    text.paragraphs.flatMap { [".PP", Roff.text($0)] }
  }

  private func argumentList(_ command: CommandSpecification) -> [String] {
    command.arguments.flatMap { [".TP", Roff.italic($0.name), Roff.text($0.explanation + ".")] }
  }

  private func optionList(_ heading: String?, _ options: [OptionDeclaration]) -> [String] {
    guard !options.isEmpty else { return [] }
    return (heading.map { [$0] } ?? [])
      + options.flatMap { option in
        let names = option.spellings.map(Roff.bold).joined(separator: ", ")
        let value = option.valueName.map { " " + Roff.italic($0) } ?? ""
        return [".TP", names + value, Roff.text(option.explanation + ".")]
      }
  }

  private func exitStatusList(_ statuses: [ExitStatus]) -> [String] {
    statuses.flatMap { [".TP", Roff.bold("\($0.status)"), Roff.text($0.meaning + ".")] }
  }

  private func exampleList(_ examples: [Example]) -> [String] {
    examples.flatMap { example in
      [".PP", Roff.text(example.explanation + ":"), ".PP", ".RS 4", ".nf"]
        + [Roff.text(example.commandLine), ".fi", ".RE"]
    }
  }
}
