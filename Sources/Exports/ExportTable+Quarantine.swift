import Ingestion
public import Reports

extension ExportTable {
  /// The table of all rows that could not be read, in the order of the scan.
  public init(quarantineOf data: ReportData) {
    self.init(
      name: "quarantine",
      summary: "Source rows that could not be read and are in no figure",
      columns: [
        .init(name: "row", meaning: "The row id or key of the row in its table."),
        .init(name: "cause", meaning: "Why it could not be read, as a code."),
        .init(name: "cause_text", meaning: "Why it could not be read, in words."),
        .init(name: "value", meaning: "The value at fault, at most 64 characters."),
      ],
      rows: data.scan.quarantine.entries.map { entry in
        [
          .text(entry.rowKey), .text(entry.problem.code), .text(entry.problem.words),
          entry.value.map(Cell.text) ?? .empty,
        ]
      })
  }
}
