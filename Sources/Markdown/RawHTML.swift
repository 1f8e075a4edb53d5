import Diagnostics

/// A piece of raw HTML of the template author, in which values stand as text or in attributes.
///
/// The piece is read as a browser would: tags with their attributes, comments, and elements whose
/// content is text only. A value is refused where no escaping makes it safe: in names, unquoted
/// attributes, scripts, styles and event handlers. In a comment a value is left out.
struct RawHTML {
  private let bytes: [UInt8]
  private let values: PlaceholderTable
  private let judgesLinks: Bool
  private let source: SourceText
  private let firstLine: Int
  private var index = 0
  private var out = ""
  /// The attribute `type` of the tag that is being read.
  private var elementType: String?

  private init(
    _ html: String, values: PlaceholderTable, judgesLinks: Bool, at start: TextLocation
  ) {
    bytes = Array(html.utf8)
    self.values = values
    self.judgesLinks = judgesLinks
    source = SourceText(file: start.file, contents: html)
    firstLine = start.line
  }

  /// The HTML with its values put in.
  ///
  /// - Parameter judgesLinks: Whether links without values must keep to the link policy, too.
  static func resolved(
    _ html: String, values: PlaceholderTable, judgesLinks: Bool, at start: TextLocation
  ) throws(MarkdownError) -> String {
    var piece = RawHTML(html, values: values, judgesLinks: judgesLinks, at: start)
    while piece.index < piece.bytes.count { try piece.readNext() }
    return piece.out
  }
}

extension RawHTML {
  private mutating func readNext() throws(MarkdownError) {
    guard bytes[index] == .lessThan, index + 1 < bytes.count else {
      return try readText()
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): try readComment()
    case .slash where index + 2 < bytes.count && bytes[index + 2].isLetter: try readEndTag()
    case let byte where byte.isLetter: try readStartTag()
    default:
      let nameStart = bytes[index + 1] == .slash ? index + 2 : index + 1
      guard !bytes[nameStart...].starts(with: PlaceholderTable.tokenStart) else {
        throw misplaced("the name of a tag")
      }
      try readText()
    }
  }

  private mutating func readText() throws(MarkdownError) {
    let end = bytes[(index + 1)...].firstIndex(of: .lessThan) ?? bytes.count
    for segment in values.segments(of: String(bytes: bytes[index..<end])) {
      switch segment {
      case .author(let text): out += text
      case .placeholder(.text(let value)): out += HTMLEscaping.escaped(value)
      case .placeholder(.markup(let html, _)): out += html
      }
    }
    index = end
  }

  private mutating func readComment() throws(MarkdownError) {
    let isComment = bytes[index...].starts(with: "<!--".utf8)
    let end = try find(isComment ? "-->" : ">", from: index + 2, inside: "a comment")
    for case .author(let text) in values.segments(of: String(bytes: bytes[index..<end])) {
      out += text
    }
    index = end
  }

  private mutating func readEndTag() throws(MarkdownError) {
    let end = try find(">", from: index, inside: "a tag")
    try copyAuthorText(until: end, place: "an end tag")
  }

  private mutating func readStartTag() throws(MarkdownError) {
    let nameEnd = bytes[index...].firstIndex(where: \.endsTagName) ?? bytes.count
    let name = String(bytes: bytes[(index + 1)..<nameEnd]).lowercased()
    try copyAuthorText(until: nameEnd, place: "the name of a tag")
    elementType = nil
    while try readAttribute(of: name) {}
    if RawElementContent.dropsFirstLineBreak(of: name), startsWithValue { out += "\n" }
    if let content = RawElementContent(elementName: name, type: elementType) {
      try readContent(content, of: name)
    }
  }

  /// Copies one attribute, or the end of the tag; returns whether the tag goes on.
  private mutating func readAttribute(of element: String) throws(MarkdownError) -> Bool {
    let nameStart = bytes[index...].firstIndex { !$0.isHTMLSpace && $0 != .slash } ?? bytes.count
    guard nameStart < bytes.count else { throw unclosed("a tag") }
    if bytes[nameStart] == .greaterThan {
      try copyAuthorText(until: nameStart + 1, place: "a tag")
      return false
    }
    let attribute = RawAttribute(in: bytes, nameStart: nameStart)
    guard let attribute else { throw unclosed("a tag") }
    let value = String(bytes: bytes[attribute.value])
    if attribute.name == "type" { elementType = value.lowercased() }
    guard values.segments(of: value).contains(where: \.isPlaceholder) || attribute.isAddress
    else {
      try copyAuthorText(until: attribute.end, place: "a tag")
      return true
    }
    try checkPlace(of: attribute, element: element, value: value)
    if let resolved = try resolved(attribute, value: value) {
      try copyAuthorText(until: attribute.value.lowerBound, place: "the name of an attribute")
      out += resolved
      index = attribute.value.upperBound
      try copyAuthorText(until: attribute.end, place: "a tag")
    }
    index = attribute.end
    return true
  }

  private func checkPlace(
    of attribute: RawAttribute, element: String, value: String
  ) throws(MarkdownError) {
    guard values.segments(of: value).contains(where: \.isPlaceholder) else { return }
    guard attribute.isQuoted else { throw misplaced("an attribute without quotes") }
    guard !attribute.isActive else { throw misplaced("the attribute '\(attribute.name)'") }
    guard !RawAttribute.activeElements.contains(element) else {
      throw misplaced("the element '\(element)'")
    }
  }

  /// The value of an attribute; `nil` when data made an address that the link policy refuses.
  private func resolved(
    _ attribute: RawAttribute, value: String
  ) throws(MarkdownError) -> String? {
    if attribute.isAddress { return try resolvedAddress(attribute, value: value) }
    var result = ""
    for segment in values.segments(of: value) {
      switch segment {
      case .author(let text): result += text
      case .placeholder(.text(let value)): result += HTMLEscaping.escaped(value)
      case .placeholder(.markup): throw .misplacedMarkup(place: "an attribute", location)
      }
    }
    return result
  }

  private func resolvedAddress(
    _ attribute: RawAttribute, value: String
  ) throws(MarkdownError) -> String? {
    guard let plain = RawAttribute.decodedAddress(value) else {
      throw .refusedLink(value, location)
    }
    let target = try LinkTarget(
      plain, purpose: attribute.isLink ? .link : .resource, values: values,
      judgesAuthor: judgesLinks, at: location)
    let hasValues = values.segments(of: value).contains(where: \.isPlaceholder)
    return hasValues ? target.attributeValue : value
  }

  private mutating func readContent(
    _ content: RawElementContent, of element: String
  ) throws(MarkdownError) {
    let place = "the element '\(element)'"
    let lowercased = bytes.map { $0.isLetter ? $0 | 0x20 : $0 }
    let end = try find("</\(element)", from: index, in: lowercased, inside: place)
    let contentEnd = end - element.utf8.count - 2
    switch content {
    case .verbatim: return try copyAuthorText(until: contentEnd, place: place)
    case .json: return try readJSON(until: contentEnd, place: place)
    case .text: break
    }
    for segment in values.segments(of: String(bytes: bytes[index..<contentEnd])) {
      switch segment {
      case .author(let text): out += text
      case .placeholder(.text(let value)): out += HTMLEscaping.escaped(value)
      case .placeholder(.markup): throw .misplacedMarkup(place: place, location)
      }
    }
    index = contentEnd
  }

  private mutating func readJSON(until end: Int, place: String) throws(MarkdownError) {
    var json = JSONFilling()
    for (segment, isLiteral) in values.jsonSegments(of: String(bytes: bytes[index..<end])) {
      switch segment {
      case .author(let text): json.append(author: text)
      case .placeholder(.text(let value)) where isLiteral: json.append(literal: value)
      case .placeholder(.text(let value)): json.append(text: value)
      case .placeholder(.markup): throw .misplacedMarkup(place: place, location)
      }
    }
    out += json.text
    index = end
  }

  /// Whether a token stands at the current place.
  private var startsWithValue: Bool {
    bytes[index...].starts(with: PlaceholderTable.tokenStart)
  }

  private mutating func copyAuthorText(until end: Int, place: String) throws(MarkdownError) {
    let text = String(bytes: bytes[index..<end])
    guard !values.segments(of: text).contains(where: \.isPlaceholder) else {
      throw misplaced(place)
    }
    out += text
    index = end
  }
}

extension RawHTML {
  private var location: TextLocation {
    var place = source.location(atUTF8Offset: index)
    place.line += firstLine - 1
    return place
  }

  private func misplaced(_ place: String) -> MarkdownError {
    .misplacedValue(place: place, location)
  }

  private func unclosed(_ construct: String) -> MarkdownError {
    .unclosedHTML(construct: construct, location)
  }

  /// The index after the next occurrence of `text`.
  private func find(
    _ text: String, from start: Int, in haystack: [UInt8]? = nil, inside construct: String
  ) throws(MarkdownError) -> Int {
    let haystack = haystack ?? bytes
    let needle = Array(text.utf8)
    for candidate in start..<max(start, haystack.count - needle.count + 1)
    where haystack[candidate...].starts(with: needle) {
      return candidate + needle.count
    }
    throw unclosed(construct)
  }
}

extension UInt8 {
  fileprivate var endsTagName: Bool { isHTMLSpace || self == .slash || self == .greaterThan }
}
