import Diagnostics

/// Cuts a template into text, outputs and tags in one pass over its bytes.
///
/// As in Liquid elsewhere, `{{` ends at the first `}}` and `{%` at the first `%}`, also within
/// quotation marks.
struct TemplateSegments: SegmentSource {
  private let source: SourceText
  private let bytes: [UInt8]
  private var position = 0
  private var trimsNextText = false

  init(_ source: SourceText, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  mutating func next() throws(LiquidError) -> Segment? {
    let start = position
    let opening = openingOffset(from: start)
    if let text = takeText(start..<(opening ?? bytes.count), isTrimmedAtEnd: trims(opening)) {
      return text
    }
    guard let opening else { return nil }
    return try takeMarkup(at: opening)
  }

  mutating func rawText(until name: String) -> (text: String, end: TagSegment)? {
    var search = position
    while let opening = offset(of: "{%", from: search) {
      let contentStart = opening + (trims(opening) ? 3 : 2)
      let tag = tagSegment(in: bytes, contentStart..<bytes.count, offset: opening)
      if tag.name == name, let closing = offset(of: "%}", from: tag.markup.lowerBound) {
        let text = takeText(position..<opening, isTrimmedAtEnd: trims(opening))
        finishMarkup(at: closing, after: contentStart)
        let end = TagSegment(
          name: name, offset: opening, nameOffset: tag.nameOffset,
          markup: tag.markup.lowerBound..<closing)
        guard case .text(let raw, _)? = text else { return ("", end) }
        return (raw, end)
      }
      search = opening + 2
    }
    return nil
  }
}

extension TemplateSegments {
  private func openingOffset(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"),
        bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func offset(of pair: StaticString, from start: Int) -> Int? {
    let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == first, bytes[index + 1] == second { return index }
      index += 1
    }
    return nil
  }

  /// Whether the markup at `opening` asks for trimming the text before it.
  private func trims(_ opening: Int?) -> Bool {
    guard let opening, opening + 2 < bytes.count else { return false }
    return bytes[opening + 2] == UInt8(ascii: "-")
  }

  private mutating func takeText(_ range: Range<Int>, isTrimmedAtEnd: Bool) -> Segment? {
    var range = range
    position = range.upperBound
    if trimsNextText {
      while let first = range.first, bytes[first].isWhitespace { range.removeFirst() }
    }
    while isTrimmedAtEnd, let last = range.last, bytes[last].isWhitespace { range.removeLast() }
    trimsNextText = false
    guard !range.isEmpty else { return nil }
    return .text(String(decoding: bytes[range], as: UTF8.self), offset: range.lowerBound)
  }

  private mutating func takeMarkup(at opening: Int) throws(LiquidError) -> Segment {
    let isOutput = bytes[opening + 1] == UInt8(ascii: "{")
    let contentStart = opening + (trims(opening) ? 3 : 2)
    guard let closing = offset(of: isOutput ? "}}" : "%}", from: contentStart) else {
      throw LiquidError(
        .unclosedDelimiter(closing: isOutput ? "}}" : "%}"), in: source, at: opening)
    }
    let content = finishMarkup(at: closing, after: contentStart)
    if isOutput { return .output(offset: opening, markup: content) }
    return .tag(tagSegment(in: bytes, content, offset: opening))
  }

  /// Moves behind the closing braces and returns the bytes before them, without a dash.
  @discardableResult
  private mutating func finishMarkup(at closing: Int, after start: Int) -> Range<Int> {
    position = closing + 2
    trimsNextText = closing > start && bytes[closing - 1] == UInt8(ascii: "-")
    return start..<(trimsNextText ? closing - 1 : closing)
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}
