import ArgumentParsing
import Foundation
import Testing

@testable import tallypress

@Suite(.serialized) struct ReadmeTests {
  @Test(
    "the README's option tables are those of the program",
    .enabled(if: Readme.hasMarkers, "README.md has no markers such as <!-- options: report -->"),
    arguments: ProgramDeclaration.program.commandPaths.filter { path in
      !ProgramDeclaration.program.optionTable(for: path).isEmpty
    })
  func tables(path: [String]) throws {
    let table = ProgramDeclaration.program.optionTable(for: path)
    let name = path.isEmpty ? "tallypress" : path.joined(separator: " ")
    var readme = try Readme()
    let range = try #require(readme.range(of: name), "README.md has no table of \(name)")
    if Readme.isRecording {
      try readme.replace(range, by: table)
    } else {
      #expect(
        readme.text[range] == table,
        "the table of \(name) is old; run the tests with TALLYPRESS_RECORD=1 to write it anew")
    }
  }
}

/// The README, whose tables stand between `<!-- options: report -->` and `<!-- end -->`.
private struct Readme {
  private(set) var text: String

  static let isRecording = ProcessInfo.processInfo.environment["TALLYPRESS_RECORD"] == "1"

  static var hasMarkers: Bool {
    (try? Readme())?.text.contains("<!-- options: ") ?? false
  }

  init() throws {
    text = try String(contentsOf: Self.file, encoding: .utf8)
  }

  /// What stands between the markers of a command, without the line break behind the first.
  func range(of command: String) -> Range<String.Index>? {
    guard let start = text.range(of: "<!-- options: \(command) -->\n"),
      let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  mutating func replace(_ range: Range<String.Index>, by table: String) throws {
    text.replaceSubrange(range, with: table)
    try text.write(to: Self.file, atomically: true, encoding: .utf8)
  }

  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")
}
