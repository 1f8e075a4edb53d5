import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

/// Everything that a scan gave, with the texts of the dimensions in place of their codes.
struct ScannedEvents {
  struct Row {
    let event: UsageEvent
    let texts: [Dimension: String]
  }

  let rows: [Row]
  let summary: ScanSummary

  /// Scans a source, and checks that every row is in exactly one count.
  init(
    _ mapping: SourceMapping, on connection: Connection,
    asOf: Instant = Instant(seconds: 32_503_680_000), isStrict: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var received: [(event: UsageEvent, codes: [Int32], user: Int32)] = []
    let scan = EventScan(mapping, asOf: asOf, isStrict: isStrict)
    let outcome = try connection.readTransaction {
      try scan.run(on: connection) { received.append(($0, $1, $2)) }
    }
    rows = received.map { entry in
      var texts: [Dimension: String] = [:]
      for (index, dimension) in mapping.cellDimensions.enumerated() {
        texts[dimension] = outcome.texts[index][Int(entry.codes[index])]
      }
      texts[.user] = outcome.userTexts[Int(entry.user)]
      return Row(event: entry.event, texts: texts)
    }
    summary = outcome.summary
    #expect(rows.count == summary.eventsCounted, sourceLocation: sourceLocation)
    #expect(
      summary.rowsRead == summary.eventsCounted + summary.eventsAfterAsOf
        + summary.quarantine.entries.count, sourceLocation: sourceLocation)
  }

  var events: [UsageEvent] { rows.map(\.event) }

  var costs: [String?] { events.map { $0.cost?.decimalText } }

  var totalCost: Money { events.compactMap(\.cost).reduce(.zero, +) }

  func texts(_ dimension: Dimension) -> [String?] { rows.map { $0.texts[dimension] } }

  func tokens(_ tokenClass: TokenClass) -> [Int64] { events.map { $0.tokens[tokenClass] } }

  var problems: [RowProblem] { summary.quarantine.entries.map(\.problem) }
}

extension ScannedEvents {
  /// Scans the only source that is recognised in a database.
  init(onlySourceOf database: TestDatabase, asOf: Instant = Instant(seconds: 32_503_680_000))
    throws
  {
    let connection = try database.reader()
    let found = KnownSchemas.recognitions(in: try DatabaseCatalog(of: connection))
    let recognition = try #require(found.count == 1 ? found.first : nil)
    try self.init(recognition.mapping, on: connection, asOf: asOf)
  }
}
