/// A growing HTML text.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// The number of bytes written.
  var count: Int { bytes.count }

  /// The whole text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Writes text of the template author with `& < > "` as references, as the GFM suite has it.
  mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case .lessThan: write("&lt;")
      case .greaterThan: write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Ends the current line unless it is empty.
  mutating func startLine() {
    if let last = bytes.last, last != .lineFeed { bytes.append(.lineFeed) }
  }

  /// Puts HTML before what was written since the text had `offset` bytes.
  mutating func insert(_ html: String, at offset: Int) {
    bytes.insert(contentsOf: html.utf8, at: offset)
  }
}
