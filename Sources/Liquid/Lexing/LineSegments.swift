/// Reads the lines of `{% liquid %}` as tags without braces.
struct LineSegments: SegmentSource {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  mutating func next() throws(LiquidError) -> Segment? {
    while position < end {
      let lineEnd = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      let line = position..<lineEnd
      position = min(lineEnd + 1, end)
      if bytes[line].contains(where: { !$0.isWhitespace }) {
        return .tag(tagSegment(in: bytes, line, offset: nil))
      }
    }
    return nil
  }

  /// Always nil: a tag with unread text needs braces.
  mutating func rawText(until name: String) -> (text: String, end: TagSegment)? { nil }
}
