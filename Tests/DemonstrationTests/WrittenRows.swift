import Foundation
import SQLite
import Usage

@testable import Demonstration

/// A row as it is read back from `usage_events`.
struct WrittenRow {
  let time: Int64
  let model: String?
  let provider: String?
  let intent: String?
  let team: String?
  let user: String?
  let status: String?
  let input: Int64?
  let cacheRead: Int64?
  let cacheWrite: Int64?
  let cacheWrite1h: Int64?
  let output: Int64?
  let reasoning: Int64?
  let cost: Int64?
  let latency: Int64
  let isCached: Bool?

  var day: CalendarDay { CalendarDay(ordinal: Int(time / 86_400_000)) }
  var hour: Int { Int(time / 3_600_000 % 24) }

  static func all(of plan: DemonstrationPlan) throws -> [WrittenRow] {
    let connection = try Connection(path: "", access: .inMemory)
    _ = try plan.fill(connection)
    let statement = try connection.prepare(
      """
      SELECT occurred_at_ms, model, provider, intent, team, user, status, input_tokens,
        cache_read_tokens, cache_write_tokens, cache_write_1h_tokens, output_tokens,
        reasoning_tokens, cost_picodollars, latency_ms, cached
      FROM usage_events ORDER BY id
      """)
    var rows: [WrittenRow] = []
    while try statement.step() { rows.append(WrittenRow(statement)) }
    return rows
  }

  private init(_ row: Statement) {
    func number(_ index: Int) -> Int64? {
      row.storageClass(index) == .null ? nil : row.integer(index)
    }
    time = row.integer(0)
    model = row.text(1)
    provider = row.text(2)
    intent = row.text(3)
    team = row.text(4)
    user = row.text(5)
    status = row.text(6)
    input = number(7)
    cacheRead = number(8)
    cacheWrite = number(9)
    cacheWrite1h = number(10)
    output = number(11)
    reasoning = number(12)
    cost = number(13)
    latency = row.integer(14)
    isCached = number(15).map { $0 == 1 }
  }
}

/// Demonstrations that several suites look at, each written once.
enum Sample {
  static let seeds: [UInt64] = [1, 0xDEAD_BEEF_0BAD_CAFE]

  private static let rowsBySeed = seeds.map { seed in
    (seed, Result { try WrittenRow.all(of: DemonstrationPlan(seed: seed)) })
  }

  static func rows(seed: UInt64) throws -> [WrittenRow] {
    try rowsBySeed.first { $0.0 == seed }?.1.get() ?? []
  }
}

/// A folder that is there during `body`.
func withTemporaryFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("demonstration-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
