import Diagnostics

/// What the fence of an SQL block says: `sql NAME`, then perhaps `from=source` or `from=report`.
struct BlockHeader {
  private let name: String
  private let database: QueryBlock.Database?
  private let place: TextLocation
  /// Where the statement begins in the template.
  private let statementStart: Int

  private static let longestName = 40

  /// Reads an info string; `nil` when it is not that of a named SQL block.
  init?(
    _ info: ArraySlice<UInt8>, linesEnd: Int, in template: SourceText, _ reservedNames: [String],
    after blocks: [QueryBlock]
  ) throws(QueryError) {
    let words = info.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard words.count > 1, words[0].elementsEqual("sql".utf8) else { return nil }
    let name = String(decoding: words[1], as: UTF8.self)
    let place = template.location(atUTF8Offset: words[1].startIndex)
    if let fault = Self.fault(of: name, reservedNames, after: blocks) {
      throw QueryError(fault, block: nil, place: place)
    }
    var database: QueryBlock.Database?
    for word in words[2...] {
      let option = String(decoding: word, as: UTF8.self)
      guard database == nil, let choice = Self.database(option) else {
        throw QueryError(
          .badOption(option), block: name,
          place: template.location(atUTF8Offset: word.startIndex))
      }
      database = choice
    }
    self.name = name
    self.database = database
    self.place = place
    statementStart = linesEnd
  }

  private static func database(_ option: String) -> QueryBlock.Database? {
    QueryBlock.Database.allCases.first { option == "from=" + $0.rawValue }
  }

  private static func fault(
    of name: String, _ reservedNames: [String], after blocks: [QueryBlock]
  ) -> QueryFault? {
    let isPlain = name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
    }
    guard isPlain, let first = name.utf8.first, (97...122).contains(first),
      name.utf8.count <= longestName
    else { return .badName(name) }
    if reservedNames.contains(name) || name.hasPrefix(UsageView.prefix) {
      return .reservedName(name)
    }
    return blocks.first { $0.name == name }.map { .duplicateName(name, first: $0.location) }
  }

  func error(_ fault: QueryFault) -> QueryError {
    QueryError(fault, block: name, place: place)
  }

  /// The block whose statement ends before a byte of the template.
  func block(
    of bytes: [UInt8], upTo end: Int, in template: SourceText
  ) throws(QueryError) -> QueryBlock {
    let block = QueryBlock(
      name: name, sql: String(decoding: bytes[statementStart..<end], as: UTF8.self),
      database: database, location: place, in: template, at: statementStart)
    let outline = SQLOutline(of: block.sql)
    guard outline.hasStatement else { throw error(.noStatement) }
    if let offset = outline.secondStatement {
      throw block.error(.secondStatement, atUTF8Offset: offset)
    }
    return block
  }
}
