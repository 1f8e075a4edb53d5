import ArgumentParsing
import Ingestion
import LiveDatabases
import Publishing

/// `tallypress sources`: says what in a database can be reported on, how sure it is, and why.
struct SourcesCommand {
  let console: Console

  func run(_ call: Invocation) throws {
    let listing = try SourceListing(path: try call.require(Options.database), timing: .system)
    for recognition in listing.recognitions {
      try console.say(
        "\(recognition.confidence.rawValue)  \(recognition.schema)  \(recognition.table): "
          + recognition.reason)
    }
    let others = otherTables(in: listing)
    if listing.recognitions.isEmpty { try console.say("nothing recognised") }
    for table in others {
      try console.say("unknown  \(table.name)(\(table.columns.joined(separator: ", ")))")
    }
    if listing.recognitions.isEmpty, !others.isEmpty {
      try console.say("map a table's columns under 'source:' in tallypress.yml to report on it")
    }
    try console.print(json: Body(listing, others: others))
  }

  private func otherTables(in listing: SourceListing) -> [DatabaseCatalog.Table] {
    let known = listing.recognitions.map { $0.table.lowercased() }
    return listing.catalog.tables.filter { table in
      !known.contains { $0.split(separator: " ").contains(Substring(table.name.lowercased())) }
    }
  }

  private struct Body: Encodable {
    struct Found: Encodable {
      let schema: String
      let table: String
      let confidence: String
      let reason: String
    }

    struct Other: Encodable {
      let table: String
      let columns: [String]
    }

    let recognised: [Found]
    let unknown: [Other]

    init(_ listing: SourceListing, others: [DatabaseCatalog.Table]) {
      recognised = listing.recognitions.map {
        Found(
          schema: $0.schema, table: $0.table, confidence: $0.confidence.rawValue, reason: $0.reason)
      }
      unknown = others.map { Other(table: $0.name, columns: $0.columns) }
    }
  }
}
