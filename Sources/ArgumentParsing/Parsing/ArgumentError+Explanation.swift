public import Diagnostics

extension ArgumentError: ExplainedError {
  /// A stable kebab-case name of the kind of error.
  public var code: String {
    switch self {
    case .unknownOption: "unknown-option"
    case .unknownCommand: "unknown-command"
    case .missingCommand: "missing-command"
    case .unexpectedArgument: "unexpected-argument"
    case .missingArgument: "missing-argument"
    case .missingOption: "missing-option"
    case .missingValue: "missing-value"
    case .unexpectedValue: "unexpected-value"
    case .repeatedOption: "repeated-option"
    case .invalidValue: "invalid-value"
    }
  }

  /// What is wrong.
  public var summary: String {
    switch self {
    case .unknownOption(let option, _, _, _): "unknown option '\(option)'"
    case .unknownCommand(let word, _): "unknown command '\(word)'"
    case .missingCommand(let command, _): "a command is missing after '\(command)'"
    case .unexpectedArgument(let word, _, _): "unexpected argument '\(word)'"
    case .missingArgument(let name, let command): "'\(command)' needs \(name)"
    case .missingOption(let option): "the option '\(option)' is missing"
    case .missingValue(let option, let valueName, _): "'\(option)' needs a value: \(valueName)"
    case .unexpectedValue(let value, let flag): "'\(flag)' takes no value, but has '\(value)'"
    case .repeatedOption(let option): "'\(option)' is given twice"
    case .invalidValue(let text, let name, let refusal, _):
      "invalid value '\(text)' for '\(name)'" + (refusal.reason.map { ": \($0)" } ?? "")
    }
  }

  /// What to write instead.
  public var advice: String? {
    switch self {
    case .unknownOption(let option, let command, let known, let owners):
      Self.advice(forOption: option, of: command, known: known, owners: owners)
    case .unknownCommand(let word, let known):
      suggestion(for: word, among: known) ?? Self.oneOf(known)
    case .missingCommand(_, let known): Self.oneOf(known)
    case .unexpectedArgument(_, let command, let accepted):
      accepted.isEmpty
        ? "'\(command)' takes no arguments"
        : "'\(command)' takes only \(accepted.joined(separator: " "))"
    case .missingValue(let option, _, let found?):
      "write '\(option.joined(with: found))' if '\(found)' is the value"
    case .invalidValue(let text, _, let refusal, let choices):
      refusal.advice ?? Self.advice(for: text, choices: choices)
    case .missingArgument, .missingOption, .missingValue, .unexpectedValue, .repeatedOption: nil
    }
  }
}

extension ArgumentError {
  private static func advice(
    forOption option: String, of command: String, known: [String], owners: [String]
  ) -> String {
    if let owner = owners.first { return "it belongs to '\(owner)'; write it after the command" }
    let word = option.drop { $0 == "-" }
    let names = known.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    // Without the dashes: they would count as likeness.
    return nearMiss(to: String(word), among: names).map { "did you mean '--\($0)'?" }
      ?? "'\(command) --help' lists the options"
  }

  private static func advice(for text: String, choices: [String]) -> String? {
    guard let list = oneOf(choices) else { return nil }
    return [list, suggestion(for: text, among: choices)].compactMap(\.self)
      .joined(separator: "; ")
  }

  private static func oneOf(_ words: [String]) -> String? {
    words.isEmpty ? nil : "one of \(words.joined(separator: ", "))"
  }
}

extension String {
  /// The option with its value in one word: `--name=value`, `-nvalue`.
  fileprivate func joined(with value: String) -> String {
    hasPrefix("--") ? "\(self)=\(value)" : self + value
  }
}
