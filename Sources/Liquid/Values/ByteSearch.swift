/// Finds a text in other texts in linear time, by the Knuth-Morris-Pratt algorithm.
struct ByteSearch {
  private let pattern: [UInt8]
  private let fallback: [Int]

  init(for text: String) {
    pattern = Array(text.utf8)
    var fallback = [Int](repeating: 0, count: pattern.count)
    var matched = 0
    for index in pattern.indices.dropFirst() {
      while matched > 0, pattern[index] != pattern[matched] { matched = fallback[matched - 1] }
      if pattern[index] == pattern[matched] { matched += 1 }
      fallback[index] = matched
    }
    self.fallback = fallback
  }

  /// The offsets of the occurrences that do not overlap, from the left; at most `limit`.
  func offsets(in bytes: [UInt8], limit: Int = .max) -> [Int] {
    guard !pattern.isEmpty else { return [] }
    var result: [Int] = []
    var matched = 0
    for (index, byte) in bytes.enumerated() {
      guard result.count < limit else { break }
      while matched > 0, byte != pattern[matched] { matched = fallback[matched - 1] }
      if byte == pattern[matched] { matched += 1 }
      if matched == pattern.count {
        result.append(index + 1 - matched)
        matched = 0
      }
    }
    return result
  }
}

extension String {
  /// Whether `part` occurs in the text; the empty text does in any.
  func containsBytes(of part: String) -> Bool {
    part.isEmpty || !ByteSearch(for: part).offsets(in: Array(utf8), limit: 1).isEmpty
  }
}
