/// Whether help is printed with bold and colour.
public enum TextStyle: Hashable, Sendable {
  /// Text alone.
  case plain

  /// ANSI sequences: headings bold, names cyan.
  case coloured

  /// The style for an output: plain unless it is a terminal that is not `dumb` and the
  /// environment has no non-empty `NO_COLOR` (https://no-color.org).
  public static func fitting(environment: [String: String], isTerminal: Bool) -> TextStyle {
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isTerminal && !isRefused && environment["TERM"] != "dumb" ? .coloured : .plain
  }

  func heading(_ text: String) -> String { wrapped(text, in: "1") }

  func name(_ text: String) -> String { wrapped(text, in: "36") }

  private func wrapped(_ text: String, in attribute: String) -> String {
    self == .plain ? text : "\u{1B}[\(attribute)m\(text)\u{1B}[0m"
  }
}
