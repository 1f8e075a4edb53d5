public import Reports

/// A finished export: where it goes and what is in it.
public struct ExportFile: Sendable {
  /// What the exports page says of it.
  public let listing: ExportListing

  /// The file's bytes.
  public let bytes: [UInt8]

  /// Every CSV of a report, in the order of its breakdowns.
  public static func csvFiles(of data: ReportData) -> [ExportFile] {
    ExportTable.all(of: data).map(ExportFile.init(csvOf:))
  }

  /// A CSV of all rows for each result of the templates' SQL blocks.
  public static func csvFiles(of results: PageQueryResults) -> [ExportFile] {
    results.tables.map { ExportFile(csvOf: ExportTable($0)) }
  }

  private init(csvOf table: ExportTable) {
    bytes = CSVWriter.bytes(of: table)
    listing = ExportListing(
      path: "exports/\(table.name).csv", summary: table.summary, rowCount: table.rows.count,
      byteCount: bytes.count, columns: table.columns)
  }
}
