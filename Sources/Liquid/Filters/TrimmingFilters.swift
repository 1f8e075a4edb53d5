/// Filters that take white space away; captured output keeps its parts when its ends are trimmed.
enum TrimmingFilters {
  static let all = [
    Filter(
      "strip", "The text without white space at its ends.",
      example: Example("[{{ ' a ' | strip }}]", prints: "[a]")
    ) { call in trimmed(call.input, start: true, end: true) },
    Filter(
      "lstrip", "The text without white space at its start.",
      example: Example("[{{ ' a ' | lstrip }}]", prints: "[a ]")
    ) { call in trimmed(call.input, start: true, end: false) },
    Filter(
      "rstrip", "The text without white space at its end.",
      example: Example("[{{ ' a ' | rstrip }}]", prints: "[ a]")
    ) { call in trimmed(call.input, start: false, end: true) },
    Filter(
      "strip_newlines", "The text without line breaks.",
      example: Example("{{ 'a\nb' | strip_newlines }}", prints: "ab")
    ) { call in
      .string(String(call.text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
    },
  ]

  private static func trimmed(_ value: LiquidValue, start: Bool, end: Bool) -> LiquidValue {
    if case .captured(let captured) = value {
      return .captured(captured.trimmed(start: start, end: end))
    }
    return .string(value.plainText.trimmingWhitespace(start: start, end: end))
  }
}
