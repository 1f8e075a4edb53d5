import Diagnostics
import YAML

/// What stands between the `---` lines on top of a page template.
struct FrontMatter: Sendable {
  /// The collections that a template can make a page for each of.
  enum Collection: String, CaseIterable, Sendable, YAMLDecodable {
    case models, intents, providers, teams
  }

  /// The page's title, itself a template, at its place in the file.
  var title: SourceText?
  /// The layout's name in `layouts/`.
  var layout = "page"
  /// The collection whose elements have a page each.
  var collection: Collection?
  /// The page's path, itself a template, at its place in the file; by default the template's name.
  var permalink: SourceText?
  /// The label in the site's navigation, itself a template; `nil` or blank to stay out of it.
  var navigationLabel: SourceText?
  /// The place in the navigation, smaller first.
  var navigationOrder = 100

  /// The template's text behind the front matter.
  let body: SourceText

  static let keys = ["title", "layout", "for_each", "permalink", "nav", "nav_order"]

  /// Splits a template's file.
  ///
  /// - Throws: ``YAMLError`` with its place in the file.
  init(splitting file: SourceText) throws(YAMLError) {
    let text = file.contents
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first?.isFence == true,
      let end = lines.dropFirst().firstIndex(where: \.isFence)
    else {
      body = file
      return
    }
    let rest = lines.dropFirst(end + 1).first.map { text[$0.startIndex...] } ?? ""
    body = SourceText(file: file.file, contents: String(repeating: "\n", count: end + 1) + rest)
    let header = text[lines[1].startIndex..<lines[end].startIndex]
    let source = SourceText(file: file.file, contents: String(header))
    try read(try YAMLDocument(parsing: source, lineOffset: 1).mapping())
  }

  private mutating func read(_ map: YAMLMapping) throws(YAMLError) {
    try map.rejectUnknownKeys(allowed: Self.keys)
    title = try template(map.optional("title"))
    layout = try map.value("layout", default: layout)
    collection = try map.optionalValue("for_each")
    permalink = try template(map.optional("permalink"))
    navigationLabel = try template(map.optional("nav"))
    navigationOrder = try map.value("nav_order", default: navigationOrder)
  }
}

extension FrontMatter {
  /// The text of a value behind as many blanks as give it its line and column of the file.
  private func template(_ node: YAMLNode?) throws(YAMLError) -> SourceText? {
    guard let node else { return nil }
    let text = try node.string()
    let lines = String(repeating: "\n", count: node.location.line - 1)
    let columns = String(repeating: " ", count: node.location.column - 1 + node.quoteWidth)
    return SourceText(file: body.file, contents: lines + columns + text)
  }
}

extension YAMLNode {
  /// The bytes between where the node begins and where its text does.
  fileprivate var quoteWidth: Int {
    if case .scalar(let scalar) = content, !scalar.isPlain { 1 } else { 0 }
  }
}

extension Substring.UTF8View {
  fileprivate var isFence: Bool { elementsEqual("---".utf8) || elementsEqual("---\r".utf8) }
}
