public import Diagnostics

/// The data values of one page, each represented in the Markdown text by an opaque token.
///
/// A token is U+E000, decimal digits, U+E001. To Markdown both ends are ordinary letters outside
/// ASCII: neither white space, punctuation nor the start of any syntax, so a token is never split,
/// escaped or read as markup, whatever its value is. Values themselves never enter the Markdown
/// text; a value that holds U+E000 is a value like any other.
public struct PlaceholderTable: Sendable {
  private var placeholders: [Placeholder] = []

  /// The numbers of the placeholders that JSON writes without quotes.
  private var jsonLiterals: Set<Int> = []

  /// A table without values.
  public init() {}

  /// Whether no token has been given out.
  public var isEmpty: Bool { placeholders.isEmpty }

  /// A token for a data value, which is escaped for the place where the token lands.
  public mutating func token(forText text: String) -> String {
    token(for: .text(text))
  }

  /// A token for a number, `true`, `false` or `null` as JSON writes it: bare where a JSON value is
  /// expected, text everywhere else.
  public mutating func token(forJSONLiteral text: String) -> String {
    jsonLiterals.insert(placeholders.count)
    return token(for: .text(text))
  }

  /// A token for HTML made by the program, which is put in unchanged.
  ///
  /// - Parameters:
  ///   - html: Complete elements, with every value in them already escaped.
  ///   - plainText: What stands for the markup in heading ids, page titles and the table of
  ///     contents.
  public mutating func token(forMarkup html: String, plainText: String = "") -> String {
    token(for: .markup(html: html, plainText: plainText))
  }

  private mutating func token(for placeholder: Placeholder) -> String {
    placeholders.append(placeholder)
    return "\(Token.opening)\(placeholders.count - 1)\(Token.closing)"
  }
}

extension PlaceholderTable {
  /// Refuses a template text that holds a character of tokens, or a reference to one.
  ///
  /// Call it on the files of template authors before rendering them: in the rendered text a whole
  /// token that an author typed cannot be told from one that ``token(forText:)`` made.
  public static func checkTemplate(_ source: SourceText) throws(MarkdownError) {
    try PlaceholderTable().check(source)
  }

  /// The bytes that every token begins with.
  static let tokenStart = Array(Token.opening.utf8)

  /// Refuses characters of tokens that are not part of a token of this table.
  func check(_ source: SourceText) throws(MarkdownError) {
    let bytes = Array(source.contents.utf8)
    var index = 0
    while index < bytes.count {
      if let match = Token.match(bytes, at: index) {
        guard case .whole(let number, let end) = match, number < placeholders.count else {
          throw .reservedCharacter(source.location(atUTF8Offset: index))
        }
        index = end
      } else if Token.isReference(bytes, at: index) {
        throw .reservedCharacter(source.location(atUTF8Offset: index))
      } else {
        index += 1
      }
    }
  }

  /// The text cut at its tokens.
  ///
  /// Text that came through ``check(_:)`` has no broken ones.
  func segments(of text: String) -> [Segment] {
    numberedSegments(of: text).map(\.segment)
  }

  /// The text cut at its tokens, each with whether JSON writes it without quotes.
  func jsonSegments(of text: String) -> [(segment: Segment, isLiteral: Bool)] {
    numberedSegments(of: text).map { segment, number in
      (segment, number.map(jsonLiterals.contains) ?? false)
    }
  }

  /// The text cut at its tokens, with the numbers of these.
  private func numberedSegments(of text: String) -> [(segment: Segment, number: Int?)] {
    guard text.utf8.contains(Token.leadByte) else {
      return text.isEmpty ? [] : [(.author(text), nil)]
    }
    let bytes = Array(text.utf8)
    var segments: [(segment: Segment, number: Int?)] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard case .whole(let number, let end)? = Token.match(bytes, at: index),
        placeholders.indices.contains(number)
      else {
        index += 1
        continue
      }
      if start < index { segments.append((.author(String(bytes: bytes[start..<index])), nil)) }
      segments.append((.placeholder(placeholders[number]), number))
      start = end
      index = end
    }
    if start < bytes.count { segments.append((.author(String(bytes: bytes[start...])), nil)) }
    return segments
  }
}

/// What a token stands for.
enum Placeholder: Sendable, Equatable {
  case text(String)
  case markup(html: String, plainText: String)

  /// What stands for the value where there is no HTML.
  var plainText: String {
    switch self {
    case .text(let text), .markup(_, let text): text
    }
  }
}

/// A piece of text as the author wrote it, or a value.
enum Segment: Equatable {
  case author(String)
  case placeholder(Placeholder)
}

/// The form of tokens: U+E000 (EE 80 80), digits, U+E001 (EE 80 81).
private enum Token {
  static let opening = "\u{E000}"
  static let closing = "\u{E001}"
  static let leadByte: UInt8 = 0xEE

  enum Match {
    case whole(number: Int, end: Int)
    case broken
  }

  /// The token that begins at `index`; `nil` when no character of tokens stands there.
  static func match(_ bytes: [UInt8], at index: Int) -> Match? {
    guard let first = character(bytes, at: index) else { return nil }
    let digits = bytes[(index + 3)...].prefix(19).prefix(while: \.isDigit)
    guard first == 0x80, let number = Int(String(bytes: digits)),
      character(bytes, at: digits.endIndex) == 0x81
    else { return .broken }
    return .whole(number: number, end: digits.endIndex + 3)
  }

  /// Whether a numeric character reference to U+E000 or U+E001 begins at `index`.
  static func isReference(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "&"), index + 2 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "#")
    else { return false }
    let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
    let digits = bytes[(index + (isHexadecimal ? 3 : 2))...]
      .drop { $0 == UInt8(ascii: "0") }
      .prefix(6)
      .prefix { isHexadecimal ? Character(Unicode.Scalar($0)).isHexDigit : $0.isDigit }
    let value = Int(String(bytes: digits), radix: isHexadecimal ? 16 : 10)
    return value == 0xE000 || value == 0xE001
  }

  /// The last byte of the U+E000 or U+E001 at `index`.
  private static func character(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index...].starts(with: [leadByte, 0x80]), index + 2 < bytes.count,
      bytes[index + 2] == 0x80 || bytes[index + 2] == 0x81
    else { return nil }
    return bytes[index + 2]
  }
}
