import Statistics

/// File names for values: lower-case ASCII, safe in any file system and URL, one for each value.
///
/// A name that is already such a word is its own file name. Any other gets the word that is left
/// of it and twelve hexadecimal digits of its SHA-256, so that no two names share a file and a
/// name keeps its file whatever other names come and go.
struct SlugTable {
  private let folder: String
  private var taken: Set<String> = []

  /// Makes a table for one folder of pages.
  init(folder: String) {
    self.folder = folder
  }

  /// The file name of a value.
  mutating func slug(for value: AxisValue) -> String {
    let slug = Self.candidates(for: value).first { !taken.contains($0) } ?? folder
    taken.insert(slug)
    return slug
  }

  /// The file name, and a longer one for the case that two hashes begin alike.
  private static func candidates(for value: AxisValue) -> [String] {
    guard case .text(let text) = value, let text else { return ["not-recorded-"] }
    let word = asciiWord(text)
    if word == text, isSafe(word) { return [word] }
    let digest = SHA256Digest(of: Array(text.utf8)).hexadecimalText
    let prefix = word.isEmpty ? "" : word + "-"
    return [prefix + digest.prefix(12), prefix + digest]
  }

  /// Letters and digits in lower case, everything else as single hyphens, at most 60.
  private static func asciiWord(_ text: String) -> String {
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word += String(scalar).lowercased()
      } else if !word.isEmpty, !word.hasSuffix("-") {
        word += "-"
      }
      if word.utf8.count >= 60 { break }
    }
    return word.hasSuffix("-") ? String(word.dropLast()) : word
  }

  /// Whether the word can stand alone: it is no name with a meaning of its own, and does not look
  /// like one with a hash.
  private static func isSafe(_ word: String) -> Bool {
    let reserved = ["", "index", "con", "prn", "aux", "nul"]
    if reserved.contains(word) { return false }
    if word.count == 4, word.hasPrefix("com") || word.hasPrefix("lpt") { return false }
    guard let tail = word.split(separator: "-").last, tail.count >= 12 else { return true }
    return !tail.allSatisfy(\.isHexDigit)
  }
}
