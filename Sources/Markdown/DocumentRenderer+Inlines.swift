extension DocumentRenderer {
  mutating func writeInline(_ event: SyntaxEvent) throws(MarkdownError) {
    switch event.kind {
    case .text(let literal): return try writeText(literal)
    case .softBreak:
      out.write("\n")
      openHeading?.text += " "
      return
    default: openParagraph?.holdsOther = true
    }
    switch event.kind {
    case .lineBreak:
      out.write("<br />\n")
      openHeading?.text += " "
    case .code(let literal):
      out.write("<code>")
      try writeText(literal)
      out.write("</code>")
    case .htmlInline(let html): out.write(try resolvedHTML(html))
    case .emphasis: out.write(event.isEntering ? "<em>" : "</em>")
    case .strong(let isNested):
      if !isNested { out.write(event.isEntering ? "<strong>" : "</strong>") }
    case .strikethrough: out.write(event.isEntering ? "<del>" : "</del>")
    case .link(let url, let title):
      out.write(event.isEntering ? try linkStart(url: url, title: title) : "</a>")
    case .image(let url, let title): try openImage(url: url, title: title)
    case .footnoteReference(let number):
      if event.isEntering { writeFootnoteReference(number) }
    default: break
    }
  }

  /// An `<a>`, without `href` when data made an address that the link policy refuses.
  private func linkStart(url: String, title: String) throws(MarkdownError) -> String {
    let target = try LinkTarget(
      url, purpose: .link, values: values, judgesAuthor: isReport, at: location)
    var html = "<a"
    if let address = target.attributeValue { html += " href=\"\(address)\"" }
    html += try titleAttribute(title)
    if isReport, LinkPolicy.isExternal(target.url ?? "") { html += " rel=\"noopener noreferrer\"" }
    return html + ">"
  }

  /// Begins an image; only its alternative text remains when its address is refused.
  private mutating func openImage(url: String, title: String) throws(MarkdownError) {
    let target = try LinkTarget(
      url, purpose: .resource, values: values, judgesAuthor: isReport, at: location)
    let titleAttribute = try titleAttribute(title)
    guard let address = target.attributeValue else {
      return openImages.append(OpenImage(ending: ""))
    }
    out.write("<img src=\"\(address)\" alt=\"")
    openImages.append(OpenImage(ending: "\"\(titleAttribute) />"))
  }

  private func titleAttribute(_ title: String) throws(MarkdownError) -> String {
    title.isEmpty ? "" : " title=\"\(try attributeText(title, place: "a link title"))\""
  }

  /// Writes what stands inside an image as text without elements.
  mutating func writeAlternativeText(_ event: SyntaxEvent) throws(MarkdownError) {
    switch event.kind {
    case .text(let literal), .code(let literal), .htmlInline(let literal):
      out.write(try attributeText(literal, place: "the alternative text of an image"))
      let segments = values.segments(of: literal)
      openHeading?.text += segments.map(\.plainText).joined()
    case .softBreak, .lineBreak:
      out.write(" ")
      openHeading?.text += " "
    case .image:
      if event.isEntering {
        openImages.append(OpenImage(ending: ""))
      } else if let image = openImages.popLast() {
        out.write(image.ending)
      }
    default: break
    }
  }
}

extension Segment {
  fileprivate var plainText: String {
    switch self {
    case .author(let text): text
    case .placeholder(let placeholder): placeholder.plainText
    }
  }
}
