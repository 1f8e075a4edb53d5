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

  private var variables: [Page: [String: LiquidValue]] = [:]

  /// No results, for templates without SQL blocks.
  public static let none = PageQueryResults()

  /// The rows by their blocks' names, for a template's page; `element` is what it is about.
  subscript(template: PageTemplate, element: AxisValue?) -> [String: LiquidValue] {
    get { variables[Page(template: template.name, element: element)] ?? [:] }
    set { variables[Page(template: template.name, element: element)] = newValue }
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
          let value = rows[result.id] ?? .object(QueryRows(result, currency: report.currency))
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
