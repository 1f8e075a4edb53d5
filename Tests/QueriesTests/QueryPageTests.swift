import Diagnostics
import Queries
import Testing

@Suite struct QueryPageTests {
  func page(_ text: String) throws -> QueryPage {
    try QueryPage(
      cutting: SourceText(file: "pages/a.md", contents: text), reservedNames: ["report", "model"])
  }

  @Test("blocks are cut out and leave their lines empty")
  func cutting() throws {
    let page = try page(
      "# A\n```sql top\nSELECT 1\n```\ntext\n~~~ sql  rest from=source\nSELECT 2\n~~~")
    #expect(page.text.contents == "# A\n\n\n\ntext\n\n\n")
    #expect(page.blocks.map(\.name) == ["top", "rest"])
    #expect(page.blocks.map(\.sql) == ["SELECT 1\n", "SELECT 2\n"])
    #expect(page.blocks.map(\.database) == [nil, .source])
    #expect(page.blocks[0].location == TextLocation(file: "pages/a.md", line: 2, column: 8))
  }

  @Test("line endings of either kind stay")
  func lineEndings() throws {
    let page = try page("a\r\n```sql top\r\nSELECT 1\r\n```\r\nb")
    #expect(page.text.contents == "a\r\n\r\n\r\n\r\nb")
  }

  @Test(
    "everything else stays as it is",
    arguments: [
      "```sql\nSELECT 1\n```\n", "```SQL top\nSELECT 1\n```\n", "```sqlite top\nx\n```\n",
      "````md\n```sql top\nSELECT 1\n```\n````\n", "~~~\n```sql top\n~~~\n",
      "    ```sql top\n    SELECT 1\n    ```\n", "text ```sql top``` text\n", "```sql top```\n", "",
      "``sql top\n``\n", "```\nnever closed",
    ])
  func untouched(text: String) throws {
    let page = try page(text)
    #expect(page.blocks.isEmpty)
    #expect(page.text.contents == text)
  }

  @Test("a longer fence may hold shorter ones")
  func longFence() throws {
    let page = try page("`````sql top\nSELECT '```'\n```\n`````  \nafter")
    #expect(page.blocks[0].sql == "SELECT '```'\n```\n")
    #expect(page.text.contents == "\n\n\n\nafter")
  }

  @Test(
    "mistakes are named with their place",
    arguments: [
      ("```sql top\nSELECT 1", "query-unclosed", "1:8"),
      ("x\n```sql Top\n```", "query-bad-name", "2:8"),
      ("```sql 1st\n```", "query-bad-name", "1:8"),
      ("```sql a-b\n```", "query-bad-name", "1:8"),
      ("```sql model\n```", "query-reserved-name", "1:8"),
      ("```sql usage_daily\n```", "query-reserved-name", "1:8"),
      ("```sql a from=sorce\n```", "query-bad-option", "1:10"),
      ("```sql a from=source from=report\n```", "query-bad-option", "1:22"),
      ("```sql a\nSELECT 1\n```\n```sql a\n```", "query-duplicate-name", "4:8"),
      ("```sql a\n-- nothing\n```", "query-no-statement", "1:8"),
      ("```sql a\n;\n```", "query-no-statement", "1:8"),
      ("```sql a\nSELECT 1;\n  DROP TABLE x\n```", "query-second-statement", "3:3"),
    ])
  func mistakes(text: String, code: String, place: String) throws {
    let error = try #require(throws: QueryError.self) { try page(text) }
    #expect(error.code == code)
    #expect("\(error.place.line):\(error.place.column)" == place)
  }

  @Test("a misspelled option is suggested")
  func suggestion() {
    let error = #expect(throws: QueryError.self) { try page("```sql a from=sorce\n```") }
    #expect(error?.advice == "did you mean 'from=source'?")
  }
}
