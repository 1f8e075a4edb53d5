public import Ingestion
public import SQLite
public import Usage

/// The cells of a source, with what the scan that made them met.
public struct Rollup: Sendable {
  /// The counted events by quarter hour and dimension values.
  public let cells: UsageCells

  /// Every row of the source, accounted for.
  public let summary: ScanSummary

  /// Counts all events of a source in one scan, inside the caller's transaction.
  ///
  /// - Parameter progress: Told the number of rows read, from time to time.
  /// - Throws: ``IngestionError`` or `SQLiteError`.
  public init(
    scanning scan: EventScan, on connection: Connection, progress: (Int) -> Void = { _ in }
  ) throws {
    let dimensions = scan.mapping.cellDimensions
    var main = CellAccumulator(width: dimensions.count)
    var users = CellAccumulator(width: 1)
    var userKey: [Int32] = [0]
    let outcome = try scan.run(on: connection, progress: progress) { event, codes, user in
      main.add(event, codes: codes)
      userKey[0] = user
      users.add(event, codes: userKey)
    }
    summary = outcome.summary
    cells = UsageCells(
      main: CellTable(dimensions: dimensions, texts: outcome.texts, cells: main.cells),
      users: CellTable(dimensions: [.user], texts: [outcome.userTexts], cells: users.cells))
  }
}

extension Rollup {
  /// The same source as if it had no row: the dimensions stay, nothing is counted.
  public var withoutEvents: Rollup {
    Rollup(
      cells: UsageCells(main: cells.main.withoutCells, users: cells.users.withoutCells),
      summary: ScanSummary())
  }

  private init(cells: UsageCells, summary: ScanSummary) {
    self.cells = cells
    self.summary = summary
  }
}

extension CellTable {
  fileprivate var withoutCells: CellTable {
    CellTable(dimensions: dimensions, texts: dimensions.map { _ in [nil] }, cells: [])
  }
}
