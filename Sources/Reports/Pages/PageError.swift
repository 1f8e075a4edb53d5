public import Diagnostics

/// Why the pages of a report cannot be made.
public enum PageError: ExplainedError, Hashable {
  /// A template makes many pages, but does not say where each goes.
  case permalinkMissing(template: String)
  /// Two pages go to the same path.
  case samePath(String, template: String, other: String)
  /// A path leads out of the site or is no page.
  case badPath(String, template: String)
  /// A template cannot be read, for a reason that no other case names.
  case unreadable(String, reason: String)
  /// A page names a layout that is not there.
  case layoutMissing(String, template: String, known: [String])

  /// The kind of error.
  public var code: String {
    switch self {
    case .permalinkMissing: "permalink-missing"
    case .samePath: "same-path"
    case .badPath: "bad-path"
    case .unreadable: "template-unreadable"
    case .layoutMissing: "layout-missing"
    }
  }

  /// What happened.
  public var summary: String {
    switch self {
    case .permalinkMissing(let template):
      "\(template) has 'for_each' but no 'permalink'"
    case .samePath(let path, let template, let other):
      "\(template) and \(other) both make the page \(path)"
    case .badPath(let path, let template): "\(template) makes a page with the path '\(path)'"
    case .unreadable(let template, let reason): "\(template) cannot be used: \(reason)"
    case .layoutMissing(let name, let template, _):
      "\(template) asks for the layout '\(name)', which is not in layouts/"
    }
  }

  /// What to do.
  public var advice: String? {
    switch self {
    case .permalinkMissing: "add one such as 'models/{{ model.slug }}.html'"
    case .samePath: "give one of them another permalink"
    case .badPath: "a path is relative, stays in the site, ends in .html and has none of \\ ? # % :"
    case .unreadable: nil
    case .layoutMissing(let name, _, let known): suggestion(for: name, among: known)
    }
  }
}
