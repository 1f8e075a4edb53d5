import Diagnostics
import Foundation
import Markdown
import Testing

/// The GFM specification's examples, through the wrapper in plain style.
@Suite("GFM conformance")
struct ConformanceTests {
  @Test(
    "Every example of the specification has the HTML that the specification shows",
    .enabled(if: SharedFiles.isPresent, "the folder of shared suites is missing"),
    arguments: try GFMExample.all(in: "spec_tests.json"))
  func specification(_ example: GFMExample) throws {
    let extensions = Set(example.extensions.compactMap(MarkdownOptions.Extension.init))
    let html = try html(of: example, extensions: extensions)
    if Self.knownDeviations[example.example] != nil {
      #expect(html != example.html, "no longer deviates: take it off the list")
    } else {
      #expect(html == example.html)
    }
  }

  @Test(
    "Every example of the extensions has the HTML that cmark-gfm's own suite shows",
    .enabled(if: SharedFiles.isPresent, "the folder of shared suites is missing"),
    arguments: try GFMExample.all(in: "extensions_tests.json"))
  func extensions(_ example: GFMExample) throws {
    let extensions = Set(MarkdownOptions.Extension.allCases)
    let html = try html(of: example, extensions: extensions)
    if example.html.contains("<IGNORE>") {
      #expect(html.contains("<em>A</em>"), "the suite asks only that it does not crash")
    } else {
      #expect(html == example.htmlWithNumberedFootnotes)
    }
  }

  /// Examples of the specification that cmark-gfm 0.29.0.gfm.6 parses by an older rule.
  private static let knownDeviations = [
    644: "a comment with two hyphens inside is text; newer versions take it as a comment",
    645: "`<!-->` and `<!--->` are text; newer versions take them as empty comments",
  ]

  private func html(
    of example: GFMExample, extensions: Set<MarkdownOptions.Extension>
  ) throws -> String {
    let options = MarkdownOptions(style: .plain, extensions: extensions)
    let source = SourceText(file: "spec.md", contents: example.markdown)
    return try MarkdownRenderer(options: options).render(source).html
  }
}

/// One example of a suite in JSON.
struct GFMExample: Decodable, Sendable, CustomTestStringConvertible {
  var markdown: String
  var html: String
  var example: Int
  var section: String
  var extensions: [String]

  var testDescription: String { "\(example) \(section)" }

  /// The HTML with footnote ids made of the numbers that stand for the names, as the wrapper does.
  var htmlWithNumberedFootnotes: String {
    let numbers = [
      "-footnote": "-2", "-other-note": "-3", "-codeblock-note": "-4", "-a-footnote": "-1",
      "-%22%3E%3Cscript%3Ealert(1)%3C/script%3E": "-1",
    ]
    var result = html
    for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
      for prefix in ["fn", "fnref"] {
        result = result.replacingOccurrences(of: prefix + name, with: prefix + number)
      }
    }
    return result
  }

  /// The examples of a file; none when the shared suites are missing.
  static func all(in file: String) throws -> [GFMExample] {
    guard SharedFiles.isPresent else { return [] }
    let path = SharedFiles.folder.appendingPathComponent("suites/gfm/\(file)")
    return try JSONDecoder().decode([GFMExample].self, from: Data(contentsOf: path))
  }
}

/// The folder of suites shared with other programs: `TALLYPRESS_SHARED`, else `../shared`.
enum SharedFiles {
  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["TALLYPRESS_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("shared")
  }

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("suites/gfm").path)
  }
}
