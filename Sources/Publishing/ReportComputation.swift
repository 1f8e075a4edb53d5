import Configuration
import Ingestion
import Queries
import Reports
import Rollups
import SQLite
import Statistics
import Usage

/// The figures of a report, computed from what was read of its source.
struct ReportComputation {
  /// All figures.
  let report: ReportData

  private let statistics: Statistics
  private let request: ReportRequest

  init(_ request: ReportRequest, version: String, of reading: SourceReading) {
    self.request = request
    let cells = reading.rollup.cells
    let span = ResolvedSpan(
      request.span, cells: cells, calendar: request.calendar, asOf: request.asOf)
    statistics = Statistics(
      of: cells, in: span.period, comparedWith: span.comparison, calendar: request.calendar)
    let identity = ReportIdentity(
      title: request.title, asOf: request.asOf, currency: request.currency,
      source: reading.description, version: version)
    report = ReportData(
      identity, cells: cells, scan: reading.rollup.summary, statistics: statistics)
  }

  /// What runs SQL blocks against the source and the report's views.
  ///
  /// - Throws: `SQLiteError` when the views cannot be made.
  func queryRunner(on source: Connection, elapsed: @escaping () -> Duration) throws -> QueryRunner {
    try QueryRunner(
      source: source, views: UsageView.all(of: report.breakdowns, and: statistics),
      calendar: request.calendar, policy: .selectOnly(functions: SafeFunctions.names),
      limits: QueryLimits(request.queries), elapsed: elapsed)
  }
}

extension QueryLimits {
  /// The usual limits, with those of the configuration in their place.
  fileprivate init(_ settings: QuerySettings) {
    self.init()
    rows = settings.maxRows ?? rows
    seconds = settings.maxSeconds ?? seconds
    totalSeconds = settings.maxTotalSeconds ?? totalSeconds
    bytes = settings.maxBytes ?? bytes
  }
}
