public import Diagnostics
import Liquid

/// The files that a report's pages are made from, by their path in the theme.
///
/// `pages/*.md` are page templates with front matter, `layouts/*.html` put the frame around them,
/// `partials/` holds what they share, and `assets/` is copied as it is.
public struct Theme: Sendable {
  private let files: [String: SourceText]

  /// Makes a theme of files by path, with `/` between folders.
  public init(files: [String: SourceText]) {
    self.files = files
  }

  /// The theme with files of another in place of those of the same path, and beside the others.
  public func overridden(by other: Theme) -> Theme {
    Theme(files: files.merging(other.files) { _, theirs in theirs })
  }

  /// All paths, in order.
  public var paths: [String] { files.keys.sorted() }

  /// The paths of a folder, in order.
  func paths(in folder: String) -> [String] { paths.filter { $0.hasPrefix(folder + "/") } }

  /// The file at a path; `nil` when the theme has none.
  public func file(_ path: String) -> SourceText? { files[path] }
}

/// Finds the partials of a theme: `{% render 'header' %}` is `partials/header.md` or `.html`.
struct PartialLoader: TemplateLoader {
  let theme: Theme

  func load(_ name: String) throws(EvaluationFailure) -> SourceText {
    for ending in ["", ".md", ".html"] {
      if let file = theme.file("partials/\(name)\(ending)") { return file }
    }
    let names = theme.paths(in: "partials").map { String($0.dropFirst("partials/".count)) }
    throw EvaluationFailure(
      "there is no partial '\(name)' in partials/",
      advice: suggestion(for: name, among: names.map { String($0.prefix { $0 != "." }) }))
  }
}
