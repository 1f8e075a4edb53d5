/// Which texts are numbers; stricter than YAML 1.1, where `1:30` and `010` are numbers too.
enum NumberSyntax {
  /// Digits with an optional sign.
  static func isInteger(_ text: String) -> Bool {
    let digits = unsigned(text)
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// Whether an integer is written with a zero in front, which YAML 1.1 reads as octal.
  static func hasLeadingZero(_ integer: String) -> Bool {
    let digits = unsigned(integer)
    return digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  /// Digits with an optional sign, fraction and exponent; at least one digit before the exponent.
  static func isDecimal(_ text: String) -> Bool {
    var rest = unsigned(text)
    let whole = takeDigits(from: &rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = takeDigits(from: &rest)
    }
    guard whole + fraction > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    var exponent = withoutSign(rest.dropFirst())
    return takeDigits(from: &exponent) > 0 && exponent.isEmpty
  }
}

extension NumberSyntax {
  private static func unsigned(_ text: String) -> ArraySlice<UInt8> {
    withoutSign(Array(text.utf8)[...])
  }

  private static func withoutSign(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch bytes.first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): bytes.dropFirst()
    default: bytes
    }
  }

  private static func takeDigits(from bytes: inout ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(digits.count)
    return digits.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
