import Diagnostics
import Foundation
import SQLite
import Testing
import Usage

@testable import Demonstration

@Suite struct DemonstrationFileTests {
  private let smallPlan = DemonstrationPlan(seed: 11, eventsPerDay: 10)

  @Test("the same seed gives the same bytes")
  func sameBytes() throws {
    try withTemporaryFolder { folder throws in
      let plan = DemonstrationPlan(seed: 2)
      let first = try plan.write(to: folder + "/first.sqlite")
      let second = try plan.write(to: folder + "/second.sqlite")
      #expect(first == second)
      #expect(try bytes(folder + "/first.sqlite") == bytes(folder + "/second.sqlite"))
    }
  }

  @Test("another seed, last day or size gives other bytes")
  func otherBytes() throws {
    try withTemporaryFolder { folder throws in
      let plans = [
        smallPlan, DemonstrationPlan(seed: 12, eventsPerDay: 10),
        DemonstrationPlan(seed: 11, eventsPerDay: 11),
        DemonstrationPlan(seed: 11, lastDay: CalendarDay(ordinal: 20_000), eventsPerDay: 10),
      ]
      for (index, plan) in plans.enumerated() { try plan.write(to: "\(folder)/\(index)") }
      #expect(try Set(plans.indices.map { try bytes("\(folder)/\($0)") }).count == plans.count)
    }
  }

  @Test("the file is whole, sound, alone in its folder and without a write-ahead log")
  func soundFile() throws {
    try withTemporaryFolder { folder throws in
      let summary = try smallPlan.write(to: folder + "/usage.sqlite")
      #expect(try names(in: folder) == ["usage.sqlite"])
      let header = try bytes(folder + "/usage.sqlite")
      // Bytes 16 to 19 of the file format: page size 4096, then 1 for the rollback journal.
      #expect(Array(header[16..<20]) == [16, 0, 1, 1])
      let connection = try Connection(path: folder + "/usage.sqlite", access: .readOnly)
      #expect(try connection.query("PRAGMA integrity_check") == [[.text("ok")]])
      let sums = try connection.query(
        "SELECT count(*), sum(cost_picodollars) FROM usage_events")
      #expect(
        sums == [[.integer(Int64(summary.eventCount)), .integer(Int64(summary.cost.picodollars))]])
      let models = try connection.query(
        "SELECT DISTINCT model FROM usage_events ORDER BY model")
      #expect(models == summary.models.map { [.text($0)] })
    }
  }

  @Test("an existing file is refused and stays as it was")
  func existingFile() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/usage.sqlite"
      try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
      let error = DemonstrationError.fileExists(path: path)
      #expect(throws: error) { try smallPlan.write(to: path) }
      #expect(try bytes(path) == Data("precious".utf8))
      #expect(try names(in: folder) == ["usage.sqlite"])
      #expect(error.code == "file-exists")
      #expect(
        error.oneLine == "'\(path)' exists already and is never overwritten; "
          + "give another path, or delete the file first")
    }
  }

  @Test("a link that leads nowhere is refused, too")
  func danglingLink() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/usage.sqlite"
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder + "/nowhere")
      #expect(throws: DemonstrationError.fileExists(path: path)) { try smallPlan.write(to: path) }
    }
  }

  @Test("the unfinished file of another run is refused and stays")
  func unfinishedFile() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/usage.sqlite"
      try Data("half".utf8).write(to: URL(fileURLWithPath: path + ".partial"))
      let error = DemonstrationError.unfinishedFileExists(path: path + ".partial")
      #expect(throws: error) { try smallPlan.write(to: path) }
      #expect(try bytes(path + ".partial") == Data("half".utf8))
      #expect(try names(in: folder) == ["usage.sqlite.partial"])
    }
  }

  @Test("a folder that is not there is named with the system's reason")
  func missingFolder() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/missing/usage.sqlite"
      let error = DemonstrationError.cannotWrite(path: path, reason: "No such file or directory")
      #expect(throws: error) { try smallPlan.write(to: path) }
    }
  }

  @Test("when writing fails nothing is left, and a file that came meanwhile stays")
  func failedWriting() throws {
    struct Failure: Error {}
    try withTemporaryFolder { folder throws in
      let file = StagedFile(path: folder + "/usage.sqlite")
      #expect(throws: Failure.self) {
        try file.write { path in
          try Data("half".utf8).write(to: URL(fileURLWithPath: path + "-journal"))
          throw Failure()
        }
      }
      #expect(try names(in: folder).isEmpty)
      #expect(throws: DemonstrationError.fileExists(path: file.path)) {
        try file.write { _ in
          try Data("precious".utf8).write(to: URL(fileURLWithPath: file.path))
        }
      }
      #expect(try bytes(file.path) == Data("precious".utf8))
      #expect(try names(in: folder) == ["usage.sqlite"])
    }
  }

  @Test("days before 1970 are refused by the table, and nothing is left")
  func daysBefore1970() throws {
    try withTemporaryFolder { folder throws in
      let plan = DemonstrationPlan(seed: 1, lastDay: CalendarDay(ordinal: 0), eventsPerDay: 10)
      #expect(throws: SQLiteError.self) { try plan.write(to: folder + "/usage.sqlite") }
      #expect(try names(in: folder).isEmpty)
    }
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
