import SQLite

/// A block that has been made into one statement of one database.
struct QueryPlan {
  let block: QueryBlock
  let outline: SQLOutline
  let database: QueryBlock.Database

  /// The earlier blocks that the statement names, and on the source also those that these name.
  let used: [FinishedQuery]

  /// The statement with its earlier blocks as common table expressions.
  let statement: String

  /// The values of exactly the parameters that stand in ``statement``.
  let bindings: [String: SQLiteValue]

  /// Where the common table expressions were put in, and their bytes.
  private let insertionPoint: Int
  private let insertionLength: Int

  init(
    _ block: QueryBlock, outline: SQLOutline, on database: QueryBlock.Database,
    using used: [FinishedQuery], own values: [String: SQLiteValue]
  ) {
    self.block = block
    self.outline = outline
    self.database = database
    self.used = used
    let expressions = used.map { $0.expression(on: database) }.joined(separator: ", ")
    insertionPoint = outline.withEnd ?? 0
    let insertion =
      switch (expressions.isEmpty, outline.withEnd) {
      case (true, _): ""
      case (false, nil): "WITH \(expressions)\n"
      case (false, _): " \(expressions), "
      }
    insertionLength = insertion.utf8.count
    let bytes = Array(block.sql.utf8)[..<outline.end]
    statement =
      String(decoding: bytes[..<insertionPoint], as: UTF8.self) + insertion
      + String(decoding: bytes[insertionPoint...], as: UTF8.self)
    // On the report's side earlier blocks are rows, and their parameters are gone.
    let inherited = database == .source ? used.map(\.plan.bindings) : []
    bindings = inherited.reduce(values) { $0.merging($1) { own, _ in own } }
  }

  /// What makes two plans the same query.
  var key: Key {
    Key(
      database: database, statement: statement, bindings: bindings,
      earlier: used.map(\.result.id))
  }

  /// The identity of a query within a run.
  struct Key: Hashable {
    let database: QueryBlock.Database
    let statement: String
    let bindings: [String: SQLiteValue]
    let earlier: [Int]
  }

  /// Where the name that SQLite's words end with stands in the block: `no such table: calls`.
  func offset(ofNameIn message: String) -> Int? {
    message.split(separator: " ").last.flatMap { outline.places[$0.lowercased()] }
  }

  /// The byte of the block that a byte of the statement comes from; `nil` for none of its own.
  func blockOffset(ofStatementOffset offset: Int) -> Int? {
    if offset < insertionPoint { return offset }
    return offset < insertionPoint + insertionLength ? nil : offset - insertionLength
  }
}

/// A block with its rows.
struct FinishedQuery {
  let plan: QueryPlan
  let result: QueryResult

  var name: String { plan.block.name }

  /// The block as a table of a later one: its statement on the source, its rows on the report.
  func expression(on database: QueryBlock.Database) -> String {
    let name = SQLIdentifier.quoted(name)
    guard database == .source else {
      let table = SQLIdentifier.quoted(ReportDatabase.tableName(of: result))
      return "\(name) AS (SELECT * FROM \(table))"
    }
    let statement = String(
      decoding: Array(plan.block.sql.utf8)[..<plan.outline.end], as: UTF8.self)
    return "\(name) AS (\n\(statement)\n)"
  }
}
