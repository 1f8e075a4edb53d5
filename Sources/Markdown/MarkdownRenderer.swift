public import Diagnostics

/// Turns Markdown made by report templates into HTML.
///
/// ```swift
/// var values = PlaceholderTable()
/// let name = values.token(forText: "a|b*<script>")
/// let page = try MarkdownRenderer().render(
///   SourceText(file: "index.md", contents: "# Model \(name)\n"), values: values)
/// // page.html == "<h1 id=\"model-a-b-script\">Model a|b*&lt;script&gt;</h1>\n"
/// ```
public struct MarkdownRenderer: Sendable {
  private let options: MarkdownOptions

  /// A renderer with the given options.
  public init(options: MarkdownOptions = .report) {
    self.options = options
  }

  /// Parses `source` and puts the values in place of their tokens, escaped for where they stand.
  ///
  /// - Parameters:
  ///   - source: The Markdown text as the templates generated it. Errors name its lines, which are
  ///     not the lines of the template when loops or values have added or removed some.
  ///   - values: The values whose tokens stand in `source`.
  /// - Throws: ``MarkdownError`` when a limit is exceeded, a value stands where it cannot be made
  ///   safe, a link is refused, or raw HTML is not closed.
  public func render(
    _ source: SourceText, values: PlaceholderTable = PlaceholderTable()
  ) throws(MarkdownError) -> MarkdownDocument {
    try LimitCheck.check(source, limits: options.limits)
    try values.check(source)
    let tree = try SyntaxTree(parsing: source.contents, extensions: options.extensions)
    var renderer = DocumentRenderer(
      tree: tree, values: values, options: options, file: source.file)
    return try renderer.render()
  }
}
