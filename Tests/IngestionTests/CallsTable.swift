import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

/// A table `calls` with a column without a type for every field, for rows that are dirty or not.
struct CallsTable {
  let database: TestDatabase

  /// How the table is read; change it before scanning.
  var mapping: SourceMapping

  /// Makes the table; each row gives SQL literals, and 2023-11-14T22:13:20Z is the time if none.
  init(_ rows: [[SourceField: String]]) throws {
    let names = SourceField.allCases.map { SQLIdentifier.quoted($0.rawValue) }
    database = try TestDatabase { connection in
      try connection.execute(
        "CREATE TABLE calls (id INTEGER PRIMARY KEY, \(names.joined(separator: ", ")))")
      for row in rows {
        let values = SourceField.allCases.map { field in
          row[field] ?? (field == .time ? "1700000000" : "NULL")
        }
        try connection.execute("INSERT INTO calls VALUES (NULL, \(values.joined(separator: ", ")))")
      }
    }
    mapping = SourceMapping(
      origin: .table("calls"), rowKey: "id",
      expressions: Dictionary(uniqueKeysWithValues: zip(SourceField.allCases, names)))
  }

  /// Makes a table of which only one field varies.
  init(_ field: SourceField, _ literals: [String]) throws {
    try self.init(literals.map { [field: $0] })
  }

  func scan(
    asOf: Instant = Instant(seconds: 32_503_680_000), isStrict: Bool = false
  ) throws -> ScannedEvents {
    try ScannedEvents(mapping, on: try database.reader(), asOf: asOf, isStrict: isStrict)
  }
}
