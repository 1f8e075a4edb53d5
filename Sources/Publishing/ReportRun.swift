import Configuration
import DefaultTheme
import Exports
import Ingestion
public import LiveDatabases
import Queries
public import Reports
import Rollups
import SQLite
import Statistics
import Usage

/// One report from source to site, as the steps that follow each other.
public struct ReportRun {
  /// What is asked for.
  public let request: ReportRequest

  let version: String
  let timing: Timing
  let isOutOfTime: @Sendable () -> Bool

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
    let (report, results) = try findings(for: renderer, progress: progress)
    let exports = ExportFile.csvFiles(of: report) + ExportFile.csvFiles(of: results)
    let listings = exports.map(\.listing)
    let pages = try renderer.files(of: report, exports: listings, results: results)
    let files = pages + exports.map { SiteFile(path: $0.listing.path, bytes: $0.bytes) }
    try target.publish(files)
    return Outcome(report: report, fileCount: files.count, exports: listings)
  }

  private func makeRenderer() throws -> SiteRenderer {
    try SiteRenderer(
      theme(overriddenBy: ownTheme()), calendar: request.calendar, currency: request.currency,
      limitingTimeWith: isOutOfTime)
  }

  /// The user's own templates; `nil` when the request names none.
  func ownTheme() throws -> Theme? {
    try request.templatesPath.map { try ThemeFolder(path: $0).theme() }
  }

  /// The built-in theme with the user's files in place of its own.
  func theme(overriddenBy own: Theme?) -> Theme {
    own.map { DefaultTheme.theme.overridden(by: $0) } ?? DefaultTheme.theme
  }

  /// Counts the source, and runs the templates' SQL blocks in the same read transaction.
  ///
  /// Without such blocks the transaction ends before anything is computed.
  private func findings(
    for renderer: SiteRenderer, progress: @escaping (Int) -> Void
  ) throws -> (ReportData, PageQueryResults) {
    let hasQueries = renderer.hasQueries
    let (reading, findings) = try SourceReading.withSource(
      of: request, timing: timing, allowsViews: hasQueries, progress: progress
    ) { reading, connection in
      (reading, hasQueries ? try self.findings(reading, renderer, on: connection) : nil)
    }
    return findings ?? (ReportComputation(request, version: version, of: reading).report, .none)
  }

  private func findings(
    _ reading: SourceReading, _ renderer: SiteRenderer, on source: Connection
  ) throws -> (ReportData, PageQueryResults) {
    let computation = ReportComputation(request, version: version, of: reading)
    let runner = try computation.queryRunner(on: source, elapsed: timing.elapsed)
    return (computation.report, try renderer.queryResults(for: computation.report, from: runner))
  }
}
