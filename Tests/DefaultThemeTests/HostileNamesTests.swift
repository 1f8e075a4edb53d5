import Configuration
import SQLite
import Testing
import Usage

@Suite("The default theme and names of any kind") struct HostileNamesTests {
  private static let names = [
    "a|b", "*bold*", "_it_", "<script>alert(1)</script>", "\"quo'te\"", "line\r\n\r\n# head", "..",
    "../../etc", "🦜", "עברית", String(repeating: "x", count: 300), "`code`", "[l](http://x)",
    "{{ 7 | times: 7 }}", "<!-- c", "a b/c?d#e", "javascript:alert(1)", "(not recorded)", " ",
    "</dl></div>", "| --- |", "\u{E000}0\u{E001}",
  ]

  @Test("names are text wherever they stand, and a source without cost says so")
  func names() throws {
    try withTemporaryFolder { folder in
      try write(to: folder + "/usage.sqlite")
      let site = try PrintedSite(
        of: folder + "/usage.sqlite", span: .named(.all), asOf: "2026-11-01",
        output: folder + "/site")
      #expect(site.controlTotal == nil)
      #expect(site.pages["index.html"]?.contains("not recorded") == true)
      #expect(site.pages["models.html"]?.contains("*bold*") == true)
      #expect(site.pages["models.html"]?.contains("{{ 7 | times: 7 }}") == true)
      for (path, html) in site.pages {
        #expect(!html.contains("<script"), "\(path)")
        #expect(html.matches(of: /<h1[ >]/).count == 1, "\(path)")
        #expect(html.matches(of: /<div[ >]/).count == html.matches(of: /<\/div>/).count, "\(path)")
      }
      #expect(site.brokenLinks == [])
    }
  }

  /// Writes a `modelUsage` table with every name as model, user and feature.
  private func write(to path: String) throws {
    let connection = try Connection(path: path, access: .readWriteCreate)
    try connection.execute(
      "CREATE TABLE modelUsage (modelId TEXT, userId TEXT, feature TEXT, timestamp INTEGER)")
    for (index, name) in Self.names.enumerated() {
      let other = Self.names[Self.names.count - 1 - index]
      try connection.query(
        "INSERT INTO modelUsage VALUES (?, ?, ?, ?)",
        [.text(name), .text(name), .text(other), .integer(1_790_000_000_000)])
    }
  }
}
