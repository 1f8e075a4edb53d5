import ArgumentParsing
import Configuration
import Diagnostics
import Foundation
import Publishing
import Testing
import Usage

@testable import tallypress

@Suite struct ReportRequestTests {
  private let now = Instant(seconds: 1_800_000_000)

  private func request(_ words: String...) throws -> ReportRequest { try request(words) }

  private func request(_ words: [String]) throws -> ReportRequest {
    guard case .run(let call) = try ProgramDeclaration.program.parse(["report"] + words) else {
      throw CancellationError()
    }
    return try ReportRequest(call, now: now)
  }

  /// The path of a configuration file in a folder of its own.
  private func configuration(_ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tallypress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "my.yml")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func remove(_ file: String) {
    try? FileManager.default.removeItem(atPath: String(file.dropLast("/my.yml".count)))
  }

  @Test("paths of the file are relative to it, those of options are not")
  func paths() throws {
    let file = try configuration("source: data/a.sqlite\noutput: site\ntemplates: /srv/theme")
    defer { remove(file) }
    let folder = file.dropLast("/my.yml".count)
    let plain = try request("--config", file)
    #expect(plain.sourcePath == folder + "/data/a.sqlite")
    #expect(plain.outputPath == folder + "/site")
    #expect(plain.templatesPath == "/srv/theme")
    let given = try request("--config", file, "--source", "b.sqlite", "--output", "here")
    #expect(given.sourcePath == "b.sqlite")
    #expect(given.outputPath == "here")
  }

  @Test("options win over the file")
  func options() throws {
    let file = try configuration(
      "source: a\ntitle: A\ncurrency: EUR\nperiod: month\ntime_zone: UTC\nstrict: true")
    defer { remove(file) }
    let request = try request(
      "--config", file, "--title", "B", "--currency", "NOK", "--to", "2026-01-31", "--time-zone",
      "Europe/Oslo", "--as-of", "2026-01-31")
    #expect(request.title == "B")
    #expect(request.currency.text == "NOK")
    #expect(request.span == .days(from: nil, through: CalendarDay("2026-01-31")))
    #expect(request.isStrict)
    #expect(request.calendar.isoText(of: request.asOf) == "2026-01-31T23:59:59.999999+01:00")
  }

  @Test("the present counts as now unless another time is given")
  func present() throws {
    let file = try configuration("source: a")
    defer { remove(file) }
    #expect(try request("--config", file).asOf == now)
  }

  @Test(
    "what cannot be asked for is explained",
    arguments: [
      ([], "there is no database to report on"),
      (
        ["--source", "a", "--period", "all", "--to", "2026-01-01"],
        "--period cannot stand beside --from and --to"
      ),
      (
        ["--source", "a", "--from", "2026-02-01", "--to", "2026-01-01"],
        "--to 2026-01-01 lies before --from 2026-02-01"
      ),
    ])
  func errors(words: [String], summary: String) throws {
    let file = try configuration("{}")
    defer { remove(file) }
    let error = #expect(throws: (any Error).self) { try request(["--config", file] + words) }
    #expect((error as? any ExplainedError)?.summary == summary)
    #expect(error.map(exitStatus) == 2)
  }

  @Test("a file that cannot be read is named")
  func unreadable() {
    let error = #expect(throws: ConfigurationFileError.self) {
      try request("--config", "/no/such.yml")
    }
    #expect(
      error?.oneLine
        == "the configuration file /no/such.yml cannot be read; check the path given with --config")
  }
}
