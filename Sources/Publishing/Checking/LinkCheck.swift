import Diagnostics
import Reports

/// Follows every internal link of a finished site.
struct LinkCheck {
  private let paths: Set<String>
  private var anchors: [String: Set<String>] = [:]
  private let pages: [(file: SiteFile, attributes: [HTMLAttribute])]

  init(_ files: [SiteFile], exports: [ExportListing]) {
    paths = Set(files.map(\.path) + exports.map(\.path))
    pages = files.filter { $0.path.hasSuffix(".html") }.map { file in
      (file, HTMLAttribute.all(in: file.bytes, named: ["href", "src", "id"]))
    }
    for page in pages {
      anchors[page.file.path] = Set(page.attributes.filter { $0.name == "id" }.map(\.value))
    }
  }

  /// The links of a page that lead nowhere, each once, in order.
  ///
  /// - Parameter template: The text that the page was made from, to find the link's place in.
  func faults(inPage path: String, template: SourceText?) -> [SiteFault] {
    guard let page = pages.first(where: { $0.file.path == path }) else { return [] }
    var seen: Set<String> = []
    return page.attributes.compactMap { attribute in
      guard attribute.name != "id", seen.insert(attribute.value).inserted else { return nil }
      return fault(of: attribute.value, page: path, template: template)
    }
  }

  private func fault(of link: String, page: String, template: SourceText?) -> SiteFault? {
    guard !isExternal(link) else { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].isEmpty ? page : resolved(String(parts[0]), from: page)
    let place = template.flatMap { location(of: link, in: $0) }
    guard let target, paths.contains(target) else {
      return .brokenLink(link, page: page, location: place)
    }
    guard parts.count == 2, !parts[1].isEmpty, let known = anchors[target],
      !known.contains(String(parts[1]))
    else { return nil }
    return .missingAnchor(link, page: page, location: place)
  }

  private func isExternal(_ link: String) -> Bool {
    link.prefix { $0 != "/" && $0 != "#" }.contains(":")
  }

  /// The path from the site's root; `nil` when it leads out of the site.
  private func resolved(_ link: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        guard parts.popLast() != nil else { return nil }
      case ".": break
      default: parts.append(String(part).removingPercentEncoding)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The place of the link's text in the template, when the template holds it as it is.
  private func location(of link: String, in template: SourceText) -> TextLocation? {
    let (text, word) = (Array(template.contents.utf8), Array(link.utf8))
    guard !word.isEmpty, text.count >= word.count else { return nil }
    let start = (0...(text.count - word.count)).first { text[$0...].starts(with: word) }
    return start.map { template.location(atUTF8Offset: $0) }
  }
}

extension String {
  /// The text with `%41` read as the byte that it stands for.
  fileprivate var removingPercentEncoding: String {
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
