public import SQLite
public import Usage

/// Runs the SQL blocks of a site's pages against a source and a report's own views.
///
/// Blocks only read: statements are compiled under the access policy, and stopped at the limits.
/// A query that is the same as one before, with the same parameters and the same earlier blocks,
/// is not run again. A runner lives inside the read transaction of its source.
public final class QueryRunner {
  /// How many queries have been run, those that were the same not counted.
  public private(set) var runCount = 0

  private let source: Connection
  private let report: ReportDatabase
  private let limits: QueryLimits
  private let elapsed: () -> Duration
  private let sourceTables: [String]
  private var results: [QueryPlan.Key: QueryResult] = [:]
  private var bytesLeft: Int
  private var timeLeft: Duration

  /// Prepares to run blocks.
  ///
  /// - Parameters:
  ///   - source: The usage database; from now on its statements obey `policy`.
  ///   - views: The report's views.
  ///   - calendar: The calendar that the views' times are written in.
  ///   - policy: What statements may do.
  ///   - elapsed: The time since some fixed moment.
  /// - Throws: `SQLiteError` when the source's tables cannot be listed.
  public init(
    source: Connection, views: [UsageView], calendar: ReportingCalendar, policy: AccessPolicy,
    limits: QueryLimits = QueryLimits(), elapsed: @escaping () -> Duration
  ) throws(SQLiteError) {
    self.source = source
    self.limits = limits
    self.elapsed = elapsed
    bytesLeft = limits.bytes
    timeLeft = .seconds(limits.totalSeconds)
    report = try ReportDatabase(views: views, calendar: calendar, policy: policy)
    source.setAuthorizer(policy)
    sourceTables = try source.tables() + source.views()
  }

  /// The rows of each block of a page, in order of the blocks.
  ///
  /// - Throws: ``QueryError`` for what is wrong with a block, `SQLiteError` for what is wrong with
  ///   the database.
  public func run(
    _ blocks: [QueryBlock], with parameters: QueryParameters
  ) throws -> [QueryResult] {
    var finished: [FinishedQuery] = []
    for block in blocks {
      let plan = try plan(block, after: finished, parameters)
      finished.append(FinishedQuery(plan: plan, result: try result(of: plan)))
    }
    return finished.map(\.result)
  }

  private func result(of plan: QueryPlan) throws -> QueryResult {
    if let known = results[plan.key] { return known }
    let (columns, rows) = try execute(plan)
    let result = QueryResult(id: runCount, columns: columns, rows: rows)
    runCount += 1
    results[plan.key] = result
    return result
  }
}

extension QueryRunner {
  private func plan(
    _ block: QueryBlock, after finished: [FinishedQuery], _ parameters: QueryParameters
  ) throws(QueryError) -> QueryPlan {
    let outline = SQLOutline(of: block.sql)
    let named = finished.filter { outline.tables.contains($0.name) }
    let namesReport =
      named.contains { $0.plan.database == .report }
      || report.viewNames.contains { outline.tables.contains($0) }
    let database = block.database ?? (namesReport ? .report : .source)
    let used = database == .source ? try closure(of: named, among: finished, for: block) : named
    let plan = QueryPlan(
      block, outline: outline, on: database, using: used,
      own: try values(of: outline, in: block, parameters))
    guard plan.statement.utf8.count <= QueryLimits.statementBytes else {
      throw block.error(.limit(.statementBytes(QueryLimits.statementBytes)))
    }
    return plan
  }

  /// The blocks themselves and all that they use, in order; on the source each is written out.
  private func closure(
    of named: [FinishedQuery], among finished: [FinishedQuery], for block: QueryBlock
  ) throws(QueryError) -> [FinishedQuery] {
    let names = Set(named.flatMap { [$0.name] + $0.plan.used.map(\.name) })
    let used = finished.filter { names.contains($0.name) }
    for query in used {
      guard query.plan.database == .source else { throw block.error(.readsBack(query.name)) }
      guard !sourceTables.contains(where: { $0.lowercased() == query.name }) else {
        throw block.error(.nameOfTable(query.name))
      }
    }
    return used
  }

  private func values(
    of outline: SQLOutline, in block: QueryBlock, _ parameters: QueryParameters
  ) throws(QueryError) -> [String: SQLiteValue] {
    var values: [String: SQLiteValue] = [:]
    for parameter in outline.parameters {
      guard parameter.text.hasPrefix(":"), parameter.text.utf8.count > 1 else {
        throw block.error(.badParameter(parameter.text), atUTF8Offset: parameter.offset)
      }
      guard let value = parameters.values[String(parameter.text.dropFirst())] else {
        throw block.error(
          .unknownParameter(parameter.text, known: parameters.names),
          atUTF8Offset: parameter.offset)
      }
      values[parameter.text] = value
    }
    return values
  }
}

extension QueryRunner {
  private func execute(_ plan: QueryPlan) throws -> (columns: [String], rows: [[SQLiteValue]]) {
    let start = elapsed()
    let ends = (block: start + .seconds(limits.seconds), run: start + timeLeft)
    defer { timeLeft -= elapsed() - start }
    let limitPassed = { [elapsed, limits] () -> QueryLimit? in
      let now = elapsed()
      if now >= ends.run { return .totalTime(seconds: limits.totalSeconds) }
      return now >= ends.block ? .time(seconds: limits.seconds) : nil
    }
    if let limit = limitPassed() { throw plan.block.error(.limit(limit)) }
    if plan.database == .report {
      for name in plan.outline.tables { try report.add(viewNamed: name) }
      for query in plan.used { try report.add(query.result) }
    }
    let connection = plan.database == .source ? source : report.connection
    do {
      return try connection.withDeadline(hasPassed: { limitPassed() != nil }) {
        let statement = try connection.prepare(plan.statement)
        try statement.bind(named: plan.bindings)
        return (try columns(of: statement, plan), try rows(of: statement, plan))
      }
    } catch let error as SQLiteError {
      throw explained(error, in: plan, on: connection, timeLimit: limitPassed())
    }
  }

  private func columns(
    of statement: Statement, _ plan: QueryPlan
  ) throws(QueryError) -> [String] {
    let names = statement.columnNames
    guard statement.isReadOnly, !names.isEmpty else {
      throw plan.block.error(.refused("it gives no rows"))
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted {
      throw plan.block.error(.duplicateColumn(name))
    }
    return names
  }

  private func rows(of statement: Statement, _ plan: QueryPlan) throws -> [[SQLiteValue]] {
    var rows: [[SQLiteValue]] = []
    while try statement.step() {
      guard rows.count < limits.rows else { throw plan.block.error(.limit(.rows(limits.rows))) }
      var row: [SQLiteValue] = []
      for index in 0..<statement.columnCount {
        let value = statement.value(index)
        if value.storageClass == .blob {
          throw plan.block.error(.bytes(column: statement.columnName(index)))
        }
        bytesLeft -= value.weight
        row.append(value)
      }
      guard bytesLeft >= 0 else { throw plan.block.error(.limit(.bytes(limits.bytes))) }
      rows.append(row)
    }
    return rows
  }
}

extension QueryRunner {
  /// SQLite's error as one of the block where the block is at fault, else unchanged.
  private func explained(
    _ error: SQLiteError, in plan: QueryPlan, on connection: Connection, timeLimit: QueryLimit?
  ) -> any Error {
    let offset =
      error.offset.flatMap(plan.blockOffset(ofStatementOffset:))
      ?? plan.offset(ofNameIn: error.message)
    let isRefused = ["not authorized", "access to"].contains { error.message.hasPrefix($0) }
    if error.resultCode.primary == .interrupt, let timeLimit {
      return plan.block.error(.limit(timeLimit))
    }
    switch error.resultCode.primary {
    case .tooBig: return plan.block.error(.limit(.valueBytes(QueryLimits.valueBytes)))
    case .authorization: return plan.block.error(.refused(error.message), atUTF8Offset: offset)
    case .error where isRefused:
      return plan.block.error(.refused(error.message), atUTF8Offset: offset)
    case .error, .misuse, .range:
      let known = knownNames(for: error, in: plan, on: connection)
      return plan.block.error(.failed(error.message, known: known), atUTF8Offset: offset)
    default: return error
    }
  }

  /// The tables or columns that could have been meant by a name that SQLite does not find.
  private func knownNames(
    for error: SQLiteError, in plan: QueryPlan, on connection: Connection
  ) -> [String] {
    if error.message.hasPrefix("no such table") {
      return plan.used.map(\.name)
        + (plan.database == .source ? sourceTables + report.viewNames : report.viewNames)
    }
    guard error.message.hasPrefix("no such column") else { return [] }
    let earlier = plan.used.flatMap(\.result.columns)
    // A table that cannot be described adds nothing to the advice.
    return earlier
      + plan.outline.tables.flatMap { ((try? connection.columns(of: $0)) ?? []).map(\.name) }
  }
}

extension SQLiteValue {
  /// About how many bytes the value takes in a result.
  fileprivate var weight: Int {
    if case .text(let text) = self { 16 + text.utf8.count } else { 16 }
  }
}
