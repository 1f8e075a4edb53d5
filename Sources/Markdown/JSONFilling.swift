/// JSON of the template author inside a `<script>`, with values put in.
///
/// Inside a string of the author's a value is escaped; where a value is expected, text becomes a
/// whole string. No value can end the string or the element: `"`, `\\`, control characters, `<`, `>`,
/// `&`, U+2028 and U+2029 become escapes.
struct JSONFilling {
  /// The JSON so far.
  private(set) var text = ""

  private var isInString = false
  private var isEscaped = false

  /// Adds text of the author's, unchanged.
  mutating func append(author part: String) {
    text += part
    for byte in part.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isInString
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
    }
  }

  /// Adds a text.
  mutating func append(text value: String) {
    let escaped = Self.escaped(value)
    text += isInString ? escaped : "\"" + escaped + "\""
  }

  /// Adds a number, `true`, `false` or `null`.
  mutating func append(literal: String) { text += literal }

  /// RFC 8259, section 7, and what HTML and JavaScript would read as syntax.
  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
