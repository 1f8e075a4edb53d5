import SQLite
import Statistics
import Usage

/// A database in memory with the report's views, and with results of earlier blocks.
///
/// Both come as tables when a block first names them; their columns have no declared type, so
/// every value keeps its own.
final class ReportDatabase {
  let connection: Connection

  private let views: [UsageView]
  private let calendar: ReportingCalendar
  private let policy: AccessPolicy
  private var tables: Set<String> = []

  init(views: [UsageView], calendar: ReportingCalendar, policy: AccessPolicy) throws(SQLiteError) {
    connection = try Connection(path: "", access: .inMemory)
    self.views = views
    self.calendar = calendar
    self.policy = policy
    try connection.harden()
    connection.setAuthorizer(policy)
  }

  var viewNames: [String] { views.map(\.name) }

  /// The name of the table that holds a result.
  static func tableName(of result: QueryResult) -> String { "result \(result.id)" }

  /// Makes the table of a view, unless it is there.
  func add(viewNamed name: String) throws {
    guard let view = views.first(where: { $0.name == name }) else { return }
    try add(name, columns: view.columns.map(\.name)) {
      view.breakdown().rows.map { row in view.columns.map { $0.value(row, calendar) } }
    }
  }

  /// Makes the table of a result, unless it is there.
  func add(_ result: QueryResult) throws {
    try add(Self.tableName(of: result), columns: result.columns) { result.rows }
  }

  private func add(
    _ table: String, columns: [String], rows: () -> [[SQLiteValue]]
  ) throws {
    guard tables.insert(table).inserted else { return }
    let name = SQLIdentifier.quoted(table)
    let list = columns.map(SQLIdentifier.quoted).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try writing {
      try connection.execute("CREATE TABLE \(name) (\(list))")
      let insertion = try connection.prepare("INSERT INTO \(name) VALUES (\(marks))")
      for row in rows() {
        try insertion.bind(row)
        try insertion.run()
      }
    }
  }

  /// Lifts the rules that hold for blocks while a table is made.
  private func writing(_ body: () throws -> Void) throws {
    connection.setAuthorizer(nil)
    try connection.execute("PRAGMA query_only=OFF")
    try connection.transaction(body)
    try connection.execute("PRAGMA query_only=ON")
    connection.setAuthorizer(policy)
  }
}
