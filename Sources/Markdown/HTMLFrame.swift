public import Diagnostics

/// HTML of a template author with tokens in it: the layout around a page.
public enum HTMLFrame {
  /// The HTML with its values put in, escaped for where they stand.
  ///
  /// In text and quoted attributes they are escaped, in addresses they keep to the link policy, in
  /// `<script type="application/json">` they are JSON. Elsewhere (names, unquoted attributes,
  /// scripts, styles, event handlers) a value is an error.
  ///
  /// - Parameters:
  ///   - source: The HTML as the template generated it; errors name its lines.
  ///   - values: The values whose tokens stand in `source`.
  /// - Throws: ``MarkdownError`` when a value stands where it cannot be made safe, or the HTML is
  ///   not closed.
  public static func filled(
    _ source: SourceText, with values: PlaceholderTable
  ) throws(MarkdownError) -> String {
    try values.check(source)
    return try RawHTML.resolved(
      source.contents, values: values, judgesLinks: false,
      at: TextLocation(file: source.file, line: 1, column: 1))
  }
}
