import Liquid
import Markdown

/// Puts a token in place of each value that a Markdown page prints.
///
/// Values never become Markdown source; the tokens turn into escaped text afterwards.
final class TokenEncoder: OutputEncoder {
  /// The values given out so far.
  private(set) var values = PlaceholderTable()

  private let root: String

  /// - Parameter root: The way from the page to the site's root: empty, or `../`.
  init(root: String) {
    self.root = root
  }

  func encode(_ value: LiquidValue, text: String) throws(EvaluationFailure) -> String {
    if case .markup(let html) = value { return values.token(forMarkup: html) }
    if let markup = value.asObject as? SiteMarkup {
      return values.token(forMarkup: markup.html(root: root))
    }
    if value.asObject is PageAddress { return values.token(forText: root + text) }
    return text.isEmpty ? "" : values.token(forText: text)
  }
}

/// Escapes the values that an HTML layout prints.
struct LayoutEncoder: OutputEncoder {
  /// The way from the page to the site's root: empty, or `../`.
  let root: String

  func encode(_ value: LiquidValue, text: String) throws(EvaluationFailure) -> String {
    if case .markup(let html) = value { return html }
    if let markup = value.asObject as? SiteMarkup { return markup.html(root: root) }
    let shown = value.asObject is PageAddress ? root + text : text
    return HTMLEscaping.escaped(shown)
  }
}
