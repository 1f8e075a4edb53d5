import DefaultTheme
import Exports
public import LiveDatabases
public import Reports
import Rollups
import Statistics
import Usage

/// One report from source to site, as the steps that follow each other.
public struct ReportRun {
  /// What is asked for.
  public let request: ReportRequest

  private let version: String
  private let timing: Timing
  private let isOutOfTime: @Sendable () -> Bool

  /// Plans a run.
  ///
  /// - Parameters:
  ///   - version: The program's version, printed on every page.
  ///   - timing: The clock for reading the source and waiting on locked files.
  ///   - isOutOfTime: Whether templates have taken too long; asked while they run.
  public init(
    _ request: ReportRequest, version: String, timing: Timing,
    isOutOfTime: @escaping @Sendable () -> Bool = { false }
  ) {
    self.request = request
    self.isOutOfTime = isOutOfTime
    self.version = version
    self.timing = timing
  }

  /// What a finished run says of itself.
  public struct Outcome: Sendable {
    /// All figures of the report.
    public let report: ReportData
    /// The files of the site.
    public let fileCount: Int
    /// The exports among them.
    public let exports: [ExportListing]
  }

  /// Reads, counts, prints and publishes; the last report stays until the new one is whole.
  ///
  /// - Parameter progress: Told the number of rows read, from time to time.
  /// - Throws: An `ExplainedError` of the step that failed.
  public func perform(progress: @escaping (Int) -> Void = { _ in }) throws -> Outcome {
    let target = OutputFolder(path: request.outputPath)
    try target.check(against: request.sourcePath)
    let renderer = try makeRenderer()
    let reading = try SourceReading(request, timing: timing, progress: progress)
    let report = makeReport(of: reading)
    let exports = ExportFile.csvFiles(of: report)
    let listings = exports.map(\.listing)
    let pages = try renderer.files(of: report, exports: listings)
    let files = pages + exports.map { SiteFile(path: $0.listing.path, bytes: $0.bytes) }
    try target.publish(files)
    return Outcome(report: report, fileCount: files.count, exports: listings)
  }

  private func makeRenderer() throws -> SiteRenderer {
    var theme = DefaultTheme.theme
    if let path = request.templatesPath {
      theme = theme.overridden(by: try ThemeFolder(path: path).theme())
    }
    return try SiteRenderer(
      theme, calendar: request.calendar, limitingTimeWith: isOutOfTime)
  }

  private func makeReport(of reading: SourceReading) -> ReportData {
    let cells = reading.rollup.cells
    let span = ResolvedSpan(
      request.span, cells: cells, calendar: request.calendar, asOf: request.asOf)
    let statistics = Statistics(
      of: cells, in: span.period, comparedWith: span.comparison, calendar: request.calendar)
    let identity = ReportIdentity(
      title: request.title, asOf: request.asOf, currency: request.currency,
      source: reading.description, version: version)
    return ReportData(
      identity, cells: cells, scan: reading.rollup.summary, statistics: statistics)
  }
}
