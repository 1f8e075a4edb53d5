import Diagnostics
import Liquid
import Markdown
import YAML

/// A page template of the theme, parsed and ready to be printed for each of its pages.
struct PageTemplate: Sendable {
  let name: String
  let frontMatter: FrontMatter
  let body: Template
  let title: Template?
  let navigationLabel: Template?
  let permalink: Template

  /// Parses a template of `pages/`.
  init(_ file: SourceText, name: String, environment: Environment) throws {
    self.name = name
    try PlaceholderTable.checkTemplate(file)
    frontMatter = try FrontMatter(splitting: file)
    body = try Template(parsing: frontMatter.body, environment: environment)
    title = try frontMatter.title.map { try Template(parsing: $0, environment: environment) }
    navigationLabel = try frontMatter.navigationLabel.map {
      try Template(parsing: $0, environment: environment)
    }
    let path = frontMatter.permalink ?? SourceText(file: file.file, contents: name + ".html")
    permalink = try Template(parsing: path, environment: environment)
    if frontMatter.collection != nil, frontMatter.permalink == nil {
      throw PageError.permalinkMissing(template: file.file)
    }
  }

  /// The variable that holds the element of `for_each`: `model` for `models`.
  var elementName: String? { frontMatter.collection.map { String($0.rawValue.dropLast()) } }
}
