import TestSupport
import Testing

/// The CSV behind a table of an SQL block.
@Suite struct QueryExportTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder.sample()
  }

  @Test("a table of query rows links to a CSV with all rows, which the exports page lists")
  func link() throws {
    try folder.write(
      """
      ```sql spend
      SELECT model, cost, requests FROM usage_by_model ORDER BY model
      ```

      {% table data: spend, top: 1, csv: true %}
      """, to: "mine/pages/sub/spend.md")
    #expect(try folder.report("--templates", "mine").status == 0)
    #expect(
      try folder.page("sub/spend.html").contains("href=\"../exports/queries/sub/spend/spend.csv\""))
    #expect(try folder.page("exports.html").contains("exports/queries/sub/spend/spend.csv"))
    let query = try folder.export("queries/sub/spend/spend")
    let breakdown = try folder.export("by-model")
    #expect(query.header == ["model", "cost", "requests"])
    #expect(query.sum("cost") == breakdown.sum("cost"))
    #expect(query.wholeSum("requests") == breakdown.wholeSum("requests"))
    #expect(query.rows.count == breakdown.rows.count)
  }

  @Test("each page of a collection has a CSV of its own, and check finds every link")
  func collection() throws {
    try folder.write(
      """
      ---
      for_each: models
      permalink: extra/{{ model.slug }}.html
      ---
      ```sql days
      SELECT day, sum(requests) AS requests FROM usage_daily WHERE model IS :model GROUP BY day
      ```

      [All days]({{ days.csv }})
      """, to: "mine/pages/extra.md")
    #expect(try folder.report("--templates", "mine").status == 0)
    let files = try folder.contents().files.keys.filter { name in
      name.hasPrefix("exports/queries/extra/") && name.hasSuffix("/days.csv")
    }
    let models = try folder.export("by-model").rows.count
    #expect(files.count == models)
    let check = try folder.run(["check", "--source", "usage.sqlite", "--templates", "mine"])
    #expect(check.output == "0 errors, 0 warnings\n")
  }
}
