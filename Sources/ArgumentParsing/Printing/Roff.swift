/// Text as roff: what `man` pages are written in.
enum Roff {
  /// The text with everything escaped that roff would read as a command or as typography.
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map(escaped).joined()
    // A line that begins with a dot or an apostrophe would be a request.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  static func bold(_ text: String) -> String { "\\fB\(self.text(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(self.text(text))\\fR" }

  /// The text as an argument of a request.
  static func quoted(_ text: String) -> String { "\"\(self.text(text))\"" }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\e"
    case "-": "\\-"
    case "'": "\\(aq"
    case "\"": "\\(dq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "\n", "\r": " "
    default: scalar.isASCII ? String(scalar) : "\\[u\(number(of: scalar))]"
    }
  }

  /// The scalar's number in at least four upper-case hexadecimal digits, as groff names it.
  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
