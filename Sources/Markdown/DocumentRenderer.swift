import Diagnostics

/// Writes the HTML of one parsed text: each node in the form that cmark-gfm gives it, plus what the
/// report style adds.
struct DocumentRenderer {
  let tree: SyntaxTree
  let values: PlaceholderTable
  let options: MarkdownOptions
  let file: String

  var out = HTMLWriter()
  var headings: [MarkdownDocument.Heading] = []
  var headingIdentifiers = HeadingIdentifiers()
  var openHeading: OpenHeading?
  var openParagraph: OpenParagraph?
  var openImages: [OpenImage] = []
  var footnotesWritten = 0
  var footnoteUses: [Int: Int] = [:]
  var hasOpenBackReference = false
  var tableLabels: [String: Int] = [:]
  var line = 1

  /// A heading whose text is still being collected.
  struct OpenHeading {
    var start: Int
    var text = ""
  }

  /// A paragraph that loses its `<p>` when it turns out to hold nothing but markup.
  struct OpenParagraph {
    var start: Int
    var holdsMarkup = false
    var holdsOther = false
  }

  /// An image whose alternative text is still being written.
  struct OpenImage {
    var ending: String
  }

  var isReport: Bool { options.style == .report }

  var location: TextLocation { TextLocation(file: file, line: line, column: 1) }

  mutating func render() throws(MarkdownError) -> MarkdownDocument {
    while let event = tree.next() {
      line = event.line
      if !openImages.isEmpty {
        try writeAlternativeText(event)
      } else if try !writeBlock(event) {
        try writeInline(event)
      }
    }
    if footnotesWritten > 0 { out.write("</ol>\n</section>\n") }
    return MarkdownDocument(html: out.text, headings: headings)
  }
}

extension DocumentRenderer {
  /// Writes text of the author, with values and markup in place of their tokens.
  mutating func writeText(_ literal: String) throws(MarkdownError) {
    for segment in values.segments(of: literal) {
      switch segment {
      case .author(let text):
        out.writeEscaped(text)
        if !text.isBlank { openParagraph?.holdsOther = true }
        openHeading?.text += text
      case .placeholder(.text(let value)):
        out.write(HTMLEscaping.isolated(value))
        openParagraph?.holdsOther = true
        openHeading?.text += value
      case .placeholder(.markup(let html, let plainText)):
        out.write(html)
        openParagraph?.holdsMarkup = true
        openHeading?.text += plainText
      }
    }
  }

  /// Author text with values as the content of a quoted attribute.
  func attributeText(_ text: String, place: String) throws(MarkdownError) -> String {
    var writer = HTMLWriter()
    for segment in values.segments(of: text) {
      switch segment {
      case .author(let text): writer.writeEscaped(text)
      case .placeholder(.text(let value)): writer.write(HTMLEscaping.escaped(value))
      case .placeholder(.markup): throw .misplacedMarkup(place: place, location)
      }
    }
    return writer.text
  }

  /// Raw HTML with values put in; unchanged when nobody asked for checks and there are no values.
  func resolvedHTML(_ html: String) throws(MarkdownError) -> String {
    let filtersTags = options.extensions.contains(.tagFilter)
    let html = filtersTags ? TagFilter.filtered(html) : html
    guard isReport || !values.isEmpty else { return html }
    return try RawHTML.resolved(html, values: values, judgesLinks: isReport, at: location)
  }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy(\.isHTMLSpace) }
}
