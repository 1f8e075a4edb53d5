public import Diagnostics

/// A page template cut into its text and its SQL blocks.
///
/// A block is a fenced code block of Markdown whose info string is `sql` and a name:
/// ```` ```sql top_spenders ````. It is cut out before anything else reads the template, so that
/// no value is ever pasted into SQL. A fence with `sql` alone stays an ordinary code block.
public struct QueryPage: Sendable {
  /// The template without its blocks; empty lines stand for them, so that places stay.
  public let text: SourceText

  /// The blocks, in the order in which they stand.
  public let blocks: [QueryBlock]

  /// Cuts a template.
  ///
  /// - Parameter reservedNames: Names that templates use for something else.
  /// - Throws: ``QueryError`` for a block that is not closed, has no statement or a bad name.
  public init(
    cutting template: SourceText, reservedNames: [String] = []
  ) throws(QueryError) {
    let bytes = Array(template.contents.utf8)
    var kept: [UInt8] = []
    var blocks: [QueryBlock] = []
    var open: OpenFence?
    for line in TemplateLine.lines(of: bytes) {
      let wasInBlock = open?.header != nil
      if let fence = open {
        guard line.closes(fence) else {
          kept += wasInBlock ? line.ending : line.bytes
          continue
        }
        open = nil
        if let header = fence.header {
          blocks.append(try header.block(of: bytes, upTo: line.start, in: template))
        }
        kept += wasInBlock ? line.ending : line.bytes
      } else if let fence = try line.opened(in: template, reservedNames, after: blocks) {
        open = fence
        kept += fence.header == nil ? line.bytes : line.ending
      } else {
        kept += line.bytes
      }
    }
    if let header = open?.header { throw header.error(.unclosed) }
    text = SourceText(
      file: template.file, contents: String(decoding: kept, as: UTF8.self))
    self.blocks = blocks
  }
}

/// A fence that waits for its end.
struct OpenFence {
  let mark: UInt8
  let length: Int
  /// What the fence says of an SQL block; `nil` for any other code.
  let header: BlockHeader?
}

/// A line of a template with its place.
private struct TemplateLine {
  let bytes: ArraySlice<UInt8>

  var start: Int { bytes.startIndex }

  /// The line's end: nothing, LF or CRLF.
  var ending: ArraySlice<UInt8> {
    guard bytes.last == UInt8(ascii: "\n") else { return [] }
    return bytes.suffix(bytes.dropLast().last == UInt8(ascii: "\r") ? 2 : 1)
  }

  static func lines(of bytes: [UInt8]) -> [TemplateLine] {
    var lines: [TemplateLine] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(TemplateLine(bytes: rest[..<end]))
      rest = rest[end...]
    }
    return lines
  }

  /// The fence characters that the line begins with; `nil` when it is no fence.
  ///
  /// CommonMark 0.31.2, 4.5: up to three spaces, then three or more backticks or tildes.
  private var fence: (mark: UInt8, length: Int, rest: ArraySlice<UInt8>)? {
    let content = bytes.drop { $0 == UInt8(ascii: " ") }
    guard content.startIndex - bytes.startIndex <= 3, let mark = content.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let rest = content.drop { $0 == mark }
    let length = rest.startIndex - content.startIndex
    return length >= 3 ? (mark, length, rest.dropLast(ending.count)) : nil
  }

  func closes(_ open: OpenFence) -> Bool {
    guard let fence, fence.mark == open.mark, fence.length >= open.length else { return false }
    return fence.rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  func opened(
    in template: SourceText, _ reservedNames: [String], after blocks: [QueryBlock]
  ) throws(QueryError) -> OpenFence? {
    guard let fence else { return nil }
    if fence.mark == UInt8(ascii: "`"), fence.rest.contains(fence.mark) { return nil }
    let header = try BlockHeader(
      fence.rest, linesEnd: bytes.endIndex, in: template, reservedNames, after: blocks)
    return OpenFence(mark: fence.mark, length: fence.length, header: header)
  }
}
