import LiveDatabases
import Testing

@Suite struct ReadDecisionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let state: SourceState
    let expected: ReadDecision
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "log, application running",
      state: .init(format: .writeAheadLog, writeAheadLog: .readable, sharedMemory: .readable),
      expected: .withLocks),
    Case(
      name: "log, side files there in a read-only directory",
      state: .init(
        format: .writeAheadLog, writeAheadLog: .readable, sharedMemory: .readable,
        isDirectoryWritable: false),
      expected: .withLocks),
    Case(
      name: "log, -wal of another user",
      state: .init(format: .writeAheadLog, writeAheadLog: .unreadable, sharedMemory: .readable),
      expected: .refuse(.sideFilesUnreadable)),
    Case(
      name: "log, -shm of another user",
      state: .init(format: .writeAheadLog, writeAheadLog: .readable, sharedMemory: .unreadable),
      expected: .refuse(.sideFilesUnreadable)),
    Case(
      name: "log, crashed, -shm missing, directory read-only",
      state: .init(format: .writeAheadLog, writeAheadLog: .readable, isDirectoryWritable: false),
      expected: .refuse(.logWithoutSharedMemory)),
    Case(
      name: "log, crashed, -shm missing, directory writable",
      state: .init(format: .writeAheadLog, writeAheadLog: .readable),
      expected: .refuse(.logWithoutSharedMemory)),
    Case(
      name: "log, closed, directory read-only",
      state: .init(format: .writeAheadLog, isDirectoryWritable: false),
      expected: .guardedImmutable),
    Case(
      name: "log, closed, directory writable", state: .init(format: .writeAheadLog),
      expected: .guardedImmutable),
    Case(
      name: "log, closed, -shm left over",
      state: .init(format: .writeAheadLog, sharedMemory: .readable), expected: .guardedImmutable),
    Case(
      name: "log, held exclusively",
      state: .init(format: .writeAheadLog, writeAheadLog: .readable, isHeldExclusively: true),
      expected: .refuse(.heldExclusively)),
    Case(
      name: "log with a journal beside it",
      state: .init(format: .writeAheadLog, rollbackJournal: .readable),
      expected: .refuse(.journalBesideLog)),
    Case(
      name: "log on NFS",
      state: .init(
        format: .writeAheadLog, writeAheadLog: .readable, sharedMemory: .readable,
        remoteFileSystem: "NFS"),
      expected: .refuse(.remoteFileSystem)),
    Case(
      name: "journal, quiet", state: .init(format: .rollbackJournal), expected: .withLocks),
    Case(
      name: "journal, writer holds EXCLUSIVE",
      state: .init(format: .rollbackJournal, rollbackJournal: .readable, isHeldExclusively: true),
      expected: .withLocks),
    Case(
      name: "text file", state: .init(format: .notADatabase), expected: .refuse(.notADatabase)),
    Case(name: "0 bytes", state: .init(format: .empty), expected: .refuse(.emptyFile)),
  ]

  @Test("each state of a source is read in the way that was measured as safe", arguments: cases)
  func decision(_ example: Case) {
    #expect(ReadDecision.forState(example.state) == example.expected)
  }

  @Test("a policy that requires locks forbids exactly the reads without them", arguments: cases)
  func locksRequired(_ example: Case) {
    let expected: ReadDecision =
      example.expected == .guardedImmutable ? .refuse(.locksRequired) : example.expected
    #expect(ReadDecision.forState(example.state, requiresLocks: true) == expected)
  }

  @Test("a log is never read with locks unless both side files are there and readable")
  func neverMakesSideFiles() {
    for format in SourceState.Format.allCases {
      for log in SourceState.SideFile.allCases {
        for memory in SourceState.SideFile.allCases where (log, memory) != (.readable, .readable) {
          let state = SourceState(format: format, writeAheadLog: log, sharedMemory: memory)
          let isWithLocks = ReadDecision.forState(state) == .withLocks
          #expect(isWithLocks == (format == .rollbackJournal))
        }
      }
    }
  }
}
