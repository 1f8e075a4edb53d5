extension String {
  /// The words of the text in lines of at most `width` characters; none for a text without words.
  ///
  /// A longer word has a line of its own.
  func wrapped(toWidth width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The paragraphs of the text, each in one line: what empty lines separate.
  var paragraphs: [String] {
    var result: [String] = []
    var current: [Substring] = []
    for line in (self + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty, !current.isEmpty {
        result.append(current.joined(separator: " "))
        current = []
      }
      current += words
    }
    return result
  }

  /// The text, followed by spaces up to `width` characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
