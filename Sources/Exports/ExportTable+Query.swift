import Queries
public import Reports
import SQLite

extension ExportTable {
  /// The table of all rows that an SQL block gave, in their order.
  public init(_ table: PageQueryResults.Table) {
    self.init(
      name: table.name, summary: "Rows of the query \(table.block)",
      columns: table.result.columns.map {
        .init(name: $0, meaning: "The column \($0) of the query \(table.block).")
      },
      rows: table.result.rows.map { $0.map(Cell.init(value:)) })
  }
}

extension ExportTable.Cell {
  /// A value as the query gave it; a real number is its shortest decimal text.
  fileprivate init(value: SQLiteValue) {
    self =
      switch value {
      case .null, .blob: .empty
      case .integer(let number): .integer(Int128(number))
      case .real(let number): number.isFinite ? .decimal(number.description) : .empty
      case .text(let text): .text(text)
      }
  }
}
