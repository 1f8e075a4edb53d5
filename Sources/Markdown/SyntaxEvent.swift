/// One step through a parsed text: a node entered or left.
///
/// A node without children is only entered, but for footnote references.
struct SyntaxEvent {
  var isEntering: Bool
  var kind: SyntaxKind

  /// The line of the Markdown text, from 1.
  var line: Int
}

/// What a node is, with what its HTML needs.
enum SyntaxKind {
  case document
  case blockQuote
  case list(start: Int?)
  case item
  case task(isDone: Bool)
  case heading(level: Int)
  case codeBlock(info: String, literal: String)
  case htmlBlock(String)
  case thematicBreak
  case paragraph(isTight: Bool, endsFootnote: Bool)
  case footnoteDefinition
  case table
  case tableRow(isHeader: Bool, isFirstOfBody: Bool, isLast: Bool)
  case tableCell(isHeader: Bool, alignment: ColumnAlignment)
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case htmlInline(String)
  case emphasis
  case strong(isNested: Bool)
  case strikethrough
  case link(url: String, title: String)
  case image(url: String, title: String)
  case footnoteReference(number: Int)
}

/// How the cells of a table column are aligned.
enum ColumnAlignment: String {
  case none = ""
  case left
  case center
  case right
}
