import Diagnostics
import YAML

/// What stands between the `---` lines on top of a page template.
struct FrontMatter: Sendable {
  /// The collections that a template can make a page for each of.
  enum Collection: String, CaseIterable, Sendable, YAMLDecodable {
    case models, intents, providers, teams
  }

  /// The page's title, itself a template.
  var title: String?
  /// The layout's name in `layouts/`.
  var layout = "page"
  /// The collection whose elements have a page each.
  var collection: Collection?
  /// The page's path, itself a template; by default the template's own name.
  var permalink: String?
  /// The label in the site's navigation, itself a template; `nil` or blank to stay out of it.
  var navigationLabel: String?
  /// The place in the navigation, smaller first.
  var navigationOrder = 100

  /// The template's text behind the front matter.
  let body: SourceText

  /// The line of the file that the body begins on, less one.
  let lineOffset: Int

  static let keys = ["title", "layout", "for_each", "permalink", "nav", "nav_order"]

  /// Splits a template's file.
  ///
  /// - Throws: ``YAMLError`` with its place in the file.
  init(splitting file: SourceText) throws(YAMLError) {
    let lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.isFence == true,
      let end = lines.dropFirst().firstIndex(where: \.isFence)
    else {
      body = file
      lineOffset = 0
      return
    }
    // Blank lines stand for the front matter, so that places in the body are those of the file.
    let blank = String(repeating: "\n", count: end + 1)
    body = SourceText(
      file: file.file, contents: blank + lines[(end + 1)...].joined(separator: "\n"))
    lineOffset = end + 1
    let header = SourceText(file: file.file, contents: lines[1..<end].joined(separator: "\n"))
    try read(try YAMLDocument(parsing: header, lineOffset: 1).mapping())
  }

  private mutating func read(_ map: YAMLMapping) throws(YAMLError) {
    try map.rejectUnknownKeys(allowed: Self.keys)
    title = try map.optionalValue("title")
    layout = try map.value("layout", default: layout)
    collection = try map.optionalValue("for_each")
    permalink = try map.optionalValue("permalink")
    navigationLabel = try map.optionalValue("nav")
    navigationOrder = try map.value("nav_order", default: navigationOrder)
  }
}

extension Substring {
  fileprivate var isFence: Bool { self == "---" || self == "---\r" }
}
