public import Diagnostics

/// Why a source cannot be read as usage.
public enum IngestionError: ExplainedError, Hashable {
  /// No table of the database has a known layout, and no mapping is configured.
  case nothingRecognised(path: String, tables: [String])
  /// Several tables could be meant.
  case ambiguous(path: String, candidates: [String])
  /// The configured layout is not in the database.
  case schemaNotFound(String, path: String, known: [String])
  /// The configured table or view does not exist.
  case tableNotFound(String, path: String, tables: [String], location: TextLocation?)
  /// A mapped column is not in the table.
  case columnNotFound(String, table: String, columns: [String], location: TextLocation?)
  /// The configuration chooses rows, but does not say where their time is.
  case timeNotMapped(location: TextLocation?)
  /// An expression of the mapping, or the SELECT, is refused by SQLite.
  case badExpression(String, field: String, reason: String, location: TextLocation?)
  /// Times of one column are written in different ways.
  case mixedTimes(String, row: String, expected: String, firstRow: String)
  /// The first time is not written as the mapping says.
  case unexpectedTime(String, row: String, expected: String)
  /// More rows are unreadable than can be listed.
  case tooManyUnreadableRows(Int)
  /// A row is unreadable and `--strict` is on.
  case unreadableRow(String, problem: RowProblem)

  /// The kind of error.
  public var code: String {
    switch self {
    case .nothingRecognised: "no-usage-table"
    case .ambiguous: "ambiguous-source"
    case .schemaNotFound: "schema-not-found"
    case .tableNotFound: "table-not-found"
    case .columnNotFound: "column-not-found"
    case .timeNotMapped: "time-not-mapped"
    case .badExpression: "bad-mapping-expression"
    case .mixedTimes: "mixed-times"
    case .unexpectedTime: "unexpected-time"
    case .tooManyUnreadableRows: "too-many-unreadable-rows"
    case .unreadableRow: "unreadable-row"
    }
  }

  /// What happened.
  public var summary: String {
    switch self {
    case .nothingRecognised(let path, let tables):
      tables.isEmpty
        ? "\(path) has no tables"
        : "\(path) has no table of a known layout; it has \(Self.list(tables))"
    case .ambiguous(let path, let candidates):
      "\(path) has several tables of usage: \(Self.list(candidates))"
    case .schemaNotFound(let name, let path, _): "\(path) has no table of the layout '\(name)'"
    case .tableNotFound(let name, let path, _, _): "\(path) has no table or view '\(name)'"
    case .columnNotFound(let name, let table, _, _): "the table '\(table)' has no column '\(name)'"
    case .timeNotMapped: "the source does not say which column holds the time"
    case .badExpression(let expression, let field, let reason, _):
      "the expression '\(expression)' for \(field) cannot be used: \(reason)"
    case .mixedTimes(let form, let row, let expected, let firstRow):
      "times are mixed: row \(row) has \(form), row \(firstRow) has \(expected)"
    case .unexpectedTime(let form, let row, let expected):
      "row \(row) has a time in \(form), expected \(expected)"
    case .tooManyUnreadableRows(let count): "more than \(count) rows cannot be read"
    case .unreadableRow(let row, let problem): "row \(row) cannot be read: \(problem.words)"
    }
  }

  /// Where the configuration is at fault.
  public var location: TextLocation? {
    switch self {
    case .tableNotFound(_, _, _, let location), .badExpression(_, _, _, let location),
      .columnNotFound(_, _, _, let location), .timeNotMapped(let location):
      location
    default: nil
    }
  }

  /// What to do.
  public var advice: String? {
    switch self {
    case .nothingRecognised:
      "map its columns under 'source:' in tallypress.yml, or run 'tallypress sources' on it"
    case .ambiguous: "choose one with 'source: {table: …}' or 'source: {schema: …}'"
    case .schemaNotFound(let name, _, let known):
      suggestion(for: name, among: known) ?? "known layouts are \(known.joined(separator: ", "))"
    case .tableNotFound(let name, _, let tables, _):
      suggestion(for: name, among: tables)
        ?? (tables.isEmpty ? "the database is empty" : "it has \(Self.list(tables))")
    case .columnNotFound(let name, _, let columns, _):
      suggestion(for: name, among: columns) ?? "it has \(Self.list(columns))"
    case .timeNotMapped: "add 'time: COLUMN' under 'source:'"
    case .badExpression: "mend the expression under 'source:'"
    case .mixedTimes: "bring the column to one form, or map it with an SQL expression that does"
    case .unexpectedTime: "mend 'time_format' under 'source:', or leave it out to have it detected"
    case .tooManyUnreadableRows: "the mapping is probably wrong; check its columns and units"
    case .unreadableRow: "mend the row, or leave out --strict to set such rows aside"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }
}
