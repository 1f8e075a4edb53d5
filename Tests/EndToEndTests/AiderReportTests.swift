import Foundation
import SQLite
import TestSupport
import Testing

/// A report on the messages that a maintainer of aider published, whose sums are known.
@Suite(.enabled(if: SharedFixtures.has("aider/message_send.csv"), "\(SharedFixtures.reason)"))
struct AiderReportTests {
  private static let total = "156.538210496000"
  private static let dearest = "anthropic/claude-3-7-sonnet-20250219"

  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder()
    let messages = try CSVTable(contentsOf: SharedFixtures.file("aider/message_send.csv"))
    let columns = """
      time INTEGER, user_id TEXT, main_model TEXT, weak_model TEXT, editor_model TEXT,
      edit_format TEXT, prompt_tokens INTEGER, completion_tokens INTEGER, total_tokens INTEGER,
      cost REAL, total_cost REAL
      """
    try folder.fillDatabase { try messages.load(into: "messages", columns: columns, of: $0) }
    try folder.configure(
      """
      title: Aider
      source:
        path: usage.sqlite
        table: messages
        time: time
        model: main_model
        intent: edit_format
        user: user_id
        input_tokens: prompt_tokens
        output_tokens: completion_tokens
        cost: cost
      output: report
      """)
  }

  @Test("every request and every picodollar stands in every export, and on the pages")
  func everyFigure() throws {
    let run = try folder.run(["report", "--as-of", ReportFolder.asOf])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains("Cost      \(Self.total) USD\nRequests  4446,"))
    #expect(run.output.contains("Rows      4446 read, 4446 counted, 0 set aside"))

    let breakdowns = try folder.breakdowns()
    #expect(breakdowns.count >= 11)
    for name in breakdowns {
      let table = try folder.export(name)
      #expect(table.sum("cost") == Self.total, "\(name)")
      #expect(table.wholeSum("requests") == 4_446, "\(name)")
    }
    let models = try folder.export("by-model")
    #expect(models.rows.count == 73)
    #expect(models.column("model").first == Self.dearest)
    #expect(models.column("requests").first == "1184")
    #expect(models.column("cost").first == "74.422470000000")
    let overview = try folder.page("index.html")
    #expect(overview.contains(Self.total))

    let pages = try folder.contents().files.keys.filter { $0.hasPrefix("models/") }
    #expect(pages.count == 73)
    let ofDearest = try pages.map(folder.page).filter {
      $0.contains("<h1") && $0.contains("74.422470000000") && $0.contains(Self.dearest)
    }
    #expect(ofDearest.count >= 1)
  }

  @Test("the summary as JSON has the same figures, as exact text")
  func summary() throws {
    let run = try folder.run(["report", "--json", "--as-of", ReportFolder.asOf])
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(summary["cost"] as? String == Self.total)
    #expect(summary["requests"] as? Int == 4_446)
    #expect(summary["models"] as? Int == 73)
    #expect(summary["rows_read"] as? Int == 4_446)
  }
}
