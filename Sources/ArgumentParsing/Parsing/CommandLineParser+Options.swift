import Diagnostics

extension CommandLineParser {
  /// `--name`, `--name value` or `--name=value`.
  mutating func readLongOption(_ word: String) throws(ArgumentError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let option = knownOptions.first(where: { $0.spelling == spelling }) else {
      throw unknownOption(spelling)
    }
    switch (option.takesValue, attached) {
    case (true, let attached?): try add(option, text: attached)
    case (true, nil): try add(option, text: separateValue(of: option, as: spelling))
    case (false, let attached?): throw .unexpectedValue(attached, flag: spelling)
    case (false, nil): try add(option, text: "")
    }
  }

  /// `-q`, `-qv`, `-n value`, `-nvalue` or `-qnvalue`.
  mutating func readShortOptions(_ word: String) throws(ArgumentError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = knownOptions.first(where: { $0.short == letter }) else {
        throw unknownOption(isMisspeltLong(word) ? word : "-\(letter)")
      }
      guard option.takesValue else {
        try add(option, text: "")
        continue
      }
      let text = try letters.isEmpty ? separateValue(of: option, as: "-\(letter)") : String(letters)
      try add(option, text: text)
      return
    }
  }
}

extension CommandLineParser {
  private var knownOptions: [OptionDeclaration] { program.options(at: path) }

  private mutating func add(_ option: OptionDeclaration, text: String) throws(ArgumentError) {
    guard option.isRepeatable || !given.contains(where: { $0.declaration.name == option.name })
    else { throw .repeatedOption(option.spelling) }
    do throws(InvalidValue) {
      given.append(GivenOption(declaration: option, text: text, value: try option.read(text)))
    } catch {
      throw .invalidValue(
        text, name: option.spelling, error, choices: option.completion.choices)
    }
  }

  private mutating func separateValue(
    of option: OptionDeclaration, as spelling: String
  ) throws(ArgumentError) -> String {
    let word = nextWord()
    guard let word, !word.looksLikeOption else {
      throw .missingValue(option: spelling, valueName: option.valueName ?? "", found: word)
    }
    return word
  }

  /// Whether the word looks like a long name written with one dash: `-from`.
  private func isMisspeltLong(_ word: String) -> Bool {
    word.count > 3
      && nearMiss(to: String(word.dropFirst()), among: knownOptions.map(\.name)) != nil
  }

  private func unknownOption(_ spelling: String) -> ArgumentError {
    let owners = command.visibleSubcommands.filter { subcommand in
      subcommand.options.contains { $0.spellings.contains(spelling) }
    }
    return .unknownOption(
      spelling, command: title, known: knownOptions.flatMap(\.spellings),
      owners: owners.map { program.title(of: path + [$0.name]) })
  }
}

extension String {
  /// Whether the word begins with a dash and is neither `-` alone nor a negative number.
  fileprivate var looksLikeOption: Bool {
    guard hasPrefix("-"), let next = dropFirst().first else { return false }
    return !(next.isNumber || next == ".")
  }
}
