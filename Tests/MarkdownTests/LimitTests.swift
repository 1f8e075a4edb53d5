import Diagnostics
import Markdown
import Testing

@Suite("Limits before parsing")
struct LimitTests {
  /// Inputs that cost cmark-gfm 0.29.0.gfm.6 seconds, or would in larger numbers.
  static let pathological: [(String, String, MarkdownLimits.Kind)] = [
    ("nested lists", repeated("- ", 8_000) + "\n" + repeated("a\n", 8_000), .nesting),
    ("nested quotes", repeated(">", 8_000), .nesting),
    ("nested numbers", repeated("1. ", 500) + "x", .nesting),
    ("image brackets", repeated("![[]()", 16_000), .lineBytes),
    ("image brackets on lines", repeated("![[]()\n", 16_000), .brackets),
    ("brackets", repeated("[", 2_000), .punctuationRun),
    ("brackets apart", repeated("[a](", 2_000), .brackets),
    ("underscores", repeated("_", 2_000), .punctuationRun),
    ("address brackets", "http://a.b/" + repeated(")", 2_000), .punctuationRun),
    ("wide table", repeated("|a", 2_000) + "\n" + repeated("|-", 2_000) + "\n", .tableColumns),
    (
      "quoted wide table",
      "> " + repeated("|a", 100) + "|\n> " + repeated("|-", 100) + "|\n> |x|\n", .tableColumns
    ),
    (
      "short rows", repeated("|a", 64) + "\n" + repeated("|-", 64) + "\n" + repeated("x\n", 8_000),
      .tableCells
    ),
    ("long line", repeated("word ", 5_000), .lineBytes),
    ("much prose", repeated("some words\n", 100_000), .proseBytes),
    ("references", repeated("[a]: u\n", 1_001), .brackets),
    ("carriage returns", repeated("[a\r", 1_001), .brackets),
  ]

  @Test("A pathological text is refused by the limit that stops it", arguments: pathological)
  func refusal(name: String, text: String, kind: MarkdownLimits.Kind) throws {
    let error = try #require(throws: MarkdownError.self) { try render(text) }
    guard case .limitExceeded(kind, _, let location) = error else {
      Issue.record("\(name): \(error)")
      return
    }
    #expect(location.file == "page.md")
  }

  @Test("The refusal names the line and what to do")
  func wording() {
    let text = "a\n\n" + repeated("- ", 33) + "x"
    #expect {
      try render(text)
    } throws: { error in
      "\(error)" == "page.md:3:1: more than 32 block quote and list markers on one line; "
        + "simplify this part of the template"
    }
  }

  @Test("A table that a template generated may have many thousands of rows")
  func largeTable() throws {
    var values = PlaceholderTable()
    let row = (0..<8).map { "| [\(values.token(forText: "v\($0)"))](/x) " }.joined() + "|\n"
    let head = repeated("| a ", 8) + "|\n" + repeated("|---", 8) + "|\n"
    let html = try render(head + repeated(row, 6_000), values).html
    #expect(html.components(between: "<tr>", and: "</tr>").count == 6_001)
  }

  @Test("A long list of links is no paragraph of brackets")
  func linkList() throws {
    #expect(try render(repeated("- [a](/b)\n", 3_000)).headings.isEmpty)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    Self.repeated(text, count)
  }
}
