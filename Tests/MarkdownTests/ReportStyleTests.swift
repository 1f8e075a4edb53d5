import Diagnostics
import Markdown
import Testing

@Suite("Report style")
struct ReportStyleTests {
  @Test("A table is scrollable, labelled, with column scopes and alignment classes")
  func table() throws {
    let markdown = "## Cost\n\n| model | cost |\n|---|--:|\n| a | 1 |\n"
    #expect(
      try render(markdown).html == """
        <h2 id="cost">Cost</h2>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table: Cost">
        <table>
        <thead>
        <tr>
        <th scope="col">model</th>
        <th scope="col" class="align-right">cost</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>a</td>
        <td class="align-right">1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("Tables under one heading have different labels")
  func tableLabels() throws {
    let table = "|a|\n|-|\n|b|\n\n"
    let tags = HTMLFragment(try render(table + "# T\n\n" + table + table).html).tags
    #expect(
      tags.compactMap { $0["aria-label"] } == ["Table", "Table: T", "Table: T (2)"])
  }

  @Test("Heading ids come from the visible text, in ASCII, and are unique")
  func headingIdentifiers() throws {
    var values = PlaceholderTable()
    let name = values.token(forText: "GPT-4o & <b>")
    let spark = values.token(forMarkup: "<svg></svg>", plainText: "rising")
    let markdown =
      "# Cost of \(name)\n\n## A *b* `c`\n\n## a B c!\n\n## 日本\n\n## fn 1\n\n## \(spark)\n"
    let page = try render(markdown, values)
    #expect(
      page.headings.map(\.id)
        == ["cost-of-gpt-4o-b", "a-b-c", "a-b-c-2", "section", "section-fn-1", "rising"])
    #expect(page.title == "Cost of GPT-4o & <b>")
    #expect(page.html.hasPrefix("<h1 id=\"cost-of-gpt-4o-b\">Cost of GPT-4o &amp; &lt;b&gt;</h1>"))
  }

  @Test("The table of contents nests the headings of its levels")
  func tableOfContents() throws {
    let page = try render("# T\n\n## A\n\n### B & C\n\n### D\n\n## E\n\n#### F\n")
    #expect(
      page.tableOfContents() == """
        <nav class="table-of-contents" aria-label="Contents"><ul><li><a href="#a">A</a><ul>\
        <li><a href="#b-c">B &amp; C</a></li><li><a href="#d">D</a></li></ul></li>\
        <li><a href="#e">E</a></li></ul></nav>

        """)
    #expect(try render("text").tableOfContents().isEmpty)
  }

  @Test("Markup alone in a paragraph loses the paragraph; among words it stays in it")
  func markupParagraphs() throws {
    var values = PlaceholderTable()
    let figure = values.token(forMarkup: "<figure>f</figure>")
    #expect(try render("\(figure)\n", values).html == "<figure>f</figure>\n")
    #expect(
      try render("\(figure)\n  \(figure)\n\nx", values).html
        == "<figure>f</figure>\n<figure>f</figure>\n<p>x</p>\n")
    #expect(try render("see \(figure)", values).html == "<p>see <figure>f</figure></p>\n")
  }

  @Test("Text that changes direction is isolated, other text is not")
  func isolation() throws {
    var values = PlaceholderTable()
    let hebrew = values.token(forText: "שלום")
    let latin = values.token(forText: "abc")
    #expect(try render("\(hebrew) \(latin)", values).html == "<p><bdi>שלום</bdi> abc</p>\n")
    #expect(
      try render("[x](/y \"\(hebrew)\")", values).html
        == "<p><a href=\"/y\" title=\"שלום\">x</a></p>\n")
  }

  @Test("Task boxes have a name")
  func tasks() throws {
    #expect(
      try render("- [x] a\n").html == """
        <ul>
        <li><input type="checkbox" checked="" disabled="" aria-label="Done" /> a</li>
        </ul>

        """)
  }

  @Test("Rendering twice gives the same bytes")
  func determinism() throws {
    let markdown = "# A\n\n[^1] [^2]\n\n|a|\n|-|\n|b|\n\n[^1]: x\n[^2]: y\n"
    #expect(try render(markdown) == render(markdown))
  }

  @Test("Many pages rendered at once do not disturb each other")
  func concurrency() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { try render("~~a~~ *b* www.c.de").html } }
      let expected = try render("~~a~~ *b* www.c.de").html
      for try await html in group { #expect(html == expected) }
    }
  }
}
