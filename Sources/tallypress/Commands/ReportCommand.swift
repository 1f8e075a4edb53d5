import ArgumentParsing
import Configuration
import Foundation
import Ingestion
import LiveDatabases
import Publishing
import Reports
import Statistics
import Usage

/// `tallypress report`: writes the report and says what is in it.
struct ReportCommand {
  let console: Console

  func run(_ call: Invocation, now: Instant) throws {
    let request = try ReportRequest(call, now: now)
    let progress = Progress(on: console)
    let deadline = ContinuousClock.now + .seconds(900)
    let run = ReportRun(request, version: ProgramDeclaration.version, timing: .system) {
      ContinuousClock.now > deadline
    }
    defer { progress.finish() }
    let outcome = try run.perform(progress: progress.show)
    progress.finish()
    try sayHeadlines(outcome, request)
    warn(of: outcome.report, request)
    try console.print(json: ReportSummaryBody(outcome, request))
  }

  private func sayHeadlines(
    _ outcome: ReportRun.Outcome, _ request: ReportRequest
  ) throws(ConsoleError) {
    let report = outcome.report
    let current = report.summary.current
    let cost = current.recordedCost.map { "\($0.decimalText) \(report.currency.text)" }
    try console.say("Report    \(request.outputPath)/index.html (\(outcome.fileCount) files)")
    try console.say(
      "Period    \(report.period.start) to \(report.period.lastDay), "
        + "\(report.calendar.timeZoneName)")
    try console.say("Cost      \(cost ?? "not recorded")")
    try console.say(
      "Requests  \(current.requests), \(current.errors) failed, "
        + "\(current.tokens.total) tokens")
    try console.say(
      "Rows      \(report.scan.rowsRead) read, \(report.scan.eventsCounted) counted, "
        + "\(report.scan.quarantine.entries.count) set aside")
  }

  private func warn(of report: ReportData, _ request: ReportRequest) {
    for cause in report.scan.quarantine.causes {
      let rows = cause.firstRowKeys.joined(separator: ", ")
      let more = cause.count > cause.firstRowKeys.count ? ", …" : ""
      console.warn(
        "\(counted(cause.count, "row")) set aside: \(cause.problem.words) (row \(rows)\(more)); "
          + "all of them are in \(request.outputPath)/exports/quarantine.csv")
    }
    if report.scan.eventsAfterAsOf > 0 {
      console.warn(
        "after the as-of instant and not counted: "
          + counted(report.scan.eventsAfterAsOf, "event"))
    }
    for status in report.scan.unknownStatuses {
      console.warn(
        "the status '\(status.text)' of \(counted(status.count, "event")) is not known and "
          + "counts as success; name it under 'failure_statuses' or 'success_statuses'")
    }
  }
}

/// What `--json` prints of a finished report; amounts are exact decimal texts.
struct ReportSummaryBody: Encodable {
  let output: String
  let files: Int
  let from: String
  let to: String
  let timeZone: String
  let asOf: String
  let currency: String
  let cost: String?
  let requests: Int
  let errors: Int
  let tokens: Int64
  let models: Int
  let intents: Int
  let rowsRead: Int
  let rowsCounted: Int
  let rowsSetAside: Int
  let eventsAfterAsOf: Int

  init(_ outcome: ReportRun.Outcome, _ request: ReportRequest) {
    let report = outcome.report
    let current = report.summary.current
    output = request.outputPath
    files = outcome.fileCount
    from = report.period.start.description
    to = report.period.lastDay.description
    timeZone = report.calendar.timeZoneName
    asOf = report.calendar.isoText(of: report.asOf)
    currency = report.currency.text
    cost = current.recordedCost?.decimalText
    requests = current.requests
    errors = current.errors
    tokens = current.tokens.total
    models = report.breakdown(by: [.dimension(.model)])?.currentRows.count ?? 0
    intents = report.breakdown(by: [.dimension(.intent)])?.currentRows.count ?? 0
    rowsRead = report.scan.rowsRead
    rowsCounted = report.scan.eventsCounted
    rowsSetAside = report.scan.quarantine.entries.count
    eventsAfterAsOf = report.scan.eventsAfterAsOf
  }

  private enum CodingKeys: String, CodingKey {
    case output, files, from, to, currency, cost, requests, errors, tokens, models, intents
    case timeZone = "time_zone"
    case asOf = "as_of"
    case rowsRead = "rows_read"
    case rowsCounted = "rows_counted"
    case rowsSetAside = "rows_set_aside"
    case eventsAfterAsOf = "events_after_as_of"
  }
}
