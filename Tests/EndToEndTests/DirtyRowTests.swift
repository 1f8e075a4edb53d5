import Foundation
import SQLite
import TestSupport
import Testing

/// Rows that cannot be read are set aside with their cause, and every row is accounted for.
@Suite struct DirtyRowTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder(
      sql: """
        CREATE TABLE calls (id INTEGER PRIMARY KEY, at, model, tokens, cost);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        INSERT INTO calls SELECT i, 1790000000 + i, 'm', 10, 0.25 FROM n;
        UPDATE calls SET at = NULL WHERE id = 2;
        UPDATE calls SET at = '' WHERE id = 3;
        UPDATE calls SET at = 'yesterday' WHERE id = 4;
        UPDATE calls SET tokens = -5 WHERE id BETWEEN 11 AND 25;
        UPDATE calls SET tokens = 'many' WHERE id = 30;
        UPDATE calls SET tokens = 1.5 WHERE id = 31;
        UPDATE calls SET tokens = x'00ff' WHERE id = 32;
        UPDATE calls SET cost = 9e999 WHERE id = 40;
        UPDATE calls SET cost = 'NaN' WHERE id = 41;
        UPDATE calls SET cost = '=1+1' WHERE id = 42;
        UPDATE calls SET at = 1999999999 WHERE id = 50;
        """)
    try folder.configure(
      """
      source:
        table: calls
        time: at
        model: model
        input_tokens: tokens
        cost: cost
      """)
    try folder.write(
      """
      ---
      title: Quality
      ---
      {% for cause in report.quality.causes %}
      {{ cause.code }}: {{ cause.count }} ({{ cause.rows | join: " " }})
      {% endfor %}
      """, to: "mine/pages/quality.md")
  }

  @Test("every row is read, counted, set aside or too late, and each cause is named")
  func accounted() throws {
    let run = try folder.report("--templates", "mine", "--json")
    #expect(run.status == 0, "\(run.errors)")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(summary["rows_read"] as? Int == 100)
    #expect(summary["rows_set_aside"] as? Int == 24)
    #expect(summary["events_after_as_of"] as? Int == 1)
    #expect(summary["rows_counted"] as? Int == 75)
    #expect(summary["cost"] as? String == "18.750000000000")
    let page = try folder.page("quality.html")
    for line in [
      "negative_input_tokens: 15 (11 12 13 14 15 16 17 18 19 20)", "missing_time: 2 (2 3)",
      "unreadable_time: 1 (4)", "not_a_number_input_tokens: 2 (30 32)",
      "fractional_input_tokens: 1 (31)", "not_finite_cost: 2 (40 41)",
      "not_a_number_cost: 1 (42)",
    ] {
      #expect(page.contains(line))
    }
  }

  @Test("the quarantine export lists every such row with its value")
  func quarantine() throws {
    #expect(try folder.report().status == 0)
    let table = try folder.export("quarantine")
    #expect(
      table.column("row")
        == ([2, 3, 4] + Array(11...25) + [30, 31, 32, 40, 41, 42]).map(String.init))
    #expect(table.cell("value", where: "row", is: "11") == "-5")
    #expect(table.cell("value", where: "row", is: "30") == "many")
    #expect(table.cell("value", where: "row", is: "42") == "'=1+1")
    #expect(table.cell("cause", where: "row", is: "40") == "not_finite_cost")
    #expect(table.cell("cause_text", where: "row", is: "2") == "no time")
  }

  @Test("a warning for each cause names the first ten rows and where all of them are")
  func warnings() throws {
    let run = try folder.report()
    #expect(
      run.errors.contains(
        "warning: 15 rows set aside: input tokens below zero (row 11, 12, 13, 14, 15, 16, 17, 18, "
          + "19, 20, …); all of them are in \(folder.output)/exports/quarantine.csv\n"))
    #expect(run.errors.split(separator: "\n").count == 8)
    #expect(try folder.report("--quiet").errors == "")
  }

  @Test("with --strict the first such row ends the run, and the last report stays")
  func strict() throws {
    #expect(try folder.report().status == 0)
    let before = try folder.contents()
    let run = try folder.report("--strict")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.errors
        == "tallypress: row 2 cannot be read: no time; mend the row, or leave out --strict "
        + "to set such rows aside\n")
    #expect(try folder.contents() == before)
  }

  @Test("a source that the mapping fits not at all is still an answer, not a crash")
  func nothingReadable() throws {
    try folder.fillDatabase { try $0.execute("UPDATE calls SET at = 'never'") }
    let run = try folder.report("--json")
    #expect(run.status == 0)
    #expect(run.output.contains(#""rows_set_aside":100"#))
    #expect(try folder.export("quarantine").rows.count == 100)
  }
}
