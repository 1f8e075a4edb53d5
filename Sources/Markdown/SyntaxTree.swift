import CCMarkGFM
import Synchronization

/// A Markdown text as cmark-gfm parsed it, read once from start to end.
final class SyntaxTree {
  typealias Node = OpaquePointer

  /// How often each footnote is referred to, by its number.
  let footnoteReferences: [Int: Int]

  private let document: Node
  private let iterator: OpaquePointer
  private var tables = TableState()
  private var blockLine = 1

  /// Parses a text.
  ///
  /// - Complexity: Not linear for hostile input; check the limits first.
  init(
    parsing text: String, extensions: Set<MarkdownOptions.Extension>
  ) throws(MarkdownError) {
    _ = coreExtensionsAreRegistered
    let hasFootnotes = extensions.contains(.footnotes)
    let parser = cmark_parser_new(hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in MarkdownOptions.Extension.allCases where extensions.contains(name) {
      guard name.changesSyntax else { continue }
      guard let found = cmark_find_syntax_extension(name.rawValue) else {
        throw .missingExtension(name.rawValue)
      }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    var text = text
    let parsed = parsing.withLock { _ in
      text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          cmark_parser_feed(parser, $0.baseAddress, $0.count)
        }
      }
      return ParsedDocument(root: cmark_parser_finish(parser))
    }
    document = parsed.root
    iterator = cmark_iter_new(document)
    footnoteReferences = hasFootnotes ? Self.footnoteReferences(in: document) : [:]
  }

  deinit {
    cmark_iter_free(iterator)
    cmark_node_free(document)
  }

  /// The next node entered or left; `nil` at the end.
  func next() -> SyntaxEvent? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    let type = cmark_node_get_type(node).rawValue
    let line = Int(cmark_node_get_start_line(node))
    if type & UInt32(CMARK_NODE_TYPE_MASK) == blockType, line > 0 { blockLine = line }
    let isEntering = event == CMARK_EVENT_ENTER
    return SyntaxEvent(
      isEntering: isEntering,
      kind: SyntaxKind(node, tables: &tables, isEntering: isEntering),
      line: max(line, blockLine))
  }
}

/// One parser works at a time: cmark-gfm keeps the characters that its extensions treat as special
/// in process-wide tables, which every parser sets when it begins and clears when it ends.
private let parsing = Mutex(())

/// A tree on its way out of the lock; only its new owner has it.
private struct ParsedDocument: @unchecked Sendable {
  var root: SyntaxTree.Node
}

/// Registers the extensions with cmark-gfm's process-wide list, once.
private let coreExtensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

/// The type bits of a block node: `CMARK_NODE_TYPE_BLOCK`, a macro that Swift does not import.
private let blockType: UInt32 = 0x8000

extension MarkdownOptions.Extension {
  /// Whether the extension is one of the parser's; the others are options or done when rendering.
  fileprivate var changesSyntax: Bool { self != .footnotes && self != .tagFilter }
}
