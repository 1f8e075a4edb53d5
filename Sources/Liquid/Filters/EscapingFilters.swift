/// Filters for HTML.
///
/// They work as in plain Liquid: a host whose encoder escapes what is printed may replace
/// `escape` by a filter that returns its input, so that nothing is escaped twice.
enum EscapingFilters {
  static let all = [
    Filter(
      "escape", "The text with HTML's special characters as entities.",
      example: Example("{{ '<b>' | escape }}", prints: "&lt;b&gt;")
    ) { call in call.input.isNil ? .nil : .string(call.text.escapingHTML()) },
    Filter(
      "escape_once", "Like escape, but entities stay as they are.",
      example: Example("{{ '&lt;<' | escape_once }}", prints: "&lt;&lt;")
    ) { call in .string(call.text.escapingHTML(keepsEntities: true)) },
    Filter(
      "newline_to_br", "The text with an HTML line break before every line break.",
      example: Example("{{ 'a\nb' | newline_to_br }}", prints: "a<br />\nb")
    ) { call in .string(breakingLines(call.text)) },
    Filter(
      "strip_html", "The text without HTML tags, comments, scripts and styles.",
      example: Example("{{ '<b>bold</b>' | strip_html }}", prints: "bold")
    ) { call in .string(HTMLStripper.text(of: call.text)) },
  ]

  private static func breakingLines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar == "\n" else {
        result.append(scalar)
        continue
      }
      if result.last == "\r" { result.removeLast() }
      result.append(contentsOf: "<br />\n".unicodeScalars)
    }
    return String(result)
  }
}

extension String {
  /// The text with `&`, `<`, `>`, `"` and `'` as entities.
  func escapingHTML(keepsEntities: Bool = false) -> String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"):
        let isKept = keepsEntities && isEntity(bytes[(index + 1)...])
        result += isKept ? "&".utf8 : "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether what follows `&` makes an entity: letters and digits, or `#` and digits, up to `;`.
  private func isEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isNumeric = bytes.first == UInt8(ascii: "#")
    let name = bytes.dropFirst(isNumeric ? 1 : 0).prefix(32).prefix { $0.isLetter || $0.isDigit }
    return !name.isEmpty && bytes[name.endIndex...].first == UInt8(ascii: ";")
  }
}
