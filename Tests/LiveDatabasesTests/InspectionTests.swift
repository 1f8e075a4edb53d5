import Foundation
@testable import LiveDatabases
import SQLite
import Testing

@Suite struct InspectionTests {
  let directory: SourceDirectory

  init() throws { directory = try SourceDirectory() }

  private func inspect(_ path: String) throws -> SourceState {
    try LiveDatabase(path: path, policy: .forTests, timing: .quiet).inspect()
  }

  @Test(
    "the format is read from the header",
    arguments: [
      (1, .rollbackJournal), (2, .writeAheadLog), (0, .notADatabase), (3, .notADatabase),
    ] as [(UInt8, SourceState.Format)])
  func format(version: UInt8, expected: SourceState.Format) throws {
    var header = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84)
    header[19] = version
    let path = try directory.write(header, to: "app.db")
    #expect(try inspect(path).format == expected)
  }

  @Test("side files are found beside the file that a link leads to")
  func sideFiles() throws {
    let path = try directory.makeDatabase("CREATE TABLE t(v)")
    try directory.write([1], to: "app.db-wal")
    try directory.write([1], to: "app.db-journal")
    try FileManager.default.createDirectory(
      atPath: directory.file("links"), withIntermediateDirectories: false)
    let link = directory.file("links/link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let state = try inspect(link)
    #expect(state.writeAheadLog == .readable)
    #expect(state.sharedMemory == .absent)
    #expect(state.rollbackJournal == .readable)
    #expect(state.warnings.isEmpty)
  }

  @Test("a second name of the file is a warning")
  func hardLink() throws {
    let path = try directory.makeDatabase("CREATE TABLE t(v)")
    try FileManager.default.linkItem(atPath: path, toPath: directory.file("other.db"))
    let state = try inspect(path)
    #expect(state.hardLinkCount == 2)
    #expect(state.warnings.count == 1)
  }

  @Test("locks of a remote file system are a warning for a database with a rollback journal")
  func remote() {
    let state = SourceState(format: .rollbackJournal, remoteFileSystem: "NFS")
    #expect(state.warnings == ["locks are not reliable on NFS"])
  }

  @Test(
    "side files that were found stay while an inspection lasts, even when the application closes",
    .enabled(if: OwnerApplication.isAvailable, "\(OwnerApplication.missing)"))
  func sideFilesStay() throws {
    let path = directory.file("app.db")
    let names = ["app.db", "app.db-shm", "app.db-wal"]
    let owner = try OwnerApplication(path: path)
    try owner.run("PRAGMA journal_mode=WAL")
    try owner.run("CREATE TABLE t(v)")
    let inspection = try SourceInspection(path: path)
    #expect(inspection.state.sharedMemory == .readable)
    try owner.quit()
    #expect(try directory.contents().keys.sorted() == names)
    inspection.end()
    let next = try OwnerApplication(path: path)
    try next.run("SELECT * FROM t")
    try next.quit()
    #expect(try Array(directory.contents().keys) == ["app.db"])
  }
}
