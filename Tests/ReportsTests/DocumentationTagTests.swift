import Foundation
import Liquid
import Testing

@testable import Reports

@Suite("Documentation of the tags")
struct DocumentationTagTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

  private static func text() throws -> String {
    try String(contentsOf: folder.appending(path: "tags.md"), encoding: .utf8)
  }

  /// The examples of the page, each a template.
  private static let examples: [String] =
    ((try? text()) ?? "").split(separator: "```liquid\n").dropFirst().compactMap {
      $0.split(separator: "\n```").first.map(String.init)
    }

  /// The part of the page about a tag.
  private static func section(_ tag: String) throws -> String {
    let sections = try text().split(separator: "\n## ")
    return String(try #require(sections.first { $0.hasPrefix("`\(tag)`\n") }))
  }

  @Test("Every tag has an example that prints what it says", arguments: ReportTags.all.map(\.name))
  func example(name: String) throws {
    let tag = try #require(ReportTags.all.first { $0.name == name })
    #expect(try tagOutput(tag.example.template) == tag.example.output)
    #expect(tag.summary.hasSuffix("."))
  }

  @Test(
    "Every tag and argument is documented as it is declared", arguments: ReportTags.all.map(\.name))
  func documented(name: String) throws {
    let tag = try #require(ReportTags.all.first { $0.name == name })
    let section = try Self.section(name)
    #expect(section.contains(tag.summary))
    for parameter in tag.parameters {
      let choices = Self.words(forChoices: parameter.choices)
      let needed = parameter.isRequired ? " Needed." : ""
      let row = "| `\(parameter.name)` | \(parameter.summary)\(needed)\(choices) |"
      #expect(section.contains(row), "\(row)")
    }
    let documented = section.split(separator: "\n").count { $0.hasPrefix("| `") }
    #expect(documented == tag.parameters.count)
    #expect(section.contains("```liquid") && section.contains("](images/tags/"))
  }

  private static func words(forChoices choices: [String]) -> String {
    if choices.isEmpty { return "" }
    if choices == FigureFormat.names { return " One of the [formats](#formats)." }
    return " One of " + choices.map { "`\($0)`" }.joined(separator: ", ") + "."
  }

  @Test("Every example of the documentation prints", arguments: examples)
  func runs(example: String) throws {
    #expect(!(try tagPage(example)).isEmpty)
  }

  @Test("Pictures are there and small")
  func pictures() throws {
    let names = try Self.text().split(separator: "](images/").dropFirst().compactMap {
      $0.split(separator: ")").first
    }
    #expect(names.count >= ReportTags.all.count)
    for name in names {
      let file = Self.folder.appending(path: "images/\(name)")
      let size = try Data(contentsOf: file).count
      #expect((1_000..<60_000).contains(size), "\(name): \(size)")
    }
  }
}
