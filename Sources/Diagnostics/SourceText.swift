/// The text of a file with its name: turns offsets into locations and shows excerpts.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String

  /// The whole text.
  public let contents: String

  private let lineStarts: [Int]

  /// Indexes the lines of `contents` once; a line ends with `\n`.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(file: String, contents: String) {
    self.file = file
    self.contents = contents
    var starts = [0]
    for (offset, byte) in contents.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The location of a UTF-8 offset; an offset beyond the end is the end.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func location(atUTF8Offset offset: Int) -> TextLocation {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return TextLocation(file: file, line: low + 1, column: max(0, offset - lineStarts[low]) + 1)
  }

  /// The text of a line, from 1, without its line ending; empty beyond the end.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let bytes = contents.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: lineStarts[number - 1])
    let line = contents[start...].prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
    return String(line)
  }

  /// The line of `location` with a caret under its column, as two lines of text.
  ///
  /// The caret line repeats tabs, so that it stands right whatever a tab's width is.
  public func excerpt(at location: TextLocation) -> String {
    let text = line(location.line)
    var remaining = location.column - 1
    var indent = ""
    for character in text {
      guard remaining > 0 else { break }
      indent.append(character == "\t" ? "\t" : " ")
      remaining -= character.utf8.count
    }
    return text + "\n" + indent + "^"
  }
}
