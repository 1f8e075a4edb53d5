import Diagnostics
import Testing

@Suite struct SourceTextTests {
  let text = SourceText(file: "a.md", contents: "one\n\ttwo é x\n\nlast")

  @Test(
    "an offset becomes line and UTF-8 column",
    arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (5, 2, 2), (14, 3, 1), (15, 4, 1), (99, 4, 85)])
  func location(offset: Int, line: Int, column: Int) {
    #expect(text.location(atUTF8Offset: offset) == .init(file: "a.md", line: line, column: column))
  }

  @Test("the caret stands under its column, behind tabs and wide characters")
  func excerpt() {
    let place = TextLocation(file: "a.md", line: 2, column: 9)
    #expect(text.excerpt(at: place) == "\ttwo é x\n\t      ^")
  }

  @Test("a line beyond the end is empty")
  func beyond() { #expect(text.line(9).isEmpty) }
}

@Suite struct NearMissTests {
  @Test(
    "a near miss is suggested and a far one is not",
    arguments: [
      ("monney", "money"), ("mnoey", "money"), ("MONEY", "money"), ("perzent", "percent"),
      ("xyz", nil), ("", nil),
    ] as [(String, String?)])
  func suggest(word: String, expected: String?) {
    #expect(nearMiss(to: word, among: ["money", "percent", "date"]) == expected)
  }
}

@Suite struct ExplainedErrorTests {
  struct Sample: ExplainedError {
    var code: String { "sample" }
    var summary: String { "model 'a\nb\u{1B}[31m' is odd" }
    var location: TextLocation? { .init(file: "f.yml", line: 2, column: 3) }
    var advice: String? { "rename it" }
  }

  @Test("an error prints in one line, whatever the data holds")
  func oneLine() {
    #expect(Sample().oneLine == "f.yml:2:3: model 'a\\nb\\u{1b}[31m' is odd; rename it")
  }
}
