import Configuration
import Diagnostics
import Ingestion
import Liquid
import Markdown
import Statistics
import TestSupport
import Usage

@testable import Reports

/// A small report that pages of tests print.
enum TagSample {
  static let models = ["gpt-4o", "claude-sonnet", "gemini-pro", "mistral-large", "llama-3"]
  static let intents = ["chat", "search", "summaries"]
  static let period = Period(from: day(2026, 10, 1), upTo: day(2026, 10, 31))

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay(ordinal: 0)
  }

  /// Usage of October 2026 beside September, with odd amounts so that rounding would show.
  static func report(models: [String] = models, currency: String = "USD") -> ReportData {
    let cells = cells(models: models)
    let statistics = Statistics(
      of: cells, in: period, comparedWith: Period(from: day(2026, 9, 1), upTo: day(2026, 10, 1)),
      calendar: .utc)
    let identity = ReportIdentity(
      title: "Sample", asOf: Instant(seconds: 1_793_404_800),
      currency: CurrencyCode(currency) ?? .dollars,
      source: SourceDescription(path: "usage.sqlite", schema: nil, rows: "calls"), version: "1.0")
    return ReportData(identity, cells: cells, scan: ScanSummary(), statistics: statistics)
  }

  private static func cells(models: [String]) -> UsageCells {
    let first = day(2026, 9, 1).ordinal
    var random = SplitMix64(seed: 42)
    var main: [Cell] = []
    var users: [Cell] = []
    for day in first..<(first + 59) {
      for (model, _) in models.enumerated() {
        for intent in intents.indices where (day + model + intent) % 4 != 0 {
          let hour = Int.random(in: 0..<24, using: &random)
          let event = event(at: day, hour: hour, model: model, using: &random)
          var measures = Measures()
          measures.add(event)
          let bucket = TimeBucket(containing: event.time)
          main.append(
            Cell(bucket: bucket, codes: [Int32(model), Int32(intent)], measures: measures))
          users.append(Cell(bucket: bucket, codes: [0], measures: measures))
        }
      }
    }
    return UsageCells(
      main: CellTable(dimensions: [.model, .intent], texts: [models, intents], cells: main),
      users: CellTable(dimensions: [.user], texts: [["ann"]], cells: users))
  }

  private static func event(
    at day: Int, hour: Int, model: Int, using random: inout SplitMix64
  ) -> UsageEvent {
    var event = UsageEvent(time: Instant(seconds: Int64(day * 86_400 + hour * 3_600)))
    let size = Int128(models.count + 1 - model % 6)
    event.cost = Money(picodollars: Int128.random(in: 1...9_999_999_999_999, using: &random) * size)
    event.latency = Int64.random(in: 100_000...3_000_000, using: &random)
    event.tokens[.input] = Int64.random(in: 100...90_000, using: &random)
    return event
  }
}

/// Prints a page of the sample, as it stands in a site.
func tagPage(
  _ markdown: String, path: String = "page", report: ReportData = TagSample.report(),
  frontMatter: String = ""
) throws -> String {
  let files = [
    "layouts/page.html": "{{ content }}",
    "pages/\(path).md": frontMatter.isEmpty ? markdown : "---\n\(frontMatter)\n---\n" + markdown,
  ]
  let theme = Theme(
    files: Dictionary(
      uniqueKeysWithValues: files.map { ($0, SourceText(file: $0, contents: $1)) }))
  let renderer = try SiteRenderer(theme, calendar: .utc, currency: report.currency) { false }
  let site = try renderer.files(of: report, exports: [])
  return site.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
}

/// Prints a template with variables of its own, such as the rows of a query.
func tagOutput(
  _ template: String, _ variables: [String: LiquidValue] = [:]
) throws -> String {
  var environment = Environment(strictness: .strict)
  for filter in FigureFilters.all(in: .dollars) + [TopFilter.filter] {
    environment.register(filter)
  }
  for tag in ReportTags.all { environment.register(tag) }
  let source = SourceText(file: "page.md", contents: template)
  let encoder = LayoutEncoder(root: "")
  let html = try Template(parsing: source, environment: environment).render(
    [:], shared: variables, encoder: encoder)
  return try HTMLFrame.filled(SourceText(file: "page.md", contents: html), with: encoder.values)
}

/// The error of a page of the sample, on one line.
func tagFailure(_ markdown: String, _ variables: [String: LiquidValue] = [:]) -> String? {
  do {
    _ = try variables.isEmpty ? tagPage(markdown) : tagOutput(markdown, variables)
    return nil
  } catch {
    return (error as? LiquidError)?.oneLine ?? "\(error)"
  }
}

/// The texts of the cells of every row of a table.
func tableCells(_ html: String) -> [[String]] {
  html.split(separator: "<tr").dropFirst().map { row in
    let cells = row.prefix(upTo: row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)
    return cells.split(separator: "<t").dropFirst().map { cell in
      let end = cell.firstIndex(of: ">").map(cell.index(after:)) ?? cell.startIndex
      return textOutsideTags(cell[end...])
    }
  }
}

private func textOutsideTags(_ html: Substring) -> String {
  var text = ""
  var isTag = false
  for character in html {
    switch character {
    case "<": isTag = true
    case ">" where isTag: isTag = false
    case "\n": break
    default: if !isTag { text.append(character) }
    }
  }
  return text
}
