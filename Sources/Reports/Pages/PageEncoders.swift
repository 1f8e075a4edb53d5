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

/// Puts a token in place of each value that an HTML layout prints, and addresses as they are.
///
/// The tokens turn into text escaped for the place where they stand; in JSON, numbers stay numbers.
final class LayoutEncoder: OutputEncoder {
  /// The values given out so far.
  private(set) var values = PlaceholderTable()

  private let root: String

  /// - Parameter root: The way from the page to the site's root: empty, or `../`.
  init(root: String) {
    self.root = root
  }

  func encode(_ value: LiquidValue, text: String) throws(EvaluationFailure) -> String {
    switch value {
    case .markup(let html): return values.token(forMarkup: html)
    case .integer, .decimal, .boolean: return values.token(forJSONLiteral: text)
    case .object(let markup as SiteMarkup): return values.token(forMarkup: markup.html(root: root))
    case .object(is PageAddress): return HTMLEscaping.escaped(root + text)
    case .object(let object):
      return object.number == nil
        ? values.token(forText: text) : values.token(forJSONLiteral: text)
    default: return text.isEmpty ? "" : values.token(forText: text)
    }
  }
}
