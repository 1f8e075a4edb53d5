import Foundation
import TestSupport
import Testing

/// Templates of one's own in place of the built-in ones.
@Suite struct TemplateOverrideTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder.sample()
  }

  @Test("a page of the same path replaces the built-in one, and others stay")
  func replaced() throws {
    try folder.write(
      "# Mine\n\n{{ report.summary.requests }} requests by {{ report.title }}.\n",
      to: "mine/pages/index.md")
    #expect(try folder.report("--templates", "mine", "--title", "A|B *c*").status == 0)
    let page = try folder.page("index.html")
    #expect(page.contains("Mine</h1>"))
    #expect(page.contains("60 requests by A|B *c*."))
    #expect(try folder.contents().files["models/model-1.html"] != nil)
  }

  @Test("pages, partials, layouts and assets can be added")
  func added() throws {
    try folder.write("{% render 'note', words: 'hello' %}\n", to: "mine/pages/sub/extra.md")
    try folder.write("Note: {{ words }}\n", to: "mine/partials/note.md")
    try folder.write("body { color: teal }\n", to: "mine/assets/mine.css")
    try folder.write("not a template", to: "mine/.hidden")
    #expect(try folder.report("--templates", "mine").status == 0)
    let page = try folder.page("sub/extra.html")
    #expect(page.contains("Note: hello"))
    #expect(page.contains("\"../assets/style.css\""))
    #expect(try folder.page("assets/mine.css") == "body { color: teal }\n")
    #expect(try folder.contents().files.keys.allSatisfy { name in !name.contains("hidden") })
  }

  @Test(
    "a mistake is named with file, line, column and a suggestion",
    arguments: [
      ("pages/index.md", "---\ntitle: x\n---\n\n{{ report.titel }}", "5:", "'title'"),
      ("pages/index.md", "ok\n{{ report.title | upcaze }}", "2:", "'upcase'"),
      ("pages/index.md", "{% fro x in y %}{% endfor %}", "1:", "'for'"),
      ("pages/index.md", "---\ntitel: x\n---\n", "2:1", "'title'"),
      ("pages/index.md", "{% render 'nose' %}", "1:", "nose"),
      ("pages/index.md", "a\n{% if true %}\nnever closed", "2:", "if"),
      ("layouts/page.html", "<html>\n{{ page.titel }}", "2:", "title"),
    ])
  func mistake(path: String, text: String, place: String, words: String) throws {
    try folder.write(text, to: "mine/" + path)
    let run = try folder.report("--templates", "mine")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("tallypress: mine/\(path):\(place)"), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test(
    "a page cannot leave the report or take another page's place",
    arguments: [
      ("permalink: ../outside.html", "makes a page with the path '../outside.html'"),
      ("permalink: /tmp/outside.html", "makes a page with the path '/tmp/outside.html'"),
      ("permalink: INDEX.html", "both make the page"),
      ("permalink: exports/by-model.csv", "makes a page with the path"),
      ("layout: nowhere", "asks for the layout 'nowhere'"),
      ("for_each: models", "has 'for_each' but no 'permalink'"),
    ])
  func place(header: String, words: String) throws {
    try folder.write("---\n\(header)\n---\ntext\n", to: "mine/pages/extra.md")
    let run = try folder.report("--templates", "mine")
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test("a folder of templates that is not there is an error")
  func missing() throws {
    let run = try folder.report("--templates", "nowhere")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("tallypress: cannot use templates from nowhere: it is no folder"))
  }
}
