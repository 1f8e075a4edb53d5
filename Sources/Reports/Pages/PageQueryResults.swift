import Configuration
import Liquid
public import Queries
import Statistics

/// What the SQL blocks of all pages gave, ready to be printed.
public struct PageQueryResults: Sendable {
  private struct Page: Hashable {
    let template: String
    let element: AxisValue?
  }

  /// A result with the name of the file that all its rows are exported to.
  public struct Table: Sendable {
    /// The file's path below `exports/`, without its ending.
    public let name: String
    /// The name of the block.
    public let block: String
    /// The rows.
    public let result: QueryResult
  }

  /// Every result once, in the order of the templates and their pages.
  public internal(set) var tables: [Table] = []

  private var variables: [Page: [String: LiquidValue]] = [:]

  /// No results, for templates without SQL blocks.
  public static let none = PageQueryResults()

  /// The rows by their blocks' names, for a template's page; `element` is what it is about.
  subscript(template: PageTemplate, element: AxisValue?) -> [String: LiquidValue] {
    get { variables[Page(template: template.name, element: element)] ?? [:] }
    set { variables[Page(template: template.name, element: element)] = newValue }
  }
}

extension PageQueryResults {
  /// Adds a result that is new, and gives its rows as templates see them.
  fileprivate mutating func add(
    _ result: QueryResult, of block: QueryBlock, named folder: String, _ report: ReportData
  ) -> LiquidValue {
    let name = "queries/\(folder)/\(block.name)"
    tables.append(Table(name: name, block: block.name, result: result))
    let csv = PageAddress(path: "exports/\(name).csv")
    return .object(QueryRows(result, currency: report.currency, csv: csv))
  }
}

extension SiteRenderer {
  /// Whether any page has an SQL block.
  public var hasQueries: Bool { templates.contains { !$0.queries.isEmpty } }

  /// Runs the SQL blocks of every page of a report.
  ///
  /// - Throws: `QueryError` with the place in the template, or `SQLiteError` of the source.
  public func queryResults(
    for report: ReportData, from runner: QueryRunner
  ) throws -> PageQueryResults {
    var results = PageQueryResults()
    var rows: [Int: LiquidValue] = [:]
    for template in templates where !template.queries.isEmpty {
      for element in elements(of: template, in: report) {
        let found = try runner.run(template.queries, with: parameters(template, element, report))
        var variables: [String: LiquidValue] = [:]
        for (block, result) in zip(template.queries, found) {
          let value =
            rows[result.id]
            ?? results.add(result, of: block, named: fileName(template, element, report), report)
          rows[result.id] = value
          variables[block.name] = value
        }
        results[template, element] = variables
      }
    }
    return results
  }

  /// What a template has a page for: each value of its collection, or nothing in particular.
  private func elements(of template: PageTemplate, in report: ReportData) -> [AxisValue?] {
    guard let collection = template.frontMatter.collection else { return [nil] }
    return (report.entities(of: collection.dimension)?.entities ?? []).map(\.value)
  }

  /// The folder of the files of a page's results: the template's name, and what it is about.
  private func fileName(
    _ template: PageTemplate, _ element: AxisValue?, _ report: ReportData
  ) -> String {
    let plain = template.name.map { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_./".contains(character))
        ? character : "-"
    }
    guard let collection = template.frontMatter.collection, let element,
      let group = report.entities(of: collection.dimension),
      let entity = group.entities.first(where: { $0.value == element })
    else { return String(plain) }
    return String(plain) + "/" + entity.slug
  }

  private func parameters(
    _ template: PageTemplate, _ element: AxisValue?, _ report: ReportData
  ) -> QueryParameters {
    var about: QueryParameters.Element?
    if let name = template.elementName, case .text(let text)? = element {
      about = QueryParameters.Element(name: name, value: text)
    }
    return QueryParameters(
      period: report.period, calendar: report.calendar, asOf: report.asOf,
      currency: report.currency.text, element: about)
  }
}
