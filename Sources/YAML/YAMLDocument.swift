public import Diagnostics

// This module reads YAML into a tree of nodes and does not implement `Decoder`: messages need the
// place of every node, mappings must know which of their keys nobody asked for, and a number must
// be reachable as the text that was written. `Codable` offers none of the three.

/// A parsed YAML document: a tree of nodes that know where they were written.
///
/// The document is data only: anchors, aliases, tags, merge keys and a second document are
/// refused with an error that names the place.
public struct YAMLDocument: Sendable {
  /// The outermost node; an empty mapping when the document is empty.
  public let root: YAMLNode

  /// Whether the text holds nothing but comments, blanks and at most a `---` line.
  public let isEmpty: Bool

  /// Parses `source` as one YAML document of at most 1 MB and 64 levels.
  ///
  /// `lineOffset` is added to every line number: for front matter that begins on line 2 of a
  /// template, pass the front matter's text under the template's file name and 1. Columns are
  /// UTF-8 bytes from 1; a byte order mark counts as the three bytes that it is.
  ///
  /// - Throws: ``YAMLError`` for the first problem in the text.
  public init(parsing source: SourceText, lineOffset: Int = 0) throws(YAMLError) {
    let places = PlaceTable(source: source, lineOffset: lineOffset)
    guard source.contents.utf8.count <= YAMLLimits.bytes else {
      throw .tooLarge(bytes: source.contents.utf8.count, location: places.start)
    }
    var events = EventStream(text: source.contents, places: places)
    let parsed = try TreeBuilder.document(from: &events)
    isEmpty = parsed == nil
    root = parsed ?? YAMLNode(content: .mapping(YAMLMapping(at: places.start)), at: places.start)
  }

  /// The root as a mapping.
  ///
  /// - Throws: ``YAMLError`` when the document is a sequence or a scalar.
  public func mapping() throws(YAMLError) -> YAMLMapping { try root.mapping() }
}

/// How much of a document is read before it is refused.
enum YAMLLimits {
  static let bytes = 1_000_000
  static let depth = 64
}
