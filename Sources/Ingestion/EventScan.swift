public import SQLite
public import Usage

/// One pass over a source: every row becomes an event, or is set aside with its cause.
public struct EventScan {
  /// Where the rows come from and what they mean.
  public let mapping: SourceMapping

  /// Events after this instant are counted apart.
  public let asOf: Instant

  /// Whether the first unreadable row ends the scan with an error.
  public let isStrict: Bool

  /// Plans a scan.
  public init(_ mapping: SourceMapping, asOf: Instant, isStrict: Bool = false) {
    self.mapping = mapping
    self.asOf = asOf
    self.isStrict = isStrict
  }

  /// What a scan gives beside the events themselves.
  public struct Outcome: Sendable {
    /// The counts of rows.
    public let summary: ScanSummary
    /// The texts of each dimension's codes, in the order of ``SourceMapping/cellDimensions``.
    public let texts: [[String?]]
    /// The texts of the users' codes.
    public let userTexts: [String?]
  }

  /// Receives an event with the codes of its dimensions, in the order of
  /// ``SourceMapping/cellDimensions``, and the code of its user.
  public typealias Receiver = (_ event: UsageEvent, _ codes: [Int32], _ user: Int32) -> Void

  /// Reads every row once, inside the caller's transaction.
  ///
  /// - Parameters:
  ///   - progress: Told the number of rows read, every 65,536 rows.
  ///   - receiver: Receives each event at or before ``asOf``.
  /// - Throws: ``IngestionError`` or `SQLiteError`.
  public func run(
    on connection: Connection, progress: (Int) -> Void = { _ in }, receiver: Receiver
  ) throws -> Outcome {
    let columns = ScanColumns(mapping)
    var reader = RowReader(mapping)
    var summary = ScanSummary()
    try connection.scan(columns.expressions, from: mapping.scanSource) { row in
      summary.rowsRead += 1
      if summary.rowsRead & 0xFFFF == 0 { progress(summary.rowsRead) }
      let number = summary.rowsRead
      do {
        let event = try reader.read(row) { columns.key(of: row, number: number) }
        guard event.time <= asOf else {
          summary.eventsAfterAsOf += 1
          return
        }
        reader.countStatus()
        summary.count(event)
        receiver(event, reader.codes, reader.userCode)
      } catch let problem as RowProblem {
        let entry = columns.quarantined(row, number: number, problem: problem)
        try setAside(entry, in: &summary)
      }
    }
    summary.unknownStatuses = reader.unknownStatuses
    summary.timeFormat = reader.timeFormat
    return Outcome(summary: summary, texts: reader.texts, userTexts: reader.userTexts)
  }

  private func setAside(_ entry: Quarantine.Entry, in summary: inout ScanSummary) throws {
    guard !isStrict else {
      throw IngestionError.unreadableRow(entry.rowKey, problem: entry.problem)
    }
    guard summary.quarantine.entries.count < Quarantine.mostEntries else {
      throw IngestionError.tooManyUnreadableRows(Quarantine.mostEntries)
    }
    summary.quarantine.add(entry)
  }
}

extension ScanSummary {
  fileprivate mutating func count(_ event: UsageEvent) {
    eventsCounted += 1
    if let cost = event.cost {
      if cost < .zero { eventsWithNegativeCost += 1 }
    } else {
      eventsWithoutCost += 1
    }
    firstEvent = firstEvent.map { min($0, event.time) } ?? event.time
    lastEvent = lastEvent.map { max($0, event.time) } ?? event.time
  }
}

extension SourceMapping {
  /// The origin as SQL behind FROM.
  var scanSource: String {
    switch origin {
    case .table(let name): SQLIdentifier.quoted(name)
    // The line break keeps a trailing comment from swallowing the parenthesis.
    case .query(let sql): "(\(sql)\n)"
    }
  }
}

extension ScanColumns {
  /// What names the row in its table; its number in the scan where it has no key.
  fileprivate func key(of row: borrowing ScannedRow, number: Int) -> String {
    guard let rowKey, row.storageClass(rowKey) != .null else { return "#\(number)" }
    return row.text(rowKey)
  }

  fileprivate func quarantined(
    _ row: borrowing ScannedRow, number: Int, problem: RowProblem
  ) -> Quarantine.Entry {
    let column = self[problem.field]
    let value = column.flatMap { row.storageClass($0) == .null ? nil : row.text($0) }
    return Quarantine.Entry(
      rowKey: key(of: row, number: number), problem: problem,
      value: value.map { String($0.prefix(64)) })
  }
}

extension RowProblem {
  /// The field whose value is at fault.
  fileprivate var field: SourceField {
    switch self {
    case .missingTime, .unreadableTime, .implausibleTime: .time
    case .notANumber(let field), .notFinite(let field), .negative(let field),
      .fractional(let field), .tooLarge(let field), .inconsistentTokens(let field):
      field
    }
  }
}
