/// A piece of a template before its markup is read.
enum Segment {
  /// Text that is printed as it is; offset of its first byte.
  case text(String, offset: Int)
  /// `{{ … }}`: where it stands and the bytes between the braces.
  case output(offset: Int, markup: Range<Int>)
  /// `{% … %}` or a line of `{% liquid %}`.
  case tag(TagSegment)
}

/// A tag: its name, and the bytes behind the name.
struct TagSegment {
  /// The word after `{%`; empty when there is none.
  let name: String
  /// Where the tag begins: at `{%`, or at the name inside `{% liquid %}`.
  let offset: Int
  /// Where the name stands.
  let nameOffset: Int
  /// The rest of the tag.
  let markup: Range<Int>
}

/// Something that gives the pieces of a template one by one.
protocol SegmentSource {
  /// The next piece; nil at the end.
  mutating func next() throws(LiquidError) -> Segment?

  /// Everything up to the end tag `name`, unread, and that tag; nil when there is none.
  mutating func rawText(until name: String) -> (text: String, end: TagSegment)?
}

/// Reads the name of a tag and returns it with the offsets of its parts.
func tagSegment(in bytes: [UInt8], _ range: Range<Int>, offset: Int?) -> TagSegment {
  var start = range.lowerBound
  while start < range.upperBound, bytes[start].isWhitespace { start += 1 }
  var end = start
  if end < range.upperBound, bytes[end] == UInt8(ascii: "#") {
    end += 1
  } else {
    while end < range.upperBound, bytes[end].isWord { end += 1 }
  }
  return TagSegment(
    name: String(decoding: bytes[start..<end], as: UTF8.self), offset: offset ?? start,
    nameOffset: start, markup: end..<range.upperBound)
}
