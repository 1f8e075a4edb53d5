import Liquid
import Markdown

/// HTML that a tag made, with links to pages and files of the site in it.
///
/// The links are paths from the site's root; the encoder of a page prints them relative to it.
struct SiteMarkup: LiquidObject {
  private enum Piece: Sendable {
    case html(String)
    case path(String)
  }

  private var pieces: [Piece] = []

  /// The HTML of a page from which `root` leads to the site's root.
  func html(root: String) -> String {
    pieces.map { piece in
      switch piece {
      case .html(let html): html
      case .path(let path): HTMLEscaping.escaped(root + path)
      }
    }.joined()
  }

  /// The HTML of a page in the site's root.
  var text: String { html(root: "") }

  var memberNames: [String] { [] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? { nil }
}

extension SiteMarkup {
  /// Adds HTML of the program itself.
  mutating func add(html: String) { pieces.append(.html(html)) }

  /// Adds a value as the content of an element.
  mutating func add(text: String) { add(html: HTMLEscaping.isolated(text)) }

  /// Adds a value as the content of a quoted attribute.
  mutating func add(attribute: String) { add(html: HTMLEscaping.escaped(attribute)) }

  /// Adds other markup.
  mutating func add(_ other: SiteMarkup) { pieces += other.pieces }

  /// Adds a link to a page or file of the site around what `content` adds; only that without one.
  mutating func addLink(to address: PageAddress?, _ content: (inout SiteMarkup) -> Void) {
    guard let address else { return content(&self) }
    add(html: "<a href=\"")
    pieces.append(.path(address.path))
    add(html: "\">")
    content(&self)
    add(html: "</a>")
  }
}
