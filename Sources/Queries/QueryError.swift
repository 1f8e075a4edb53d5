public import Diagnostics

/// What is wrong with an SQL block of a template, and where.
public struct QueryError: ExplainedError, Hashable {
  /// The kind of mistake with its facts.
  public let fault: QueryFault

  /// The block's name; `nil` when it has none that can be used.
  public let block: String?

  /// The place in the template.
  public let place: TextLocation

  init(_ fault: QueryFault, block: String?, place: TextLocation) {
    self.fault = fault
    self.block = block
    self.place = place
  }

  /// The name of the kind of mistake: `query-unknown-parameter`.
  public var code: String { "query-" + fault.code }

  /// What happened, with the block's name.
  public var summary: String {
    block.map { "SQL block '\($0)': \(fault.summary)" } ?? fault.summary
  }

  /// The place, as diagnostics print it.
  public var location: TextLocation? { place }

  /// What to do about it.
  public var advice: String? { fault.advice }
}

/// The kinds of mistake in an SQL block.
public enum QueryFault: Hashable, Sendable {
  /// The fence is not closed.
  case unclosed
  /// The name is no plain name.
  case badName(String)
  /// The name means something else in templates or SQL.
  case reservedName(String)
  /// Another block of the page has the name.
  case duplicateName(String, first: TextLocation)
  /// A word behind the name is not known.
  case badOption(String)
  /// There is no statement in the block.
  case noStatement
  /// A second statement follows the first.
  case secondStatement
  /// A parameter is not there on this page.
  case unknownParameter(String, known: [String])
  /// A parameter is not written as `:name`.
  case badParameter(String)
  /// The statement does what a block may not do, in SQLite's words.
  case refused(String)
  /// SQLite cannot run the statement, in its words; `known` are names that could be meant.
  case failed(String, known: [String])
  /// A limit was reached.
  case limit(QueryLimit)
  /// Two columns have one name.
  case duplicateColumn(String)
  /// A column holds bytes.
  case bytes(column: String)
  /// A block on the source uses one on the report's views.
  case readsBack(String)
  /// An earlier block that is used has the name of a table of the source.
  case nameOfTable(String)
}

/// A limit of SQL blocks.
public enum QueryLimit: Hashable, Sendable {
  /// ``QueryLimits/rows``.
  case rows(Int)
  /// ``QueryLimits/seconds``.
  case time(seconds: Int)
  /// ``QueryLimits/totalSeconds``.
  case totalTime(seconds: Int)
  /// ``QueryLimits/bytes``.
  case bytes(Int)
  /// The length of a statement with the earlier blocks that it uses.
  case statementBytes(Int)
  /// The length of a single value.
  case valueBytes(Int)
}
