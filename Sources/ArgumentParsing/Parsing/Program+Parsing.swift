extension Program {
  /// Reads a command line without the program's name.
  ///
  /// Understands `--name value`, `--name=value`, `-n value`, `-nvalue`, combined one-letter flags
  /// (`-qv`) and `--`, after which nothing is an option or a command. A single `-` is a value.
  /// Names are never completed from a prefix. A word that begins with a dash and is no number
  /// is never taken as the value of the option before it. Asking for help wins over errors.
  ///
  /// - Throws: ``ArgumentError`` for the first thing that is wrong.
  public func parse(_ words: [String]) throws(ArgumentError) -> ParseOutcome {
    var parser = CommandLineParser(program: self, words: words)
    do throws(ArgumentError) {
      try parser.readWords()
    } catch {
      guard parser.isAsked(for: .help) else { throw error }
      return .help(parser.path)
    }
    if parser.isAsked(for: .help) { return .help(parser.path) }
    if parser.isAsked(for: .version) { return .version }
    if parser.path == [CommandSpecification.helpName] {
      return .help(try knownPath(parser.positionals))
    }
    return .run(try parser.invocation())
  }

  private func knownPath(_ names: [String]) throws(ArgumentError) -> [String] {
    for (depth, name) in names.enumerated() {
      let parent = command(at: Array(names[..<depth])) ?? root
      guard parent.subcommand(name) == nil else { continue }
      throw .unknownCommand(name, known: parent.visibleSubcommands.map(\.name))
    }
    return names
  }
}
