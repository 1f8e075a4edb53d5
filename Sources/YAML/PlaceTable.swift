import Diagnostics

/// Turns libyaml's marks, which count Unicode scalars after the byte order mark, into locations.
struct PlaceTable: Sendable {
  private let source: SourceText
  private let lineOffset: Int
  private let markLength: Int
  private let scalarOffsets: [Int]?

  init(source: SourceText, lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
    let bytes = source.contents.utf8
    markLength = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    scalarOffsets =
      bytes.allSatisfy { $0 < 0x80 } ? nil : Self.scalarOffsets(bytes, from: markLength)
  }

  /// Where the text begins.
  var start: TextLocation { location(atByte: 0) }

  /// The location of the scalar with this index, from 0.
  func location(atScalar index: Int) -> TextLocation {
    guard let scalarOffsets else { return location(atByte: index) }
    let offset = index < scalarOffsets.count ? scalarOffsets[index] : source.contents.utf8.count
    return moved(source.location(atUTF8Offset: offset))
  }

  /// The location of a UTF-8 offset from the end of the byte order mark.
  func location(atByte offset: Int) -> TextLocation {
    moved(source.location(atUTF8Offset: markLength + offset))
  }

  /// Whether only spaces precede the scalar with this index on its line.
  func isFirstOnLine(scalar index: Int) -> Bool {
    let place = location(atScalar: index)
    let line = source.line(place.line - lineOffset).utf8
    return line.prefix(place.column - 1).allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The scalar with this index, from 0; `nil` at the end of the text.
  func scalar(at index: Int) -> Unicode.Scalar? {
    let offset = scalarOffsets.map { index < $0.count ? $0[index] : Int.max } ?? index
    let scalars = source.contents.unicodeScalars
    guard
      let position = source.contents.utf8.index(
        scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex),
      position < scalars.endIndex
    else { return nil }
    return scalars[position]
  }
}

extension PlaceTable {
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension PlaceTable {
  private func moved(_ location: TextLocation) -> TextLocation {
    TextLocation(
      file: location.file, line: location.line + lineOffset, column: location.column)
  }

  private static func scalarOffsets(_ bytes: String.UTF8View, from start: Int) -> [Int] {
    var offsets: [Int] = []
    for (offset, byte) in bytes.enumerated() where offset >= start && byte & 0xC0 != 0x80 {
      offsets.append(offset)
    }
    return offsets
  }
}
