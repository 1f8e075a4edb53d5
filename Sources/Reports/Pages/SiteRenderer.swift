public import Configuration
public import Diagnostics
import Liquid
import Markdown
import Statistics
public import Usage

/// A file of the site, ready to be written.
public struct SiteFile: Sendable {
  /// The path from the site's root.
  public let path: String

  /// The file's bytes.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Prints a report through a theme.
public struct SiteRenderer: Sendable {
  let theme: Theme
  let templates: [PageTemplate]
  let layouts: [String: Template]

  /// Parses all templates of a theme.
  ///
  /// - Parameters:
  ///   - calendar: The calendar of the zone that the filter `date` shows times in.
  ///   - currency: The currency that the filter `money` shows plain numbers in.
  ///   - isExpired: Whether templates have taken too long; asked while they run.
  /// - Throws: The first mistake, as `LiquidError`, `YAMLError` or ``PageError``.
  public init(
    _ theme: Theme, calendar: ReportingCalendar, currency: CurrencyCode = .dollars,
    limitingTimeWith isExpired: @escaping @Sendable () -> Bool
  ) throws {
    let parsed = Self.parsing(
      theme, calendar: calendar, currency: currency, limitingTimeWith: isExpired)
    if let mistake = parsed.mistakes.first { throw mistake }
    self = parsed.renderer
  }

  init(_ theme: Theme, templates: [PageTemplate], layouts: [String: Template]) {
    self.theme = theme
    self.templates = templates
    self.layouts = layouts
  }

  /// Every page of a report, and the theme's assets, in order of path.
  ///
  /// - Parameter results: What the SQL blocks of the pages gave.
  /// - Throws: The first mistake, with file, line and column where there is one.
  public func files(
    of report: ReportData, exports: [ExportListing], results: PageQueryResults = .none
  ) throws -> [SiteFile] {
    let view = ReportView(report, exports: exports)
    let pages = try templates.flatMap { try plannedPages(of: $0, for: view, results) }
    try checkPaths(of: pages)
    let navigation = navigation(among: pages)
    let rendered = try pages.map { page in
      SiteFile(path: page.path, bytes: Array(try html(of: page, navigation: navigation).utf8))
    }
    let assets = theme.paths(in: "assets").compactMap { path in
      theme.file(path).map { SiteFile(path: path, bytes: Array($0.contents.utf8)) }
    }
    return (rendered + assets).sorted { $0.path < $1.path }
  }

  static func environment(
    for theme: Theme, _ calendar: ReportingCalendar, _ currency: CurrencyCode,
    isExpired: @escaping @Sendable () -> Bool
  ) -> Environment {
    var environment = Environment(strictness: .strict, loader: PartialLoader(theme: theme))
    environment.limits.isExpired = isExpired
    environment.timeZone = TimeZoneRules(calendar)
    for filter in FigureFilters.all(in: currency) + [
      TopFilter.filter, EscapeFilter.filter, RawFilter.filter,
    ] {
      environment.register(filter)
    }
    for tag in ReportTags.all { environment.register(tag) }
    return environment
  }
}

extension SiteRenderer {
  /// A page that is to be printed.
  private struct PlannedPage {
    let template: PageTemplate
    let path: String
    let title: String
    /// The label in the navigation; blank to stay out of it.
    let navigationLabel: String
    let variables: [String: LiquidValue]

    /// Whether the path stays in the site, ends in .html, and means itself in a link and a list.
    var hasGoodPath: Bool {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      return path.hasSuffix(".html") && parts.allSatisfy { !["", ".", ".."].contains($0) }
        && path.unicodeScalars.allSatisfy {
          $0.value >= 32 && $0.value != 127 && !"\\?#%:".unicodeScalars.contains($0)
        }
    }

    /// The way from the page to the site's root.
    var root: String {
      String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
  }

  /// Every mistake that the pages' bodies meet, each once, in the order of the pages.
  ///
  /// Empty when the bodies can be printed, whatever else keeps a page from being made.
  public func mistakes(
    of report: ReportData, exports: [ExportListing], results: PageQueryResults
  ) -> [any ExplainedError] {
    let view = ReportView(report, exports: exports)
    var seen: Set<String> = []
    return templates.flatMap { template -> [LiquidError] in
      let pages = (try? plannedPages(of: template, for: view, results)) ?? []
      return pages.flatMap { page in
        template.body.mistakes(shared: page.variables, encoder: TokenEncoder(root: page.root))
      }
    }
    .filter { seen.insert($0.oneLine).inserted }
  }

  private func plannedPages(
    of template: PageTemplate, for view: ReportView, _ results: PageQueryResults
  ) throws -> [PlannedPage] {
    let shared = ["report": ObjectShape.report.object(view)]
    guard let name = template.elementName, let collection = template.frontMatter.collection else {
      return [try plannedPage(of: template, shared.merging(results[template, nil]) { $1 })]
    }
    return try view.entityViews(of: collection.dimension).map { entity in
      var variables = shared.merging(results[template, entity.entity.value]) { $1 }
      variables[name] = ObjectShape.entity.object(entity)
      return try plannedPage(of: template, variables)
    }
  }

  private func plannedPage(
    of template: PageTemplate, _ variables: [String: LiquidValue]
  ) throws -> PlannedPage {
    let path = try template.permalink.render(variables).trimmingBlanks
    let title = try template.title?.render(variables).trimmingBlanks
    let label = try template.navigationLabel?.render(variables).trimmingBlanks ?? ""
    return PlannedPage(
      template: template, path: path, title: title ?? template.name, navigationLabel: label,
      variables: variables)
  }

  private func checkPaths(of pages: [PlannedPage]) throws(PageError) {
    var templatesByPath: [String: String] = [:]
    for page in pages {
      let file = page.template.body.source.file
      guard page.hasGoodPath else { throw .badPath(page.path, template: file) }
      if let other = templatesByPath.updateValue(file, forKey: page.path.lowercased()) {
        throw .samePath(page.path, template: file, other: other)
      }
    }
  }

  private func navigation(among pages: [PlannedPage]) -> [(label: String, path: String)] {
    let listed = pages.filter { page in page.navigationLabel.contains { !$0.isWhitespace } }
    let ordered = listed.sorted { left, right in
      let (first, second) = (left.template.frontMatter, right.template.frontMatter)
      return (first.navigationOrder, left.path) < (second.navigationOrder, right.path)
    }
    return ordered.map { ($0.navigationLabel, $0.path) }
  }

  private func html(
    of page: PlannedPage, navigation: [(label: String, path: String)]
  ) throws -> String {
    let encoder = TokenEncoder(root: page.root)
    let markdown = try page.template.body.render(
      [:], shared: page.variables, encoder: encoder)
    let document = try MarkdownRenderer().render(
      SourceText(file: page.template.body.source.file, contents: markdown), values: encoder.values)
    let name = page.template.frontMatter.layout
    guard let layout = layouts[name] else {
      throw PageError.layoutMissing(
        name, template: page.template.body.source.file, known: layouts.keys.sorted())
    }
    var variables = page.variables
    variables["content"] = .markup(document.html)
    variables["page"] = pageValue(page, document)
    variables["navigation"] = .array(
      navigation.map {
        [
          "label": .string($0.label), "url": .object(PageAddress(path: $0.path)),
          "is_current": .boolean($0.path == page.path),
          "is_section": .boolean(page.path.hasPrefix($0.path.dropLast(".html".count) + "/")),
        ]
      })
    let frame = LayoutEncoder(root: page.root)
    let html = try layout.render([:], shared: variables, encoder: frame)
    return try HTMLFrame.filled(
      SourceText(file: layout.source.file, contents: html), with: frame.values)
  }

  private func pageValue(_ page: PlannedPage, _ document: MarkdownDocument) -> LiquidValue {
    [
      "title": .string(page.title), "path": .string(page.path),
      "root": .object(PageAddress(path: "")),
      "contents": .markup(document.tableOfContents()),
    ]
  }
}

extension FrontMatter.Collection {
  /// The dimension whose values are the collection's elements.
  var dimension: Dimension {
    switch self {
    case .models: .model
    case .intents: .intent
    case .providers: .provider
    case .teams: .team
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let end = lastIndex { !isBlank($0) }.map { index(after: $0) } ?? startIndex
    return String(self[..<end].drop(while: isBlank))
  }
}
