import Configuration
import Ingestion
import Liquid
import Statistics
import Usage

/// A report as templates see it.
struct ReportView: Sendable {
  let report: ReportData
  let pages: PageDirectory
  let exports: [ExportListing]

  init(_ report: ReportData, exports: [ExportListing]) {
    self.report = report
    self.exports = exports
    pages = PageDirectory(of: report)
  }

  var figures: Figures {
    Figures(
      measures: report.summary,
      costShare: Ratio(
        report.summary.current.cost.picodollars, over: report.summary.current.cost.picodollars),
      currency: report.currency, calendar: report.calendar)
  }

  func entities(of dimension: Dimension) -> LiquidValue {
    .array(entityViews(of: dimension).map { ObjectShape.entity.object($0) })
  }

  func entityViews(of dimension: Dimension) -> [EntityView] {
    (report.entities(of: dimension)?.entities ?? []).map {
      EntityView(entity: $0, pages: pages, report: report)
    }
  }

  func view(of breakdown: Breakdown) -> LiquidValue {
    ObjectShape.breakdown.object(
      BreakdownView(breakdown: breakdown, pages: pages, report: report, isOfReport: true))
  }

  /// The breakdowns by name, with `_` for `-` so that templates can write `report.by.model_intent`.
  var breakdownsByName: LiquidValue {
    .dictionary(
      LiquidDictionary(
        report.breakdowns.map {
          ($0.name.split(separator: "-").joined(separator: "_"), view(of: $0))
        }))
  }

  var customBreakdowns: [Breakdown] {
    report.breakdowns.filter { breakdown in
      if case .dimension(.custom) = breakdown.axes[0] { true } else { false }
    }
  }

  var charts: ReportCharts { ReportCharts(report: report) }
}

extension ObjectShape where Value == ReportView {
  /// The report: what templates start from.
  static let report = ObjectShape(identity + contents, text: { $0.report.title })

  private static let identity: [Member] = [
    Member("title", "What the report is called, text.") { .string($0.report.title) },
    Member("period", "The days reported on: period.from, .to, .days.") {
      ObjectShape<Period>.period.object($0.report.period)
    },
    Member("comparison", "The days compared with, a period; nil without comparison.") {
      $0.report.comparison.map { ObjectShape<Period>.period.object($0) } ?? .nil
    },
    Member("time_zone", "The reporting time zone's IANA name, text.") {
      .string($0.report.calendar.timeZoneName)
    },
    Member("as_of", "The instant that counts as now, an instant.") {
      .object(InstantObject(instant: $0.report.asOf, calendar: $0.report.calendar))
    },
    Member("currency", "The currency of all amounts, text: USD.") {
      .string($0.report.currency.text)
    },
    Member("source", "Where the rows came from: source.path, .schema, .rows.") {
      ObjectShape<SourceDescription>.source.object($0.report.source)
    },
    Member("version", "The version of Tallypress, text.") { .string($0.report.version) },
  ]

  private static let contents: [Member] = [
    Member("summary", "Figures of the whole period.") {
      ObjectShape<Figures>.figures.object($0.figures)
    },
    Member("is_empty", "Whether the period has no usage.") {
      .boolean($0.report.summary.current.isEmpty)
    },
    Member("models", "Every model, dearest first; each has a page.") { $0.entities(of: .model) },
    Member("intents", "Every intent, dearest first; each has a page.") {
      $0.entities(of: .intent)
    },
    Member("providers", "Every provider, dearest first; each has a page.") {
      $0.entities(of: .provider)
    },
    Member("teams", "Every team, dearest first; each has a page.") { $0.entities(of: .team) },
    Member("by", "Breakdowns by name: by.model, by.model_intent, by.day, by.user, ….") {
      $0.breakdownsByName
    },
    Member("breakdowns", "Every breakdown, in the order of the exports.") { view in
      .array(view.report.breakdowns.map { view.view(of: $0) })
    },
    Member("custom", "The breakdowns by the source's own dimensions; empty without any.") {
      view in .array(view.customBreakdowns.map { view.view(of: $0) })
    },
    Member("matrix", "Models × intents: matrix.columns, .rows, .total; each with .total.") {
      MatrixView(report: $0.report, pages: $0.pages).value
    },
    Member("quality", "What the scan met: quality.rows_read, .quarantined, .causes, ….") {
      ObjectShape<QualityView>.quality.object(QualityView(report: $0.report))
    },
    Member("exports", "Every export: url, summary, rows, bytes, columns.") { view in
      .array(view.exports.map { ObjectShape<ExportListing>.export.object($0) })
    },
    Member("charts", "Charts as markup: charts.cost_per_day, .latency_per_day, .hours, ….") {
      ObjectShape<ReportCharts>.charts.object($0.charts)
    },
  ]
}

extension ObjectShape where Value == Period {
  /// A span of days.
  static let period = ObjectShape(
    [
      Member("from", "The first day, YYYY-MM-DD.") { .string($0.start.description) },
      Member("to", "The last day, YYYY-MM-DD.") { .string($0.lastDay.description) },
      Member("days", "How many days, a number.") { .integer($0.length) },
    ], text: { $0.length == 1 ? "\($0.start)" : "\($0.start) to \($0.lastDay)" })
}

extension ObjectShape where Value == SourceDescription {
  /// Where the rows came from.
  static let source = ObjectShape(
    [
      Member("path", "The database file as it was named, text.") { .string($0.path) },
      Member("schema", "The known layout's name; nil for a mapping of one's own.") {
        $0.schema.map(LiquidValue.string) ?? .nil
      },
      Member("rows", "The table, or \"a query\".") { .string($0.rows) },
    ], text: { $0.path })
}

extension ObjectShape where Value == ExportListing {
  /// An exported file.
  static let export = ObjectShape(
    [
      Member("url", "The file, an address.") { .object(PageAddress(path: $0.path)) },
      Member("path", "The file's path in the site, text.") { .string($0.path) },
      Member("summary", "What it holds, text.") { .string($0.summary) },
      Member("rows", "Rows without the header line, a number.") { .integer($0.rowCount) },
      Member("bytes", "The file's size in bytes, a number.") { .integer($0.byteCount) },
      Member("columns", "Its columns: a list of objects with name and meaning.") {
        .array($0.columns.map { ["name": .string($0.name), "meaning": .string($0.meaning)] })
      },
    ], text: { $0.path })
}
