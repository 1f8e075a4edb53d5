public import Diagnostics

/// A named SQL block of a page template.
public struct QueryBlock: Sendable {
  /// Which database a block reads.
  public enum Database: String, CaseIterable, Sendable {
    /// The tables of the usage database itself.
    case source
    /// The report's views, made from its own figures.
    case report
  }

  /// The name that its rows are bound to, and under which later blocks read them.
  public let name: String

  /// The statement as it was written.
  public let sql: String

  /// Which database the author asks for; `nil` to go by the tables that the statement names.
  public let database: Database?

  /// Where the block's fence stands.
  public let location: TextLocation

  private let text: SourceText
  private let start: Int

  /// Makes a block.
  ///
  /// - Parameters:
  ///   - text: The template that the block stands in.
  ///   - start: Where the statement begins in `text`, in UTF-8 bytes.
  init(
    name: String, sql: String, database: Database?, location: TextLocation, in text: SourceText,
    at start: Int
  ) {
    self.name = name
    self.sql = sql
    self.database = database
    self.location = location
    self.text = text
    self.start = start
  }

  /// Where a byte of the statement stands in the template.
  func location(atUTF8Offset offset: Int) -> TextLocation {
    text.location(atUTF8Offset: start + offset)
  }

  /// An error at a byte of the statement; at the fence without one.
  func error(_ fault: QueryFault, atUTF8Offset offset: Int? = nil) -> QueryError {
    let place = offset.map { location(atUTF8Offset: $0) } ?? location
    return QueryError(fault, block: name, place: place)
  }
}
