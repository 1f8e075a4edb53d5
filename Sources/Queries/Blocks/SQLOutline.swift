/// What can be told of a statement without running it.
struct SQLOutline {
  /// A parameter and where it stands.
  struct Parameter {
    /// The name with its mark: `:from`.
    let text: String
    let offset: Int
  }

  /// The parameters, in order; one that stands twice is there twice.
  private(set) var parameters: [Parameter] = []

  /// The names that stand where a table is meant, in lower case, each once.
  private(set) var tables: [String] = []

  /// Where the word WITH [RECURSIVE] of the statement ends; `nil` when it begins otherwise.
  private(set) var withEnd: Int?

  /// Where a second statement begins.
  private(set) var secondStatement: Int?

  /// Where the statement ends: before its semicolon, or after its last word.
  private(set) var end = 0

  /// Where each word and name stands first, by its text in lower case.
  private(set) var places: [String: Int] = [:]

  /// Whether there is a statement at all.
  var hasStatement: Bool { end > 0 }

  init(of sql: String) {
    let tokens = SQLToken.tokens(of: sql)
    let stop = tokens.firstIndex { $0.kind == .mark(UInt8(ascii: ";")) } ?? tokens.endIndex
    let statement = tokens[..<stop]
    secondStatement =
      tokens[stop...].first { $0.kind != .mark(UInt8(ascii: ";")) }?.range.lowerBound
    end = statement.last?.range.upperBound ?? 0
    for token in statement {
      let offset = token.range.lowerBound
      switch token.kind {
      case .parameter(let text): parameters.append(Parameter(text: text, offset: offset))
      case .word(let text), .name(let text): places[text] = places[text] ?? offset
      case .value, .mark: break
      }
    }
    if statement.first?.kind == .word("with") {
      let isRecursive = statement.dropFirst().first?.kind == .word("recursive")
      withEnd = statement[isRecursive ? 1 : 0].range.upperBound
    }
    var finder = TableFinder()
    for token in statement { finder.read(token.kind) }
    tables = finder.tables
  }
}

/// Finds the names that stand after FROM, JOIN and IN, or behind a comma among them.
private struct TableFinder {
  private enum Expectation {
    case nothing
    /// A table or a parenthesis with tables.
    case table
    /// A table, but not inside of a parenthesis: `x IN y`.
    case member
  }

  /// The names found, each once.
  var tables: [String] {
    found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private var found: [String] = []

  /// Whether the last piece was taken for a table.
  private var isBehindTable = false

  /// For each open parenthesis, whether a comma in it is followed by a table.
  private var isInFrom = [false]
  private var expected = Expectation.nothing
  private var previous: SQLToken.Kind?

  /// The words after which a comma separates no tables any more.
  private static let clauseWords: Set<String> = [
    "select", "values", "with", "where", "group", "having", "order", "limit", "window", "union",
    "except", "intersect",
  ]

  mutating func read(_ kind: SQLToken.Kind) {
    let before = previous
    previous = kind
    let followsTable = isBehindTable
    isBehindTable = false
    switch kind {
    // IS DISTINCT FROM compares values.
    case .word("from"): begin(isTable: before != .word("distinct"))
    case .word("join"): begin(isTable: true)
    case .word("in"): expected = .member
    case .word(let word) where Self.clauseWords.contains(word): begin(isTable: false)
    case .word(let name), .name(let name): add(name)
    case .mark(UInt8(ascii: ",")): expected = isInFrom.last == true ? .table : .nothing
    case .mark(UInt8(ascii: "(")):
      isInFrom.append(expected == .table)
      if expected == .member { expected = .nothing }
    case .mark(UInt8(ascii: ")")):
      if isInFrom.count > 1 { isInFrom.removeLast() }
      expected = .nothing
    case .mark(UInt8(ascii: ".")): if followsTable { dropSchema() }
    default: expected = .nothing
    }
  }

  private mutating func begin(isTable: Bool) {
    isInFrom[isInFrom.count - 1] = isTable
    expected = isTable ? .table : .nothing
  }

  /// Takes a name back that turns out to be a schema's: `main.calls`.
  private mutating func dropSchema() {
    found.removeLast()
    expected = .table
  }

  private mutating func add(_ name: String) {
    guard expected != .nothing else { return }
    expected = .nothing
    found.append(name)
    isBehindTable = true
  }
}
