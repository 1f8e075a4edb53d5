import Ingestion
import Liquid
import Statistics
import Usage

/// What the scan met, as templates see it.
struct QualityView: Sendable {
  let report: ReportData

  var scan: ScanSummary { report.scan }

  func instant(_ instant: Instant?) -> LiquidValue {
    instant.map { .object(InstantObject(instant: $0, calendar: report.calendar)) } ?? .nil
  }
}

extension ObjectShape where Value == QualityView {
  /// Every row of the source, accounted for.
  static let quality = ObjectShape(rows + details, text: { "\($0.scan.rowsRead) rows" })

  private static let rows: [Member] = [
    Member("rows_read", "Rows that the source gave, a number.") { .integer($0.scan.rowsRead) },
    Member("in_period", "Events in the period, a number.") {
      .integer($0.report.summary.current.requests)
    },
    Member("in_comparison", "Events in the comparison period, a number.") {
      .integer($0.report.summary.previous?.requests ?? 0)
    },
    Member("outside_periods", "Counted events in neither period, a number.") {
      .integer($0.report.eventsOutsidePeriods)
    },
    Member("after_as_of", "Events after the as-of instant, a number.") {
      .integer($0.scan.eventsAfterAsOf)
    },
    Member("quarantined", "Rows that could not be read, a number.") {
      .integer($0.scan.quarantine.entries.count)
    },
  ]

  private static let details: [Member] = [
    Member("causes", "Why rows could not be read: code, text, count, rows (first ten keys).") {
      .array($0.scan.quarantine.causes.map(cause))
    },
    Member("without_cost", "Events without a recorded cost, a number.") {
      .integer($0.scan.eventsWithoutCost)
    },
    Member("negative_cost", "Events with a cost below zero, a number.") {
      .integer($0.scan.eventsWithNegativeCost)
    },
    Member("unknown_statuses", "Status texts of unknown meaning: text, count.") {
      .array(
        $0.scan.unknownStatuses.map { ["text": .string($0.text), "count": .integer($0.count)] })
    },
    Member("first_event", "The earliest event of the source, an instant.") {
      $0.instant($0.scan.firstEvent)
    },
    Member("last_event", "The latest event up to the as-of instant, an instant.") {
      $0.instant($0.scan.lastEvent)
    },
    Member("time_format", "How the source writes times, text; nil without rows.") {
      $0.scan.timeFormat.map(LiquidValue.string) ?? .nil
    },
  ]

  private static func cause(_ cause: Quarantine.Cause) -> LiquidValue {
    [
      "code": .string(cause.problem.code), "text": .string(cause.problem.words),
      "count": .integer(cause.count),
      "rows": .array(cause.firstRowKeys.map(LiquidValue.string)),
    ]
  }
}
