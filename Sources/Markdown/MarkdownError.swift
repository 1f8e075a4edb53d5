public import Diagnostics

/// Why a Markdown text cannot become a page.
///
/// Locations are in the Markdown text as the templates generated it.
public enum MarkdownError: ExplainedError, Equatable {
  /// A character that placeholders are made of stands where no whole placeholder stands.
  case reservedCharacter(TextLocation)

  /// The text is larger or more deeply nested than a report needs, so parsing might not end soon.
  case limitExceeded(MarkdownLimits.Kind, limit: Int, TextLocation)

  /// A template author wrote a link that a report must not carry.
  case refusedLink(String, TextLocation)

  /// A data value stands where no escaping makes it safe.
  case misplacedValue(place: String, TextLocation)

  /// Ready-made markup stands where only text can stand.
  case misplacedMarkup(place: String, TextLocation)

  /// A piece of raw HTML ends inside a tag, a comment or an element whose content is not HTML.
  case unclosedHTML(construct: String, TextLocation)

  /// The installed cmark-gfm lacks an extension.
  case missingExtension(String)
}

extension MarkdownError {
  /// A stable kebab-case name of the kind of error.
  public var code: String {
    switch self {
    case .reservedCharacter: "reserved-character"
    case .limitExceeded: "markdown-limit-exceeded"
    case .refusedLink: "refused-link"
    case .misplacedValue: "misplaced-value"
    case .misplacedMarkup: "misplaced-markup"
    case .unclosedHTML: "unclosed-html"
    case .missingExtension: "missing-markdown-extension"
    }
  }

  /// What happened, as a sentence without a closing full stop.
  public var summary: String {
    switch self {
    case .reservedCharacter:
      "the characters U+E000 and U+E001 are reserved for placeholders"
    case .limitExceeded(let kind, let limit, _):
      "more than \(limit) \(kind.noun)"
    case .refusedLink(let url, _):
      "link to '\(url)' is not allowed"
    case .misplacedValue(let place, _):
      "a value cannot stand in \(place)"
    case .misplacedMarkup(let place, _):
      "a chart or other markup cannot stand in \(place)"
    case .unclosedHTML(let construct, _):
      "raw HTML ends inside \(construct)"
    case .missingExtension(let name):
      "the installed cmark-gfm has no extension '\(name)'"
    }
  }

  /// Where it happened in the Markdown text; `nil` when the text is not at fault.
  public var location: TextLocation? {
    switch self {
    case .reservedCharacter(let place), .limitExceeded(_, _, let place),
      .refusedLink(_, let place), .misplacedValue(_, let place), .misplacedMarkup(_, let place),
      .unclosedHTML(_, let place):
      place
    case .missingExtension: nil
    }
  }

  /// What the template author can do about it.
  public var advice: String? {
    switch self {
    case .reservedCharacter:
      "remove them; a captured value may also have been cut by a filter"
    case .limitExceeded(let kind, _, _): kind.advice
    case .refusedLink: "use http, https, mailto, a relative path or a #fragment"
    case .misplacedValue: "print it as text, in a quoted attribute, or after the host of a URL"
    case .misplacedMarkup: "print it as text of a paragraph, table cell or heading"
    case .unclosedHTML: "close it before the next blank line of the Markdown text"
    case .missingExtension: "install libcmark-gfm-extensions-dev"
    }
  }
}
