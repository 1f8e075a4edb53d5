public import SQLite

/// The rows that an SQL block gave.
public struct QueryResult: Sendable {
  /// Tells results of one run apart; blocks that are the same have the same.
  public let id: Int

  /// The names of the columns, each once.
  public let columns: [String]

  /// The rows in the order of the statement, with a value for each column; never bytes.
  public let rows: [[SQLiteValue]]
}
