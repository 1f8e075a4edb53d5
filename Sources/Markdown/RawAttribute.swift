/// An attribute of a raw HTML tag, as positions in the text of the tag.
struct RawAttribute {
  /// The name in lower case.
  let name: String

  /// Where the value stands, without its quotes; empty when there is none.
  let value: Range<Int>

  /// Whether the value stands in quotes.
  let isQuoted: Bool

  /// The index after the attribute.
  let end: Int

  /// Reads the attribute that begins at `nameStart`; `nil` when the text ends inside it.
  init?(in bytes: [UInt8], nameStart: Int) {
    let nameEnd = bytes[(nameStart + 1)...].firstIndex {
      $0.isHTMLSpace || $0 == .slash || $0 == .greaterThan || $0 == UInt8(ascii: "=")
    }
    guard let nameEnd else { return nil }
    name = String(bytes: bytes[nameStart..<nameEnd]).lowercased()
    let equals = bytes[nameEnd...].firstIndex { !$0.isHTMLSpace }
    guard let equals, bytes[equals] == UInt8(ascii: "=") else {
      (value, isQuoted, end) = (nameEnd..<nameEnd, false, nameEnd)
      return
    }
    let start = bytes[(equals + 1)...].firstIndex { !$0.isHTMLSpace }
    guard let start else { return nil }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes[(start + 1)...].firstIndex(of: quote) else { return nil }
      (value, isQuoted, end) = ((start + 1)..<close, true, close + 1)
    } else {
      let valueEnd = bytes[start...].firstIndex { $0.isHTMLSpace || $0 == .greaterThan }
      guard let valueEnd else { return nil }
      (value, isQuoted, end) = (start..<valueEnd, false, valueEnd)
    }
  }
}

extension RawAttribute {
  /// Elements whose attributes load or run something in more ways than one can judge.
  static let activeElements: Set<String> = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "feimage", "frame",
    "iframe", "image", "link", "meta", "object", "param", "script", "set", "style", "use",
  ]

  /// Whether the value is an address.
  var isAddress: Bool { isLink || ["src", "poster", "data", "background"].contains(name) }

  /// Whether the value is an address that the reader may follow.
  var isLink: Bool { ["href", "xlink:href", "action", "formaction", "cite"].contains(name) }

  /// Whether the value is code, a style sheet, a document or a list of addresses.
  var isActive: Bool {
    name.hasPrefix("on") || ["style", "srcdoc", "srcset", "ping", "imagesrcset"].contains(name)
  }

  /// An address without its HTML references; `nil` when references other than `&amp;` stand where
  /// they could hide a scheme or a host.
  static func decodedAddress(_ value: String) -> String? {
    let head = value.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let withoutAmpersands = String(bytes: head).replacing("&amp;", with: "")
    guard !withoutAmpersands.utf8.contains(UInt8(ascii: "&")) else { return nil }
    return value.replacing("&amp;", with: "&")
  }
}

/// How a browser reads the content of an element that holds no tags.
enum RawElementContent {
  /// As text with references.
  case text
  /// As it stands.
  case verbatim
  /// As JSON, which runs nothing.
  case json

  /// - Parameter type: The value of the element's attribute `type`; `nil` when it has none.
  init?(elementName: String, type: String?) {
    switch elementName {
    case "script" where ["application/json", "application/ld+json"].contains(type): self = .json
    case "title", "textarea": self = .text
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext":
      self = .verbatim
    default: return nil
    }
  }

  /// Whether a browser drops a line break at the start of the element, so that a value that begins
  /// with one needs another before it.
  static func dropsFirstLineBreak(of elementName: String) -> Bool {
    ["pre", "textarea", "listing"].contains(elementName)
  }
}
