public import SQLite

extension CSVTable {
  /// Makes a table and inserts the records as text, which the columns' types convert.
  public func load(into table: String, columns: String, of connection: Connection) throws {
    try connection.execute("CREATE TABLE \(table) (\(columns))")
    let marks = header.map { _ in "?" }.joined(separator: ", ")
    let statement = try connection.prepare("INSERT INTO \(table) VALUES (\(marks))")
    for row in rows {
      try statement.bind(row.map { SQLiteValue.text($0) })
      try statement.run()
    }
  }
}
