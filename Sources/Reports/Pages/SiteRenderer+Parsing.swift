public import Configuration
public import Diagnostics
import Liquid
import Markdown
public import Usage

extension SiteRenderer {
  /// A renderer of all templates that can be parsed, and the first mistake of each that cannot.
  ///
  /// Partials are parsed too, whether a page asks for them or not. Mistakes stand in the order of
  /// the files' paths.
  public static func parsing(
    _ theme: Theme, calendar: ReportingCalendar, currency: CurrencyCode,
    limitingTimeWith isExpired: @escaping @Sendable () -> Bool
  ) -> (renderer: SiteRenderer, mistakes: [any ExplainedError]) {
    let environment = environment(for: theme, calendar, currency, isExpired: isExpired)
    var templates: [PageTemplate] = []
    var layouts: [String: Template] = [:]
    var mistakes: [any ExplainedError] = []
    for path in theme.paths {
      guard let file = theme.file(path), let kind = ThemeFile(path: path) else { continue }
      do {
        switch kind {
        case .page(let name):
          templates.append(try PageTemplate(file, name: name, environment: environment))
        case .layout(let name):
          try PlaceholderTable.checkTemplate(file)
          layouts[name] = try Template(parsing: file, environment: environment)
        case .partial:
          try PlaceholderTable.checkTemplate(file)
          _ = try Template(parsing: file, environment: environment)
        }
      } catch let mistake as any ExplainedError {
        mistakes.append(mistake)
      } catch {
        mistakes.append(PageError.unreadable(file.file, reason: "\(error)"))
      }
    }
    return (SiteRenderer(theme, templates: templates, layouts: layouts), mistakes)
  }

  /// A renderer for each page template alone, so that one's mistakes do not hide another's.
  public var separated: [SiteRenderer] {
    templates.map { SiteRenderer(theme, templates: [$0], layouts: layouts) }
  }

  /// The file of the only page template, as messages name it.
  public var templateFile: SourceText? {
    templates.first.flatMap { theme.file("pages/\($0.name).md") }
  }
}

/// What a file of a theme is, by its path.
private enum ThemeFile {
  case page(String)
  case layout(String)
  case partial

  init?(path: String) {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch (parts[0], parts[1]) {
    case ("pages", let name) where name.hasSuffix(".md"): self = .page(String(name.dropLast(3)))
    case ("layouts", let name) where name.hasSuffix(".html"):
      self = .layout(String(name.dropLast(5)))
    case ("partials", _): self = .partial
    default: return nil
    }
  }
}
