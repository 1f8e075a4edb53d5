import Configuration
import Liquid
import Queries
import SQLite
import Usage

/// The rows of an SQL block as templates see them: a list, with `columns` for its names and `csv`
/// for the file that holds all of them.
struct QueryRows: LiquidObject {
  let elements: [LiquidValue]?
  private let columns: LiquidValue
  private let csv: PageAddress

  /// Turns values into those of templates, once for all pages that show them.
  init(_ result: QueryResult, currency: CurrencyCode, csv: PageAddress) {
    self.csv = csv
    let readers = result.columns.map { ColumnReading(column: $0, currency: currency) }
    columns = .array(result.columns.map { .string($0) })
    elements = result.rows.map { row in
      .dictionary(
        LiquidDictionary(
          zip(zip(result.columns, readers), row).map { column, value in
            (column.0, column.1.value(of: value))
          }))
    }
  }

  var memberNames: [String] { ["columns", "csv", "size", "first", "last"] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    switch name {
    case "columns": columns
    case "csv": .object(csv)
    default: nil
    }
  }

  var text: String { "\(elements?.count ?? 0) rows" }
}

/// How a column's values are read, which its name decides: costs are amounts of money.
private enum ColumnReading {
  /// `cost` and `…_cost`: currency units, as a number or exact decimal text.
  case units(CurrencyCode)
  /// `…_picodollars`: whole 10⁻¹² of a currency unit.
  case picodollars(CurrencyCode)
  case plain

  init(column: String, currency: CurrencyCode) {
    let name = column.lowercased()
    self =
      if name == "cost" || name.hasSuffix("_cost") {
        .units(currency)
      } else if name.hasSuffix("_picodollars") {
        .picodollars(currency)
      } else {
        .plain
      }
  }

  func value(of value: SQLiteValue) -> LiquidValue {
    amount(of: value).map { .object($0) } ?? LiquidValue(value)
  }

  private func amount(of value: SQLiteValue) -> AmountObject? {
    switch (self, value) {
    case (.units(let currency), .integer(let number)): Money(number).amount(in: currency)
    case (.units(let currency), .real(let number)): Money(number).amount(in: currency)
    case (.units(let currency), .text(let text)): Money(decimalText: text).amount(in: currency)
    case (.picodollars(let currency), .integer(let number)):
      AmountObject(picodollars: Ratio(Int128(number), 1), currency: currency)
    default: nil
    }
  }
}

extension Money? {
  fileprivate func amount(in currency: CurrencyCode) -> AmountObject? {
    map { AmountObject(picodollars: Ratio($0.picodollars, 1), currency: currency) }
  }
}

extension LiquidValue {
  /// A value of SQLite: a real number is its shortest decimal, an infinite one and bytes are nil.
  fileprivate init(_ value: SQLiteValue) {
    self =
      switch value {
      case .null, .blob: .nil
      case .integer(let number): .integer(Int(number))
      case .real(let number): .number(number)
      case .text(let text): .string(text)
      }
  }
}
