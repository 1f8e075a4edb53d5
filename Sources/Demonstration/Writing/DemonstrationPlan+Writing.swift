import Ingestion
import SQLite
import Usage

extension DemonstrationPlan {
  /// Writes the calls to a new database in Tallypress's own layout, `usage_events`.
  ///
  /// The same plan gives the same bytes with the same version of SQLite. The file is written as
  /// `path` with `.partial` behind it and gets its name when it is whole.
  ///
  /// - Returns: What was written.
  /// - Throws: ``DemonstrationError`` when there is a file already or none can be made, `SQLiteError`
  ///   when writing fails, for example on a full disk. Nothing is left of the file then.
  @discardableResult
  public func write(to path: String) throws -> DemonstrationSummary {
    try StagedFile(path: path).write { stagingPath in
      let connection = try Connection(path: stagingPath, access: .readWriteCreate)
      // The size of pages and what stands in their unused parts belong to the bytes of the file.
      try connection.execute("PRAGMA page_size=4096; PRAGMA secure_delete=ON")
      try connection.configureOwnDatabase()
      return try fill(connection)
    }
  }

  /// Makes the table in an empty database and writes the calls to it, in the order of their times.
  func fill(_ connection: Connection) throws -> DemonstrationSummary {
    try UsageEventsSchema.create(in: connection)
    return try connection.transaction {
      var table = try EventTable(in: connection)
      var random = SplitMix64(seed: seed)
      let generator = CallGenerator(plan: self)
      var summary = DemonstrationSummary(period: period)
      var models: Set<String> = []
      for day in period.days {
        for call in generator.calls(on: day, using: &random) {
          try table.append(call)
          models.insert(call.model.name)
          summary.count(call)
        }
      }
      summary.models = models.sorted()
      return summary
    }
  }
}

extension DemonstrationSummary {
  fileprivate mutating func count(_ call: Call) {
    eventCount += 1
    if let cost = call.cost { self.cost += Money(picodollars: Int128(cost)) }
  }
}
