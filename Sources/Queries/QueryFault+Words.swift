import Diagnostics

extension QueryFault {
  var code: String {
    switch self {
    case .unclosed: "unclosed"
    case .badName: "bad-name"
    case .reservedName: "reserved-name"
    case .duplicateName: "duplicate-name"
    case .badOption: "bad-option"
    case .noStatement: "no-statement"
    case .secondStatement: "second-statement"
    case .unknownParameter: "unknown-parameter"
    case .badParameter: "bad-parameter"
    case .refused: "refused"
    case .failed: "failed"
    case .limit(let limit): limit.code
    case .duplicateColumn: "duplicate-column"
    case .bytes: "bytes"
    case .readsBack: "reads-back"
    case .nameOfTable: "name-of-table"
    }
  }

  var summary: String {
    switch self {
    case .unclosed: "the block is not closed"
    case .badName(let name): "'\(name)' is no name for an SQL block"
    case .reservedName(let name): "the name '\(name)' is taken"
    case .duplicateName(let name, let first):
      "the name '\(name)' is that of the block in line \(first.line)"
    case .badOption(let option): "'\(option)' says nothing about an SQL block"
    case .noStatement: "there is no statement in it"
    case .secondStatement: "there is more than one statement in it"
    case .unknownParameter(let name, _): "there is no parameter '\(name)' on this page"
    case .badParameter(let text): "'\(text)' is no parameter"
    case .refused(let words): "the statement is refused: \(words)"
    case .failed(let words, _): words
    case .limit(let limit): limit.summary
    case .duplicateColumn(let name): "two columns have the name '\(name)'"
    case .bytes(let column): "the column '\(column)' holds bytes, which cannot be printed"
    case .readsBack(let name):
      "it reads the source, but the block '\(name)' that it uses reads the report's views"
    case .nameOfTable(let name):
      "'\(name)' is both a block above and a table of the source"
    }
  }

  var advice: String? {
    switch self {
    case .unclosed: "end it with a line of as many backticks as it begins with"
    case .badName: "use lower-case letters, digits and underscores, at most 40, a letter first"
    case .reservedName, .duplicateName: "choose another"
    case .badOption(let option):
      suggestion(for: option, among: QueryBlock.Database.allCases.map { "from=" + $0.rawValue })
        ?? "behind the name there can be from=source or from=report"
    case .noStatement: "write a SELECT"
    case .secondStatement: "give each statement a block of its own"
    case .unknownParameter(let name, let known):
      suggestion(for: name, among: known) ?? "there are \(known.joined(separator: ", "))"
    case .badParameter: "write a name behind a colon, such as :from"
    case .refused: "blocks may only read, with SELECT and functions that compute"
    case .failed(let words, let known): Self.advice(words, known)
    case .limit(let limit): limit.advice
    case .duplicateColumn: "name them apart with AS"
    case .bytes: "use hex() to show them"
    case .readsBack: "read the source first, and join its rows in a block on the report's views"
    case .nameOfTable: "give the block another name"
    }
  }

  /// The name in SQLite's words that comes near to a known one: `no such column: t.coost`.
  private static func advice(_ words: String, _ known: [String]) -> String? {
    guard words.hasPrefix("no such"), let name = words.split(separator: " ").last else {
      return nil
    }
    let plain = name.split(separator: ".").last ?? name
    if let near = suggestion(for: String(plain), among: known) { return near }
    return known.isEmpty ? nil : "known are \(known.prefix(20).joined(separator: ", "))"
  }
}

extension QueryLimit {
  var code: String {
    switch self {
    case .rows: "row-limit"
    case .time: "time-limit"
    case .totalTime: "total-time-limit"
    case .bytes: "size-limit"
    case .statementBytes: "statement-limit"
    case .valueBytes: "value-limit"
    }
  }

  var summary: String {
    switch self {
    case .rows(let count): "it gives more than \(count) rows"
    case .time(let seconds): "it takes more than \(seconds) s"
    case .totalTime(let seconds): "all blocks together take more than \(seconds) s"
    case .bytes(let count): "the results of all blocks take more than \(count) bytes"
    case .statementBytes(let count):
      "with the blocks that it uses the statement has more than \(count) bytes"
    case .valueBytes(let count): "it makes a value of more than \(count) bytes"
    }
  }

  var advice: String {
    switch self {
    case .rows: "add a LIMIT, or raise 'max_rows' under 'queries' in tallypress.yml"
    case .time: "read less, or raise 'max_seconds' under 'queries' in tallypress.yml"
    case .totalTime:
      "read less, or raise 'max_total_seconds' under 'queries' in tallypress.yml"
    case .bytes: "select less, or raise 'max_bytes' under 'queries' in tallypress.yml"
    case .statementBytes: "make it shorter; this limit is fixed"
    case .valueBytes: "make it shorter with substr(); this limit is fixed"
    }
  }
}
