public import Reports

/// A finished export: where it goes and what is in it.
public struct ExportFile: Sendable {
  /// What the exports page says of it.
  public let listing: ExportListing

  /// The file's bytes.
  public let bytes: [UInt8]

  /// Every CSV of a report, in the order of its breakdowns.
  public static func csvFiles(of data: ReportData) -> [ExportFile] {
    ExportTable.all(of: data).map { table in
      let bytes = CSVWriter.bytes(of: table)
      return ExportFile(
        listing: ExportListing(
          path: "exports/\(table.name).csv", summary: table.summary, rowCount: table.rows.count,
          byteCount: bytes.count, columns: table.columns),
        bytes: bytes)
    }
  }
}
