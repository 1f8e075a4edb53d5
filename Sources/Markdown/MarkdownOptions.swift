/// How a Markdown text becomes HTML.
public struct MarkdownOptions: Sendable, Equatable {
  /// What is added to the HTML of cmark-gfm.
  public enum Style: Sendable, Equatable {
    /// Nothing: the HTML that the GFM specification shows. Links of the author are not judged.
    case plain

    /// Heading ids, scrollable labelled tables, column scopes, alignment classes, the link policy
    /// and a refusal of raw HTML that is not closed.
    case report
  }

  /// An extension of CommonMark.
  public enum Extension: String, Sendable, CaseIterable {
    /// Tables with pipes.
    case table
    /// `~~struck out~~`.
    case strikethrough
    /// Bare `https://` and `www.` addresses become links.
    case autolink
    /// `- [x] done`.
    case taskList = "tasklist"
    /// Shows `<script>`, `<style>`, `<iframe>` and six more tags of raw HTML as text.
    case tagFilter = "tagfilter"
    /// `[^1]` and `[^1]: text`.
    case footnotes
  }

  /// What is added to the HTML of cmark-gfm.
  public var style: Style

  /// The extensions of CommonMark in use.
  public var extensions: Set<Extension>

  /// What is checked before parsing.
  public var limits: MarkdownLimits

  /// Options of one style with a choice of extensions.
  public init(
    style: Style, extensions: Set<Extension>, limits: MarkdownLimits = MarkdownLimits()
  ) {
    self.style = style
    self.extensions = extensions
    self.limits = limits
  }

  /// A report page: all extensions but the tag filter, since only template authors write tags.
  public static let report = MarkdownOptions(
    style: .report, extensions: Set(Extension.allCases).subtracting([.tagFilter]))

  /// The output of cmark-gfm with all its extensions.
  public static let plain = MarkdownOptions(style: .plain, extensions: Set(Extension.allCases))
}
