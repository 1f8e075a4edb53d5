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
    if isSafe(text) { return [text] }
    let word = asciiWord(text)
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

  /// Whether the name can be a file name as it is: lower-case words joined by single hyphens, dots
  /// and underscores, of no special meaning, that do not look like a name with a hash.
  private static func isSafe(_ name: String) -> Bool {
    let words = name.split(omittingEmptySubsequences: false) { "-._".contains($0) }
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    guard isPlain, name.utf8.count <= 60, let first = words.first, let last = words.last else {
      return false
    }
    let reserved = ["index", "con", "prn", "aux", "nul"]
    if reserved.contains(String(first)) { return false }
    if first.count == 4, first.hasPrefix("com") || first.hasPrefix("lpt") { return false }
    return last.count < 12 || !last.allSatisfy(\.isHexDigit)
  }
}
