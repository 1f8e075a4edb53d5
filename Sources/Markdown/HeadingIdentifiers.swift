/// Gives every heading of a page an id of ASCII letters, digits and hyphens.
struct HeadingIdentifiers {
  private var taken: Set<String> = []

  /// The id for a heading's visible text: lower case, runs of other characters as one hyphen, at
  /// most 60 characters; `section` when nothing is left; `-2`, `-3`… after the first of its name.
  mutating func identifier(for text: String) -> String {
    let slug = Self.slug(text)
    var candidate = slug
    var number = 1
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(slug)-\(number)"
    }
    return candidate
  }

  private static func slug(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for byte in text.utf8 {
      if byte.isDigit {
        words[words.count - 1].append(byte)
      } else if byte.isLetter {
        words[words.count - 1].append(byte | 0x20)
      } else {
        words.append([])
      }
    }
    let slug = Array(words.filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: "-")])).prefix(60)
    let trimmed = slug.last == UInt8(ascii: "-") ? slug.dropLast() : slug
    guard !trimmed.isEmpty else { return "section" }
    let isFootnoteID = trimmed.starts(with: "fn-".utf8) || trimmed.starts(with: "fnref-".utf8)
    return (isFootnoteID ? "section-" : "") + String(bytes: trimmed)
  }
}
