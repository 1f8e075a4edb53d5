import CCMarkGFM

/// What the rows and cells of the table being read need to know of the table.
struct TableState {
  var alignments: [ColumnAlignment] = []
  var column = 0
  var isInHeader = false
}

extension SyntaxKind {
  /// Copies what the HTML of a node needs.
  init(_ node: SyntaxTree.Node, tables: inout TableState, isEntering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      self = .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM:
      let isTask = typeName(of: node) == "tasklist"
      self =
        isTask ? .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node)) : .item
    case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_CODE_BLOCK:
      self = .codeBlock(info: copied(cmark_node_get_fence_info(node)), literal: literal(of: node))
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_PARAGRAPH: self = .paragraph(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
    default: self = .inline(node) ?? .table(node, &tables, isEntering: isEntering)
    }
  }

  private static func inline(_ node: SyntaxTree.Node) -> SyntaxKind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(literal(of: node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal(of: node))
    case CMARK_NODE_HTML_INLINE: .htmlInline(literal(of: node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG:
      .strong(isNested: cmark_node_parent(node).map(cmark_node_get_type) == CMARK_NODE_STRONG)
    case CMARK_NODE_LINK:
      .link(url: copied(cmark_node_get_url(node)), title: copied(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(url: copied(cmark_node_get_url(node)), title: copied(cmark_node_get_title(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference(number: Int(literal(of: node)) ?? 0)
    default: nil
    }
  }

  private static func paragraph(_ node: SyntaxTree.Node) -> SyntaxKind {
    let parent = cmark_node_parent(node)
    let grandparent = parent.flatMap { cmark_node_parent($0) }
    let isTight = grandparent.map {
      cmark_node_get_type($0) == CMARK_NODE_LIST && cmark_node_get_list_tight($0) != 0
    }
    let endsFootnote = parent.map {
      cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION && cmark_node_next(node) == nil
    }
    return .paragraph(isTight: isTight ?? false, endsFootnote: endsFootnote ?? false)
  }

  /// A node of the table or strikethrough extension, whose type numbers are known only by name.
  private static func table(
    _ node: SyntaxTree.Node, _ tables: inout TableState, isEntering: Bool
  ) -> SyntaxKind {
    switch typeName(of: node) {
    case "table":
      tables.alignments = columnAlignments(of: node)
      return .table
    case "table_header", "table_row":
      tables.column = isEntering ? 0 : tables.column
      tables.isInHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      let previous = cmark_node_previous(node)
      let followsHeader = previous.map { cmark_gfm_extensions_get_table_row_is_header($0) != 0 }
      return .tableRow(
        isHeader: tables.isInHeader, isFirstOfBody: followsHeader ?? false,
        isLast: cmark_node_next(node) == nil)
    case "table_cell":
      let column = isEntering ? tables.column : tables.column - 1
      if isEntering { tables.column += 1 }
      let alignments = tables.alignments
      return .tableCell(
        isHeader: tables.isInHeader,
        alignment: alignments.indices.contains(column) ? alignments[column] : .none)
    default:
      return .strikethrough
    }
  }
}

extension SyntaxTree {
  /// How often each footnote is referred to, by its number.
  static func footnoteReferences(in document: Node) -> [Int: Int] {
    var references: [Int: Int] = [:]
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
        cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE
      else { continue }
      references[Int(literal(of: node)) ?? 0, default: 0] += 1
    }
    return references
  }
}

private func columnAlignments(of table: SyntaxTree.Node) -> [ColumnAlignment] {
  let count = Int(cmark_gfm_extensions_get_table_columns(table))
  guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
  return UnsafeBufferPointer(start: letters, count: count).map { letter in
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}

private func typeName(of node: SyntaxTree.Node) -> String {
  copied(cmark_node_get_type_string(node))
}

private func literal(of node: SyntaxTree.Node) -> String {
  copied(cmark_node_get_literal(node))
}

private func copied(_ text: UnsafePointer<CChar>?) -> String {
  text.map { String(cString: $0) } ?? ""
}
