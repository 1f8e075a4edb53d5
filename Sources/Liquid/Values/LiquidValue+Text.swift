extension LiquidValue {
  /// What the value prints as, before any encoding.
  public var plainText: String {
    switch self {
    case .nil, .blank, .empty: ""
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.description
    case .string(let text), .markup(let text): text
    case .captured(let captured): captured.plainText
    case .array(let elements): elements.map(\.plainText).joined()
    case .dictionary: inspectedText
    case .range(let range): "\(range.first)..\(range.last)"
    case .object(let object): object.text
    }
  }

  /// The text, when the value is one.
  public var stringValue: String? {
    switch self {
    case .string(let text), .markup(let text): text
    case .captured(let captured): captured.plainText
    default: nil
    }
  }

  /// The value as it stands inside a printed dictionary, like Ruby 3.4's `inspect`.
  private var inspectedText: String {
    switch self {
    case .nil, .blank, .empty: return "nil"
    case .string(let text), .markup(let text): return quoted(text)
    case .captured(let captured): return quoted(captured.plainText)
    case .array(let elements):
      return "[" + elements.map(\.inspectedText).joined(separator: ", ") + "]"
    case .dictionary(let dictionary):
      let entries = dictionary.pairs.map { "\(quoted($0.key)) => \($0.value.inspectedText)" }
      return "{" + entries.joined(separator: ", ") + "}"
    default: return plainText
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
