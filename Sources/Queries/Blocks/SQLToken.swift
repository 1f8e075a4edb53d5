/// A piece of SQL, as far as it has to be told apart here.
struct SQLToken {
  /// What a piece is.
  enum Kind: Equatable {
    /// A keyword or plain name, in lower case.
    case word(String)
    /// A quoted name, in lower case.
    case name(String)
    /// A parameter with its mark: `:from`, `?1`.
    case parameter(String)
    /// A number or a text.
    case value
    /// One character of punctuation.
    case mark(UInt8)
  }

  let kind: Kind
  /// Where the piece stands, in UTF-8 bytes.
  let range: Range<Int>

  /// The pieces of a text, without white space and comments.
  ///
  /// Whatever is not closed reaches to the end; SQLite refuses it later.
  static func tokens(of sql: String) -> [SQLToken] {
    var scanner = SQLScanner(bytes: Array(sql.utf8))
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }
}

/// Cuts SQL into pieces by the rules of <https://www.sqlite.org/lang_keywords.html> for quotes and
/// <https://www.sqlite.org/lang_comment.html> for comments.
private struct SQLScanner {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> SQLToken? {
    skipBlanks()
    guard let byte = byte(0) else { return nil }
    let start = position
    let kind = take(byte)
    return SQLToken(kind: kind, range: start..<position)
  }

  private func byte(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func skipBlanks() {
    while let first = byte(0) {
      if first <= 0x20 {
        position += 1
      } else if first == UInt8(ascii: "-"), byte(1) == first {
        position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else if first == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    position += 2
    while position < bytes.count {
      if byte(0) == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  private mutating func take(_ first: UInt8) -> SQLToken.Kind {
    switch first {
    case UInt8(ascii: "'"):
      _ = takeQuoted(until: first)
      return .value
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return .name(takeQuoted(until: first))
    case UInt8(ascii: "["): return .name(takeQuoted(until: UInt8(ascii: "]")))
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "?"):
      position += 1
      return .parameter(String(UnicodeScalar(first)) + takeWord())
    case _ where first.isDigit, UInt8(ascii: ".") where byte(1)?.isDigit == true:
      position += 1
      while let next = byte(0), next.isInWord || next == UInt8(ascii: ".") { position += 1 }
      return .value
    case _ where first.isInWord: return .word(takeWord().lowercased())
    default:
      position += 1
      return .mark(first)
    }
  }

  private mutating func takeWord() -> String {
    let word = bytes[position...].prefix(while: \.isInWord)
    position = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  /// The lower-case text between quotes, in which a doubled closing quote stands for one.
  private mutating func takeQuoted(until quote: UInt8) -> String {
    var content: [UInt8] = []
    position += 1
    while let next = byte(0) {
      position += 1
      if next == quote {
        guard byte(0) == quote, quote != UInt8(ascii: "]") else { break }
        position += 1
      }
      content.append(next)
    }
    return String(decoding: content, as: UTF8.self).lowercased()
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Letters, digits, underscore, dollar and everything beyond ASCII.
  fileprivate var isInWord: Bool {
    isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F
      || self == 0x24 || self >= 0x80
  }
}
