extension Program {
  /// The help of the command at `path`; a path that leads nowhere gives the program's help.
  ///
  /// Lines have at most `width` characters (40 or more) where words allow it; the last one ends
  /// with a line break.
  public func help(for path: [String], width: Int = 80, style: TextStyle = .plain) -> String {
    let known = command(at: path) == nil ? [] : path
    return HelpText(
      program: self, path: known, command: command(at: known) ?? root, width: max(40, width),
      style: style
    ).text
  }
}

/// The help of one command.
private struct HelpText {
  let program: Program
  let path: [String]
  let command: CommandSpecification
  let width: Int
  let style: TextStyle

  var text: String {
    let blocks = [
      [command.summary], [usage], discussion, commands, arguments, options, globalOptions,
      examples, exitStatuses, pointer,
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var usage: String {
    let title = program.title(of: path)
    let operands = program.operands(of: command).joined(separator: " ")
    let indent = "Usage: \(title) ".count
    let lines = operands.wrapped(toWidth: max(1, width - indent))
      .joined(separator: "\n" + String(repeating: " ", count: indent))
    return "\(style.heading("Usage:")) \(style.name(title)) \(lines)"
  }

  private var discussion: [String] {
    let paragraphs = command.discussion.paragraphs.map {
      $0.wrapped(toWidth: width).joined(separator: "\n")
    }
    return paragraphs.isEmpty ? [] : [paragraphs.joined(separator: "\n\n")]
  }

  private var arguments: [String] {
    list("Arguments", command.arguments.map { Entry(label: $0.name, text: $0.explanation) })
  }

  private var options: [String] {
    let lists = program.sections(of: command).map { heading, options in
      list(heading, options.map(Entry.init)).joined(separator: "\n")
    }
    return lists.isEmpty ? [] : [lists.joined(separator: "\n\n")]
  }

  private var globalOptions: [String] {
    list("Global options", program.globalOptions(at: path).map(Entry.init))
  }

  private var commands: [String] {
    let below = program.commandPaths.filter { $0.count > path.count && $0.starts(with: path) }
    return list(
      "Commands",
      below.map { commandPath in
        Entry(
          label: commandPath.dropFirst(path.count).joined(separator: " "),
          text: program.command(at: commandPath)?.summary ?? "")
      })
  }

  private var examples: [String] {
    guard !command.examples.isEmpty else { return [] }
    return [style.heading("Examples:")]
      + command.examples.flatMap { example in
        ["  " + style.name(example.commandLine)]
          + example.explanation.wrapped(toWidth: width - 6).map { "      " + $0 }
      }
  }

  private var exitStatuses: [String] {
    list(
      "Exit status",
      program.exitStatuses(at: path).map { Entry(label: "\($0.status)", text: $0.meaning) })
  }

  private var pointer: [String] {
    guard !command.subcommands.isEmpty else { return [] }
    let words = [program.root.name, CommandSpecification.helpName] + path + ["COMMAND"]
    return "'\(words.joined(separator: " "))' explains a command.".wrapped(toWidth: width)
  }
}

/// A name and what it stands for, one row of a list.
private struct Entry {
  var label: String
  var text: String
}

extension Entry {
  fileprivate init(_ option: OptionDeclaration) {
    let short = option.short.map { "-\($0), " } ?? "    "
    self.init(label: short + option.usage, text: option.explanation)
  }
}

extension HelpText {
  /// A heading and rows in two columns; a label too long for its column has a line of its own.
  private func list(_ heading: String, _ entries: [Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let widest = entries.map(\.label.count).max() ?? 0
    let column = min(widest, width / 3)
    return [style.heading("\(heading):")] + entries.flatMap { rows(of: $0, column: column) }
  }

  private func rows(of entry: Entry, column: Int) -> [String] {
    let indent = String(repeating: " ", count: column + 4)
    let lines = entry.text.wrapped(toWidth: width - indent.count)
    let label = "  " + style.name(entry.label)
    guard let first = lines.first, entry.label.count <= column else {
      return [label] + lines.map { indent + $0 }
    }
    let gap = String(repeating: " ", count: column - entry.label.count + 2)
    return [label + gap + first] + lines.dropFirst().map { indent + $0 }
  }
}
