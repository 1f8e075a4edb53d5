import Diagnostics
import Testing
import YAML

@testable import Reports

@Suite struct FrontMatterTests {
  private func split(_ text: String) throws -> FrontMatter {
    try FrontMatter(splitting: SourceText(file: "pages/a.md", contents: text))
  }

  @Test("the keys are read and the body keeps its lines", arguments: ["\n", "\r\n"])
  func keys(lineBreak: String) throws {
    let lines = [
      "---", "title: Models", "layout: wide", "for_each: teams", "permalink: 'a/{{ x }}.html'",
      "nav: Teams", "nav_order: 3", "---", "# Heading", "", "text",
    ]
    let matter = try split(lines.joined(separator: lineBreak))
    #expect(matter.title?.contents.hasSuffix("Models") == true)
    #expect(matter.layout == "wide")
    #expect(matter.collection == .teams)
    #expect(matter.permalink?.contents.hasSuffix(" a/{{ x }}.html") == true)
    #expect(matter.navigationLabel?.contents.hasSuffix(" Teams") == true)
    #expect(matter.navigationOrder == 3)
    #expect((1...8).allSatisfy { matter.body.line($0).isEmpty })
    #expect(matter.body.line(9) == "# Heading")
    #expect(matter.body.line(11) == "text")
  }

  @Test(
    "a text without front matter is all body",
    arguments: [
      "", "text", "\n---\ntitle: a\n---\n", "--- \na\n---", "---\nno end", "----\na\n----",
    ])
  func without(text: String) throws {
    let matter = try split(text)
    #expect(matter.body.contents == text)
    #expect(matter.title == nil)
    #expect(matter.layout == "page")
    #expect(matter.navigationOrder == 100)
  }

  @Test(
    "front matter may be all there is", arguments: ["---\ntitle: a\n---", "---\ntitle: a\n---\n"])
  func onlyFrontMatter(text: String) throws {
    #expect(try split(text).body.contents == "\n\n\n")
    #expect(try split(text).title?.line(2) == "       a")
  }

  @Test(
    "a mistake is named with its place in the file",
    arguments: [
      ("---\ntitel: a\n---", "pages/a.md:2:1: unknown key 'titel'; did you mean 'title'?"),
      (
        "---\r\ntitle: a\r\nfor_each: model\r\n---",
        "pages/a.md:3:11: unknown value 'model' for 'for_each'; one of models, intents, "
          + "providers, teams; did you mean 'models'?"
      ),
      (
        "---\nnav_order: first\n---",
        "pages/a.md:2:12: 'nav_order' must be a whole number, not 'first'"
      ),
      ("---\n- a\n---", "pages/a.md:2:1: the value must be a mapping, not a list"),
    ])
  func mistakes(text: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try split(text) }
    #expect(error?.oneLine == message)
  }
}
