/// Which addresses a report may point to: http, https, mailto, relative paths and fragments.
///
/// Judged as a browser reads an address: it drops tabs and line breaks, takes a backslash for a
/// slash and ignores leading white space, so addresses with any of these are refused.
enum LinkPolicy {
  /// Whether a report may point to `url`, an address without HTML or percent encoding of ours.
  static func allows(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == .backslash }),
      bytes.first != .space, !bytes.starts(with: [.slash, .slash])
    else { return false }
    guard let scheme = scheme(of: bytes) else { return true }
    switch scheme.lowercased() {
    case "http", "https": return bytes.dropFirst(scheme.utf8.count).starts(with: "://".utf8)
    case "mailto": return true
    default: return false
    }
  }

  /// Whether `url` is allowed and stays within the site: for images that data names.
  static func allowsWithinSite(_ url: String) -> Bool {
    allows(url) && scheme(of: Array(url.utf8)) == nil
  }

  /// Whether `url` leads to another web site.
  static func isExternal(_ url: String) -> Bool {
    ["http", "https"].contains(scheme(of: Array(url.utf8))?.lowercased())
  }

  /// The path segments `.` and `..`, also percent-encoded, of an address.
  static func dotSegments(in url: String) -> Int {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.split(separator: .slash).count { segment in
      let spelling = String(bytes: segment).lowercased()
      return [".", "..", "%2e", "%2e.", ".%2e", "%2e%2e"].contains(spelling)
    }
  }

  /// What stands before the first colon, when that comes before any `/`, `?` or `#`.
  private static func scheme(of bytes: [UInt8]) -> String? {
    let delimiters = Array(":/?#".utf8)
    guard let end = bytes.firstIndex(where: delimiters.contains), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return String(bytes: bytes[..<end])
  }
}
