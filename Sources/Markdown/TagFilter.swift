/// The tag filter of GFM: shows nine dangerous tags of raw HTML as text.
enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// The HTML with `&lt;` in place of the `<` of every tag that the filter names.
  static func filtered(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == .lessThan, isFilteredTag(bytes[(index + 1)...]) {
        result += "&lt;".utf8
      } else {
        result.append(byte)
      }
    }
    return String(bytes: result)
  }

  private static func isFilteredTag(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.first == .slash ? rest.dropFirst() : rest
    return names.contains { candidate in
      let length = candidate.utf8.count
      guard name.prefix(length).lazy.map({ $0 | 0x20 }).elementsEqual(candidate.utf8) else {
        return false
      }
      let after = name.dropFirst(length)
      guard let next = after.first else { return false }
      return next.isHTMLSpace || next == .greaterThan || after.starts(with: "/>".utf8)
    }
  }
}
