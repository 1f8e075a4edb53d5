import ArgumentParsing
import Ingestion
import SQLite

/// `tallypress init-db`: makes the table `usage_events` in a new or an existing database.
struct InitDatabaseCommand {
  let console: Console

  func run(_ call: Invocation) throws {
    let path = try call.require(Options.database)
    let connection = try Connection(path: path, access: .readWriteCreate)
    try UsageEventsSchema.create(in: connection)
    try console.say("\(path) has the table \(UsageEventsSchema.table)")
    try console.print(json: ["database": path, "table": UsageEventsSchema.table])
  }
}
