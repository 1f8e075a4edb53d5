extension Program {
  /// The options that the command at `path` declares, as a Markdown table; empty text when it
  /// declares none.
  ///
  /// Global options stand in the table of the command that declares them: those of the whole
  /// program in the table of the empty path.
  public func optionTable(for path: [String]) -> String {
    guard let command = command(at: path) else { return "" }
    let rows = (command.options + command.globalOptions).map { option in
      [Self.names(of: option), Self.escaped(option.help), Self.remarks(of: option)]
    }
    return Self.table(["Option", "What it does", "Values"], rows)
  }

  /// All commands below the program, as a Markdown table.
  public func commandTable() -> String {
    let rows = commandPaths.dropFirst().compactMap { path in
      command(at: path).map { command in
        let words = [title(of: path)] + command.arguments.map(\.usage)
        return [Self.code(words.joined(separator: " ")), Self.escaped(command.summary)]
      }
    }
    return Self.table(["Command", "What it does"], rows)
  }

  /// The exit statuses that hold for the command at `path`, as a Markdown table.
  public func exitStatusTable(for path: [String] = []) -> String {
    Self.table(
      ["Status", "Meaning"],
      exitStatuses(at: path).map { ["\($0.status)", Self.escaped($0.meaning)] })
  }
}

extension Program {
  private static func names(of option: OptionDeclaration) -> String {
    let short = option.short.map { code("-\($0)") + ", " } ?? ""
    return short + code(option.usage)
  }

  private static func remarks(of option: OptionDeclaration) -> String {
    escaped(option.remarks.joined(separator: "; "))
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    return ([head, head.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// A code span; a `|` would end the cell even there.
  private static func code(_ text: String) -> String {
    "`" + text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      + "`"
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>|&~#".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
