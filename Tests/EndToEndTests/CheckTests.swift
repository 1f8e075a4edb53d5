import Foundation
import TestSupport
import Testing

/// Trying templates out before the night does.
@Suite struct CheckTests {
  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder.sample()
  }

  private func check(_ more: String...) throws -> ProgramRun {
    try folder.run(["check", "--source", "usage.sqlite", "--templates", "mine"] + more)
  }

  @Test("the built-in templates have nothing to find")
  func builtIn() throws {
    let run = try folder.run(["check", "--source", "usage.sqlite"])
    #expect(run.status == 0)
    #expect(run.output == "0 errors, 0 warnings\n")
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test("every mistake is named at once, with its place and a caret")
  func allAtOnce() throws {
    try folder.write("---\ntitel: x\n---\n", to: "mine/pages/a.md")
    try folder.write(
      "ok\n{{ report.summry }}\n{% for m in report.models %}{{ m.nme }}{% endfor %}{{ zz }}\n",
      to: "mine/pages/b.md")
    try folder.write("{{ x | monney }}", to: "mine/partials/c.md")
    try folder.write("```sql rows\nSELECT nme FROM usage_by_model\n```\n", to: "mine/pages/d.md")
    try folder.write("{{ report.by.day.rows[9999].name.x }}", to: "mine/pages/e.md")
    let run = try check()
    #expect(run.status == 2)
    for part in [
      "mine/pages/a.md:2:1: error: unknown key 'titel'; did you mean 'title'?",
      "mine/pages/b.md:2:11: error: 'report' has no member 'summry'; did you mean 'summary'?",
      "mine/pages/b.md:3:34: error: 'm' has no member 'nme'; did you mean 'name'?",
      "mine/pages/b.md:3:55: error:", "{{ report.summry }}\n          ^",
      "mine/partials/c.md:1:8: error:",
      "mine/pages/d.md:2:8: error:", "mine/pages/e.md:1:", "7 errors",
    ] {
      #expect(run.output.contains(part), "\(part) is not in \(run.output)")
    }
    #expect(run.errors == "tallypress: the check found 7 errors; mend what is listed above\n")
  }

  @Test("a page that only fails without usage is found")
  func withoutRows() throws {
    try folder.write("{{ report.models[0].name }}", to: "mine/pages/first.md")
    let run = try check()
    #expect(run.status == 2)
    #expect(run.output.contains("mine/pages/first.md:1:"), "\(run.output)")
  }

  @Test("links and anchors that lead nowhere are found, with their place in the template")
  func links() throws {
    try folder.write(
      "# Here\n\n[a](nope.html) [b](#gone) [c](#here) [d](models.html#gone)\n"
        + "[e](exports/by-model.csv) [f](https://example.com/x) [g](sub/deep.html)\n",
      to: "mine/pages/links.md")
    try folder.write("[up](../models.html) [out](../../x.html)\n", to: "mine/pages/sub/deep.md")
    let run = try check("--json")
    let findings = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]]
    )["findings"]
    let found = findings?.map { finding in
      "\(finding["code"] ?? "") \(finding["file"] ?? ""):\(finding["line"] ?? "")"
    }
    #expect(
      found == [
        "broken-link mine/pages/links.md:3", "missing-anchor mine/pages/links.md:3",
        "missing-anchor mine/pages/links.md:3", "broken-link mine/pages/sub/deep.md:1",
      ])
  }

  @Test("a partial that no template asks for is a warning, and no error")
  func unusedPartial() throws {
    try folder.write("hello", to: "mine/partials/lonely.md")
    try folder.write("hello", to: "mine/partials/wanted.md")
    try folder.write("{% render 'wanted' %}", to: "mine/pages/x.md")
    let run = try check()
    #expect(run.status == 0)
    #expect(
      run.output
        == "mine/partials/lonely.md:1:1: warning: no template asks for the partial 'lonely'; "
        + "delete it, or use it with {% render %}\n0 errors, 1 warning\n")
  }

  @Test("a new page is one that passes, and never overwrites")
  func newPage() throws {
    let made = try folder.run(["new", "page", "top-spenders", "--templates", "mine"])
    #expect(made.status == 0)
    #expect(try check().output == "0 errors, 0 warnings\n")
    #expect(try folder.report("--templates", "mine").status == 0)
    #expect(try folder.page("top-spenders.html").contains("Top spenders</h1>"))
    let again = try folder.run(["new", "page", "top-spenders", "--templates", "mine"])
    #expect(again.status == 1)
    #expect(
      again.errors == "tallypress: mine/pages/top-spenders.md is there already; "
        + "choose another name, or delete it\n")
  }
}
