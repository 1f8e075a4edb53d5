import Diagnostics

/// An address with the values of its tokens, as it goes into `href` or `src`.
///
/// A value that is the whole address keeps its `/ ? # & =`; a value that is a part of it is
/// encoded as one component, so that it can change neither scheme, host nor path.
struct LinkTarget {
  /// What the address is for.
  enum Purpose {
    /// The reader may follow it.
    case link
    /// The browser loads it by itself; data may name nothing outside the site, so that it cannot
    /// learn of readers.
    case resource
  }

  /// The percent-encoded address; `nil` when data made one that the link policy refuses.
  let url: String?

  /// Resolves an address.
  ///
  /// - Parameters:
  ///   - text: The address with tokens, without HTML encoding.
  ///   - judgesAuthor: Whether an address without tokens must keep to the link policy, too.
  init(
    _ text: String, purpose: Purpose, values: PlaceholderTable, judgesAuthor: Bool,
    at location: TextLocation
  ) throws(MarkdownError) {
    let segments = values.segments(of: text)
    if case .placeholder(.text(let value))? = segments.first, segments.count == 1 {
      url = LinkTarget.allows(value, for: purpose) ? URLEncoding.address(value) : nil
      return
    }
    guard segments.contains(where: { $0.isPlaceholder }) else {
      guard !judgesAuthor || LinkPolicy.allows(text) else { throw .refusedLink(text, location) }
      url = URLEncoding.address(text)
      return
    }
    url = try LinkTarget.assembled(segments, purpose: purpose, at: location)
  }
}

extension LinkTarget {
  /// The address for an attribute in double quotes.
  var attributeValue: String? {
    guard let url else { return nil }
    return url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "'", omittingEmptySubsequences: false).joined(separator: "&#x27;")
  }

  private static func allows(_ value: String, for purpose: Purpose) -> Bool {
    guard !value.isEmpty else { return false }
    return purpose == .link ? LinkPolicy.allows(value) : LinkPolicy.allowsWithinSite(value)
  }

  private static func assembled(
    _ segments: [Segment], purpose: Purpose, at location: TextLocation
  ) throws(MarkdownError) -> String? {
    var pattern = ""
    var result = ""
    for segment in segments {
      switch segment {
      case .author(let text):
        pattern += text
        result += URLEncoding.address(text)
      case .placeholder(.markup):
        throw .misplacedMarkup(place: "a link address", location)
      case .placeholder(.text(let value)):
        pattern += "\u{E000}"
        result += URLEncoding.component(value)
      }
    }
    try requireFixedHost(pattern, at: location)
    let sample = pattern.split(separator: "\u{E000}", omittingEmptySubsequences: false)
      .joined(separator: "x")
    guard LinkPolicy.allows(sample) else { throw .refusedLink(sample, location) }
    let keepsPath = LinkPolicy.dotSegments(in: result) == LinkPolicy.dotSegments(in: sample)
    return keepsPath && LinkPolicy.allows(result) ? result : nil
  }

  /// Refuses a value in the scheme or the host of an address.
  private static func requireFixedHost(
    _ pattern: String, at location: TextLocation
  ) throws(MarkdownError) {
    let head = pattern.unicodeScalars.prefix { $0 != "?" && $0 != "#" }
    guard let colon = head.firstIndex(of: ":"), !head[..<colon].contains("/") else { return }
    let afterScheme = head[head.index(after: colon)...]
    let host =
      afterScheme.starts(with: "//".unicodeScalars)
      ? afterScheme.dropFirst(2).prefix { $0 != "/" } : afterScheme.prefix(0)
    guard !head[..<colon].contains("\u{E000}"), !host.contains("\u{E000}") else {
      throw .misplacedValue(place: "the scheme or host of a link address", location)
    }
  }
}

extension Segment {
  /// Whether the segment is a value.
  var isPlaceholder: Bool {
    if case .placeholder = self { true } else { false }
  }
}
