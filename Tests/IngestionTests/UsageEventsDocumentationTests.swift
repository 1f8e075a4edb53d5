import Foundation
import Ingestion
import SQLite
import Testing

@Suite struct UsageEventsDocumentationTests {
  /// The page that documents the table, beside the sources.
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/usage-events.md")

  private func database() throws -> Connection {
    let connection = try Connection(path: "", access: .inMemory)
    try UsageEventsSchema.create(in: connection)
    return connection
  }

  @Test("the page has a line for each column, with its type, and for no other")
  func columns() throws {
    let lines = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
    let documented = lines.compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`") else { return nil }
      return cells[0].filter { $0 != "`" } + " " + cells[1]
    }
    let columns = try database().columns(of: UsageEventsSchema.table)
    #expect(documented == columns.map { "\($0.name) \($0.declaredType)" })
  }

  @Test("the page's example can be run, and only once")
  func example() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: "```sql\n"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    let insert = String(text[start.upperBound..<end.lowerBound])
    let connection = try database()
    try connection.execute(insert)
    #expect(try connection.query("SELECT count(*) FROM usage_events") == [[.integer(1)]])
    #expect(throws: SQLiteError.self) { try connection.execute(insert) }
  }
}
