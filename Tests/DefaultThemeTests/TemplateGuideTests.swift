import Configuration
import Foundation
import Liquid
import Testing

@testable import Reports

@Suite("The guide for template authors") struct TemplateGuideTests {
  @Test("names every member of every value, every filter and every key of the front matter")
  func completeness() throws {
    let guide = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../templates/README.md")
        .standardized, encoding: .utf8)
    let members =
      names(ObjectShape<ReportView>.report) + names(ObjectShape<EntityView>.entity)
      + names(ObjectShape<BreakdownView>.breakdown) + names(ObjectShape<RowView>.row)
      + names(ObjectShape<QualityView>.quality) + names(ObjectShape<ExportListing>.export)
      + names(ObjectShape<ReportCharts>.charts)
    let filters = FigureFilters.all(in: .dollars).map(\.name) + [TopFilter.filter.name]
    let missing = (members + filters + FrontMatter.keys).filter { !guide.contains("`\($0)`") }
    #expect(missing == [])
  }

  private func names<Value>(_ shape: ObjectShape<Value>) -> [String] {
    shape.members.map(\.name)
  }
}
