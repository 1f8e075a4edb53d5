public import Reports

/// A table on its way into a file: typed cells, nothing rounded, nothing capped.
public struct ExportTable: Sendable {
  /// A value of a cell.
  public enum Cell: Sendable, Hashable {
    /// Text as it is.
    case text(String)
    /// A whole number.
    case integer(Int128)
    /// A number as exact decimal text.
    case decimal(String)
    /// A moment as ISO 8601 with offset.
    case time(String)
    /// Nothing: not recorded, or not defined.
    case empty
  }

  /// The file's name without extension: `by-model`.
  public let name: String

  /// What the table holds, in a sentence.
  public let summary: String

  /// The columns' names and meanings.
  public let columns: [ExportListing.Column]

  /// The rows, a cell for each column.
  public let rows: [[Cell]]

  /// Makes a table.
  public init(name: String, summary: String, columns: [ExportListing.Column], rows: [[Cell]]) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.rows = rows
  }

  /// Every table of a report: each breakdown, and the rows that could not be read.
  public static func all(of data: ReportData) -> [ExportTable] {
    data.breakdowns.map { ExportTable($0, of: data) } + [ExportTable(quarantineOf: data)]
  }
}
