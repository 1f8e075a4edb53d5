extension DocumentRenderer {
  /// Writes a footnote; its `id` is made of its number, since its name is free text.
  mutating func writeFootnote(isEntering: Bool) {
    guard isEntering else {
      if hasOpenBackReference {
        writeBackReferences()
        out.write("\n")
      }
      return out.write("</li>\n")
    }
    if footnotesWritten == 0 { out.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotesWritten += 1
    hasOpenBackReference = true
    out.write("<li id=\"fn-\(footnotesWritten)\">\n")
  }

  mutating func writeFootnoteReference(_ number: Int) {
    footnoteUses[number, default: 0] += 1
    let use = footnoteUses[number, default: 1]
    let suffix = use > 1 ? "-\(use)" : ""
    out.write(
      "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"fnref-\(number)\(suffix)\""
        + " data-footnote-ref>\(number)</a></sup>")
  }

  /// Writes the links from the current footnote to the places that refer to it.
  mutating func writeBackReferences() {
    hasOpenBackReference = false
    let uses = tree.footnoteReferences[footnotesWritten, default: 1]
    for use in 1...max(1, uses) {
      let suffix = use > 1 ? "-\(use)" : ""
      let number = "\(footnotesWritten)\(suffix)"
      out.write(
        (use > 1 ? " " : "")
          + "<a href=\"#fnref-\(number)\" class=\"footnote-backref\""
          + " data-footnote-backref data-footnote-backref-idx=\"\(number)\""
          + " aria-label=\"Back to reference \(number)\">↩"
          + (use > 1 ? "<sup class=\"footnote-ref\">\(use)</sup>" : "") + "</a>")
    }
  }
}
