extension DocumentRenderer {
  /// Writes a block; returns whether the node is one.
  mutating func writeBlock(_ event: SyntaxEvent) throws(MarkdownError) -> Bool {
    let isEntering = event.isEntering
    switch event.kind {
    case .document: break
    case .blockQuote: writeLine(isEntering ? "<blockquote>" : "</blockquote>")
    case .list(let start): writeList(start: start, isEntering: isEntering)
    case .item: writeItem(isEntering: isEntering, opening: "<li>")
    case .task(let isDone):
      writeItem(isEntering: isEntering, opening: "<li>" + checkbox(isDone: isDone))
    case .heading(let level): writeHeading(level: level, isEntering: isEntering)
    case .codeBlock(let info, let literal): try writeCodeBlock(info: info, literal: literal)
    case .htmlBlock(let html):
      out.startLine()
      out.write(try resolvedHTML(html))
      out.startLine()
    case .thematicBreak: writeLine("<hr />")
    case .paragraph(let isTight, let endsFootnote):
      writeParagraph(isTight: isTight, endsFootnote: endsFootnote, isEntering: isEntering)
    case .footnoteDefinition: writeFootnote(isEntering: isEntering)
    default: return writeTablePart(event)
    }
    return true
  }

  /// Writes HTML on a line of its own.
  mutating func writeLine(_ html: String) {
    out.startLine()
    out.write(html)
    out.write("\n")
  }

  private mutating func writeList(start: Int?, isEntering: Bool) {
    let name = start == nil ? "ul" : "ol"
    guard isEntering else { return out.write("</\(name)>\n") }
    let attribute = start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
    writeLine("<\(name)\(attribute)>")
  }

  private mutating func writeItem(isEntering: Bool, opening: String) {
    if isEntering {
      out.startLine()
      out.write(opening)
    } else {
      out.write("</li>\n")
    }
  }

  private func checkbox(isDone: Bool) -> String {
    let label = isReport ? " aria-label=\"\(isDone ? "Done" : "Not done")\"" : ""
    return "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\"\(label) /> "
  }

  private mutating func writeHeading(level: Int, isEntering: Bool) {
    guard !isEntering else {
      out.startLine()
      openHeading = OpenHeading(start: out.count)
      return
    }
    guard let heading = openHeading else { return }
    openHeading = nil
    let text = heading.text
    let id = isReport ? headingIdentifiers.identifier(for: text) : ""
    headings.append(MarkdownDocument.Heading(level: level, id: id, text: text))
    out.insert(isReport ? "<h\(level) id=\"\(id)\">" : "<h\(level)>", at: heading.start)
    out.write("</h\(level)>\n")
  }

  private mutating func writeCodeBlock(info: String, literal: String) throws(MarkdownError) {
    out.startLine()
    let language = String(bytes: info.utf8.prefix { !$0.isHTMLSpace })
    if language.isEmpty {
      out.write("<pre><code>")
    } else {
      let text = try attributeText(language, place: "the language of a code block")
      out.write("<pre><code class=\"language-\(text)\">")
    }
    try writeText(literal)
    out.write("</code></pre>\n")
  }

  private mutating func writeParagraph(isTight: Bool, endsFootnote: Bool, isEntering: Bool) {
    guard !isTight else { return }
    guard !isEntering else {
      out.startLine()
      openParagraph = OpenParagraph(start: out.count)
      return
    }
    guard let paragraph = openParagraph else { return }
    openParagraph = nil
    let isOnlyMarkup = paragraph.holdsMarkup && !paragraph.holdsOther
    if !isOnlyMarkup { out.insert("<p>", at: paragraph.start) }
    if endsFootnote {
      out.write(" ")
      writeBackReferences()
    }
    out.write(isOnlyMarkup ? "\n" : "</p>\n")
  }
}
