import Foundation
import TestSupport
import Testing

/// Mistakes in `tallypress.yml` are named with their place, and the last report stays.
@Suite struct BadConfigurationTests {
  /// A configuration with a mistake, and the beginning of what is said about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let place: String
    let words: [String]
    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "unknown key", text: "source: usage.sqlite\ntime_zome: UTC\n", place: "2:1",
      words: ["'time_zome'", "did you mean 'time_zone'?"]),
    Mistake(
      name: "unknown key of the source", text: "source:\n  table: usage_events\n  tiem: at\n",
      place: "3:3", words: ["'tiem'", "did you mean 'time'?"]),
    Mistake(
      name: "wrong type", text: "source: usage.sqlite\nstrict: perhaps\n", place: "2:9",
      words: ["strict"]),
    Mistake(
      name: "list for text", text: "title: [a, b]\n", place: "1:8", words: ["title"]),
    Mistake(
      name: "time zone", text: "time_zone: Europe/Amsterdan\n", place: "1:12",
      words: ["is no IANA time zone", "use a name such as"]),
    Mistake(
      name: "period", text: "period: last-mont\n", place: "1:9", words: ["last-month"]),
    Mistake(
      name: "days backwards", text: "from: 2026-02-01\nto: 2026-01-01\n", place: "2:5",
      words: ["lies before 'from'"]),
    Mistake(
      name: "currency", text: "currency: Euro\n", place: "1:11",
      words: ["is no currency code"]),
    Mistake(
      name: "syntax", text: "title: \"never closed\n", place: "", words: ["tallypress.yml:"]),
    Mistake(
      name: "column",
      text: "source:\n  table: usage_events\n  time: occured_at_ms\n", place: "3:9",
      words: ["has no column 'occured_at_ms'", "did you mean 'occurred_at_ms'?"]),
    Mistake(
      name: "table", text: "source:\n  table: usage_event\n  time: x\n", place: "2:10",
      words: ["has no table or view 'usage_event'", "did you mean 'usage_events'?"]),
    Mistake(
      name: "expression",
      text: "source:\n  table: usage_events\n  model: {sql: \"upper(model\"}\n", place: "3:10",
      words: ["for model cannot be used"]),
    Mistake(
      name: "forbidden function",
      text: "source:\n  table: usage_events\n  model: {sql: \"load_extension('x')\"}\n",
      place: "3:10", words: ["for model cannot be used: not authorized"]),
    Mistake(
      name: "time not mapped", text: "source:\n  query: SELECT 1 AS x\n", place: "2:10",
      words: ["does not say which column holds the time", "add 'time: COLUMN'"]),
    Mistake(
      name: "dimension name",
      text: "source:\n  table: usage_events\n  dimensions:\n    ../x: model\n", place: "4:11",
      words: ["is no name for a dimension"]),
    Mistake(
      name: "two choices of rows", text: "source:\n  table: a\n  query: SELECT 1\n",
      place: "3:10", words: ["cannot stand beside another choice of rows"]),
    Mistake(
      name: "the same key twice", text: "title: a\ntitle: b\n", place: "2:1", words: ["title"]),
  ]

  @Test("a mistake", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let folder = try ReportFolder.sample()
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    try folder.configure(mistake.text)
    let run = try folder.report()
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("tallypress: tallypress.yml:\(mistake.place)"), "\(run.errors)")
    for words in mistake.words { #expect(run.errors.contains(words)) }
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try folder.contents() == before)

    let asJSON = try folder.report("--json")
    let json = try JSONSerialization.jsonObject(with: Data(asJSON.errors.utf8)) as? [String: Any]
    let error = try #require(json?["error"] as? [String: Any])
    #expect(error["file"] as? String == "tallypress.yml")
    #expect(error["code"] as? String != nil)
    #expect(error["line"] as? Int != nil)
  }

  @Test("a file that is named but missing, or no text, is an error; none at all is not")
  func noFile() throws {
    let folder = try ReportFolder.sample()
    let missing = try folder.report("--config", "other.yml")
    #expect(missing.status == 66)
    #expect(
      missing.errors == "tallypress: the configuration file other.yml cannot be read; check the "
        + "path given with --config\n")
    #expect(try folder.run(["report"]).errors.hasPrefix("tallypress: there is no database to"))
    #expect(try folder.report().status == 0)
  }

  @Test("paths in the file are taken from where it lies, and options win over it")
  func paths() throws {
    let folder = try ReportFolder.sample()
    try folder.write(
      "source: ../usage.sqlite\noutput: ../site\ntitle: From the file\n", to: "conf/mine.yml")
    let run = try ProgramRun(
      Programs.tallypress,
      ["report", "-c", folder.path("conf/mine.yml"), "--title", "From the option"], in: "/")
    #expect(run.status == 0, "\(run.errors)")
    let page = try String(contentsOfFile: folder.path("site/index.html"), encoding: .utf8)
    #expect(page.contains("From the option"))
    #expect(!page.contains("From the file"))
  }
}
