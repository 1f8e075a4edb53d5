import Diagnostics
import Exports
import Liquid
import LiveDatabases
import Reports
import SQLite

/// Trying out all templates before the night does: on the source's rows and on none.
///
/// Each template is tried by itself, so that one's mistakes do not hide another's; where one thing
/// in a template fails, the next is tried. Of what cannot be parsed at all, the first mistake is
/// found. Nothing is written.
extension ReportRun {
  /// Everything that is found: mistakes in templates in order of file, then links, then partials.
  ///
  /// - Throws: An `ExplainedError` when the source or the templates cannot be read at all.
  public func check() throws -> [Finding] {
    let own = try ownTheme()
    let theme = theme(overriddenBy: own)
    let (renderer, mistakes) = SiteRenderer.parsing(
      theme, calendar: request.calendar, currency: request.currency,
      limitingTimeWith: isOutOfTime)
    let renderers = renderer.separated
    let trials = try trials(of: renderers)
    return mistakes.map(Finding.error) + trials.flatMap { $0.mistakes.map(Finding.error) }
      + linkFindings(renderers, trials) + partialFindings(of: own, in: theme)
  }

  /// What came of one template.
  private struct Trial {
    var files: [SiteFile] = []
    var exports: [ExportListing] = []
    var results = PageQueryResults.none
    private(set) var mistakes: [any ExplainedError] = []

    /// Adds mistakes that are not known yet.
    mutating func add(_ found: [any ExplainedError]) {
      for mistake in found where !mistakes.contains(where: { $0.oneLine == mistake.oneLine }) {
        mistakes.append(mistake)
      }
    }
  }

  private func trials(of renderers: [SiteRenderer]) throws -> [Trial] {
    try SourceReading.withSource(
      of: request, timing: timing, allowsViews: renderers.contains(where: \.hasQueries),
      progress: { _ in }
    ) { reading, connection in
      let whole = ReportComputation(request, version: version, of: reading)
      let empty = ReportComputation(request, version: version, of: reading.withoutEvents)
      let exports = ExportFile.csvFiles(of: whole.report).map(\.listing)
      return renderers.map { renderer in
        var trial = Trial()
        for computation in [empty, whole] {
          do {
            try run(&trial, renderer, computation, exports, on: connection)
          } catch {
            trial.add(mistakes(behind: error, renderer, computation, trial))
          }
        }
        return trial
      }
    }
  }

  /// All mistakes of a template that failed, or the one error that says why.
  private func mistakes(
    behind error: any Error, _ renderer: SiteRenderer, _ computation: ReportComputation,
    _ trial: Trial
  ) -> [any ExplainedError] {
    guard let mistake = error as? any ExplainedError else {
      let file = renderer.templateFile?.file ?? ""
      return [PageError.unreadable(file, reason: "\(error)")]
    }
    guard mistake is LiquidError else { return [mistake] }
    let all = renderer.mistakes(
      of: computation.report, exports: trial.exports, results: trial.results)
    return all.isEmpty ? [mistake] : all
  }

  private func run(
    _ trial: inout Trial, _ renderer: SiteRenderer, _ computation: ReportComputation,
    _ exports: [ExportListing], on connection: Connection
  ) throws {
    if renderer.hasQueries {
      let runner = try computation.queryRunner(on: connection, elapsed: timing.elapsed)
      trial.results = try renderer.queryResults(for: computation.report, from: runner)
    }
    trial.exports = exports + ExportFile.csvFiles(of: trial.results).map(\.listing)
    trial.files = try renderer.files(
      of: computation.report, exports: trial.exports, results: trial.results)
  }

  /// Links are followed only when every page could be made; else most would seem broken.
  private func linkFindings(_ renderers: [SiteRenderer], _ trials: [Trial]) -> [Finding] {
    guard trials.allSatisfy(\.mistakes.isEmpty) else { return [] }
    let check = LinkCheck(trials.flatMap(\.files), exports: trials.flatMap(\.exports))
    var seen: Set<SiteFault> = []
    return zip(renderers, trials).flatMap { renderer, trial in
      trial.files.filter { $0.path.hasSuffix(".html") }.flatMap { file in
        check.faults(inPage: file.path, template: renderer.templateFile)
      }
    }
    .filter { seen.insert($0).inserted }.map(Finding.error)
  }

  /// The user's own partials whose names stand in no template.
  private func partialFindings(of own: Theme?, in theme: Theme) -> [Finding] {
    let partials = own?.paths.filter { $0.hasPrefix("partials/") } ?? []
    let texts = theme.paths.compactMap { theme.file($0)?.contents }
    return partials.compactMap { path in
      let name = path.dropFirst("partials/".count).prefix { $0 != "." }
      let isUsed = texts.contains { $0.contains("\"\(name)\"") || $0.contains("'\(name)'") }
      guard !isUsed, let file = theme.file(path) else { return nil }
      let place = TextLocation(file: file.file, line: 1, column: 1)
      return .warning(SiteFault.unusedPartial(String(name), location: place))
    }
  }
}
