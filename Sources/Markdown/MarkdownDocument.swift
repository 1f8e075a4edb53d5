/// A Markdown text as HTML, with what a page around it needs to know.
public struct MarkdownDocument: Sendable, Equatable {
  /// A heading of the text.
  public struct Heading: Sendable, Equatable {
    /// The level, 1 to 6.
    public var level: Int

    /// The `id` of the element, unique in the document; empty in plain style.
    public var id: String

    /// The visible text with values substituted, not escaped.
    public var text: String
  }

  /// The HTML of the text, without a page around it.
  public var html: String

  /// The headings in their order.
  public var headings: [Heading]

  /// The visible text of the first heading of level 1, not escaped; `nil` when there is none.
  public var title: String? { headings.first { $0.level == 1 }?.text }
}

extension MarkdownDocument {
  /// A `nav` element with links to the headings of the given levels; empty when there are none.
  public func tableOfContents(levels: ClosedRange<Int> = 2...3) -> String {
    let entries = headings.filter { levels.contains($0.level) && !$0.id.isEmpty }
    guard !entries.isEmpty else { return "" }
    var html = "<nav class=\"table-of-contents\" aria-label=\"Contents\">"
    var open: [Int] = []
    for entry in entries {
      while let last = open.last, last > entry.level {
        html += "</li></ul>"
        open.removeLast()
      }
      if open.last == entry.level {
        html += "</li>"
      } else {
        html += "<ul>"
        open.append(entry.level)
      }
      html += "<li><a href=\"#\(entry.id)\">\(HTMLEscaping.isolated(entry.text))</a>"
    }
    return html + String(repeating: "</li></ul>", count: open.count) + "</nav>\n"
  }
}
