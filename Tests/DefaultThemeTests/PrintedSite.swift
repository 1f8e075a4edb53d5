import Configuration
import Foundation
import LiveDatabases
import Publishing
import Reports
import Statistics
import Usage

/// The pages of a report that was made of a database with the default theme.
struct PrintedSite {
  /// The HTML by path.
  let pages: [String: String]
  /// The paths of all files.
  let paths: Set<String>
  /// The cost of the period as the index has to print it; `nil` when none is recorded.
  let controlTotal: String?

  init(of database: String, span: SpanSettings, asOf: String, output: String) throws {
    var request = ReportRequest(
      sourcePath: database, outputPath: output,
      asOf: ReportingCalendar.utc.start(of: CalendarDay(asOf) ?? CalendarDay(ordinal: 0)))
    request.span = span
    let outcome = try ReportRun(request, version: "1", timing: .system).perform()
    controlTotal = outcome.report.summary.current.recordedCost.map { $0.decimalText + " USD" }
    let files = try FileManager.default.subpathsOfDirectory(atPath: output)
    paths = Set(files)
    pages = try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".html") }.map {
        ($0, try String(contentsOfFile: output + "/" + $0, encoding: .utf8))
      })
  }

  /// The files that pages link to and that are not there, as `page: link`.
  var brokenLinks: [String] {
    pages.sorted { $0.key < $1.key }.flatMap { path, html in
      html.matches(of: /href="([^"#:]+)(#[^"]*)?"/).compactMap { match in
        let link = String(match.1)
        let folder = URL(filePath: "/" + path).deletingLastPathComponent()
        let target = folder.appending(path: link.removingPercentEncoding ?? link).standardized
        return paths.contains(String(target.path.dropFirst())) ? nil : "\(path): \(link)"
      }
    }
  }
}

/// Runs `body` with a new folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("default-theme-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
