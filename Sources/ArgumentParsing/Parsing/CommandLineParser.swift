/// Reads the words of one command line from left to right.
struct CommandLineParser {
  let program: Program
  let words: [String]
  var position = 0
  var path: [String] = []
  var command: CommandSpecification
  var given: [GivenOption] = []
  var positionals: [String] = []

  init(program: Program, words: [String]) {
    self.program = program
    self.words = words
    command = program.root
  }

  /// Sorts all words into commands, options and positional words.
  mutating func readWords() throws(ArgumentError) {
    while let word = nextWord() {
      if word == "--" {
        positionals += words[position...]
        return
      }
      if word.hasPrefix("--") {
        try readLongOption(word)
      } else if word.hasPrefix("-"), word != "-" {
        try readShortOptions(word)
      } else {
        try readPositional(word)
      }
    }
  }

  /// Whether a flag was read or stands among the words that an error left unread.
  func isAsked(for flag: Flag) -> Bool {
    let declaration = flag.declaration
    return given.contains { $0.declaration.name == declaration.name }
      || words.prefix { $0 != "--" }.contains { declaration.spellings.contains($0) }
  }

  mutating func nextWord() -> String? {
    guard position < words.count else { return nil }
    defer { position += 1 }
    return words[position]
  }

  var title: String { program.title(of: path) }

  private mutating func readPositional(_ word: String) throws(ArgumentError) {
    guard !command.subcommands.isEmpty else {
      positionals.append(word)
      return
    }
    guard let next = command.subcommand(word) else {
      throw .unknownCommand(word, known: command.visibleSubcommands.map(\.name))
    }
    path.append(word)
    command = next
  }
}
