public import Diagnostics

/// What SQLite refused, in which file and statement; never a bound value.
public struct SQLiteError: ExplainedError, Hashable {
  /// The extended result code.
  public let resultCode: ResultCode

  /// SQLite's own words, or ours for what is checked before SQLite is called.
  public let message: String

  /// The database file as it was named; `:memory:` for none.
  public let path: String

  /// The statement as written, with placeholders; `nil` when no statement is at fault.
  public let sql: String?

  /// Where in ``sql`` the problem is, in UTF-8 bytes from 0; `nil` when SQLite does not say.
  public let offset: Int?

  /// Makes an error from its facts.
  public init(
    resultCode: ResultCode, message: String, path: String, sql: String? = nil, offset: Int? = nil
  ) {
    self.resultCode = resultCode
    self.message = message
    self.path = path
    self.sql = sql
    self.offset = offset
  }

  /// The primary result code in kebab case: `sqlite-busy`.
  public var code: String {
    resultCode.primary.name.lowercased().replacing("_", with: "-")
  }

  /// File, message, code name and the beginning of the statement.
  public var summary: String {
    "'\(path)': \(message) (\(resultCode.name))"
      + (sql.map { ", in SQL: \(Self.opening(of: $0))" } ?? "")
  }

  private static func opening(of sql: String) -> String {
    let limit = 200
    return sql.count > limit ? sql.prefix(limit) + "…" : sql
  }
}
