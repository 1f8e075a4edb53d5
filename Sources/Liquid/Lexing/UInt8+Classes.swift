extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool {
    let lower = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
  }

  /// The lower case of an ASCII letter, any other byte as it is.
  var lowercased: UInt8 { isLetter ? self | 0x20 : self }

  /// Whether the byte can stand in a tag's name: letter, digit or underscore.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  /// Whether the byte is white space: tab to carriage return, space or NUL.
  var isWhitespace: Bool { (9...13).contains(self) || self == 32 || self == 0 }
}

extension String {
  /// The text without white space at its ends.
  func trimmingWhitespace(start: Bool = true, end: Bool = true) -> String {
    var bytes = utf8[...]
    if start { bytes = bytes.drop(while: \.isWhitespace) }
    while end, let last = bytes.last, last.isWhitespace { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
