import Diagnostics
import Liquid
import TestSupport
import Testing
import Usage
import YAML

@testable import Reports

@Suite struct SiteRendererTests {
  private static let events = [
    SampleEvent(
      "2026-11-02T23:30:00Z", cost: "2.5",
      [.model: "gpt-4o", .intent: "a/b", .team: "x", .provider: "openai"]),
    SampleEvent("2026-11-03T10:00:00Z", cost: "1", [.model: "o3", .intent: "chat"]),
  ]

  private let report = SampleReport.data(events)

  private func failure(_ theme: [String: String]) -> String? {
    let error = #expect(throws: (any Error).self) { try TestSite(theme, of: report) }
    return (error as? any ExplainedError)?.oneLine
  }

  @Test("a template makes a page, or a page for each element at its permalink")
  func pages() throws {
    let site = try TestSite(
      [
        "pages/index.md": "# {{ report.title }}",
        "pages/models.md":
          "---\nfor_each: models\npermalink: \" models/{{ model.slug }}.html\"\n---\n{{ model.name }}",
        "pages/README.txt": "no page", "assets/a.css": "b {}", "partials/x.md": "x",
      ], of: report)
    #expect(site.paths == ["assets/a.css", "index.html", "models/gpt-4o.html", "models/o3.html"])
    #expect(textContent(of: site["models/o3.html"]) == "o3\n")
    #expect(site["assets/a.css"] == "b {}")
  }

  @Test("navigation is in order of nav_order, then of path, and knows where it is")
  func navigation() throws {
    let layout =
      "{% for item in navigation %}{{ item.label }}={{ item.url }}{% if item.is_current %}!{% endif %};{% endfor %}"
    let site = try TestSite(
      [
        "layouts/page.html": layout, "pages/z.md": "---\nnav: Z\nnav_order: 1\n---\n",
        "pages/b.md": "---\nnav: B & C\n---\n", "pages/a.md": "---\nnav: A\n---\n",
        "pages/deep/er/x.md": "hidden",
      ], of: report)
    #expect(site["z.html"] == "Z=z.html!;A=a.html;B &amp; C=b.html;")
    #expect(site["deep/er/x.html"] == "Z=../../z.html;A=../../a.html;B &amp; C=../../b.html;")
  }

  @Test("addresses lead from a nested page to where they mean, in text, links and attributes")
  func addresses() throws {
    let page = "[{{ m.name }}]({{ m.url }}) {{ report.by.model.csv }} <a href=\"{{ m.url }}\">x</a>"
    let body = "{% assign m = report.models | first %}" + page
    let site = try TestSite(
      ["pages/index.md": body, "pages/models/all.md": body], of: report)
    #expect(site["index.html"].contains("<a href=\"models/gpt-4o.html\">"))
    #expect(site["models/all.html"].contains("<a href=\"../models/gpt-4o.html\">"))
    #expect(textContent(of: site["models/all.html"]).contains("../exports/by-model.csv"))
    #expect(!site["models/all.html"].contains("\"models/"))
  }

  @Test("a user's files take the place of those of the same path")
  func override() throws {
    let base = TestSite.theme(["partials/head.md": "old", "assets/a.css": "a"])
    let own = TestSite.theme(["partials/head.md": "new", "pages/own.md": "own"])
    let theme = base.overridden(by: own)
    #expect(theme.paths == ["assets/a.css", "pages/own.md", "partials/head.md"])
    let site = try TestSite(
      ["pages/index.md": "{% render 'head' %}", "partials/head.md": "new"], of: report)
    #expect(textContent(of: site["index.html"]) == "new\n")
    #expect(theme.file("partials/head.md")?.contents == "new")
  }

  @Test("times are shown in the report's zone")
  func zone() throws {
    let oslo = try #require(ReportingCalendar(timeZoneName: "Europe/Oslo"))
    let page =
      "{{ report.summary.first_seen }} {{ report.summary.first_seen | date: '%Y-%m-%d %H:%M %z %Z' }}"
    let report = SampleReport.data(Self.events, calendar: oslo)
    let site = try TestSite(["pages/index.md": page], of: report, calendar: oslo)
    #expect(
      textContent(of: site["index.html"])
        == "2026-11-03T00:30:00+01:00 2026-11-03 00:30 +0100 UTC+01:00\n")
  }

  @Test(
    "a page that cannot be placed is refused",
    arguments: [
      "../a.html", "/a.html", "a//b.html", "./a.html", "a.txt", "a\\\\b.html", "a/../b.html",
      "a?.html", "a#b.html", "a\\nb.html", "100%.html",
    ])
  func badPaths(path: String) throws {
    let message = try #require(failure(["pages/a.md": "---\npermalink: \"\(path)\"\n---\n"]))
    #expect(message.hasPrefix("pages/a.md makes a page with the path '"))
    #expect(
      message.hasSuffix(
        "; a path is relative, stays in the site, ends in .html and has none of \\ ? # % :"))
  }

  @Test("two pages with one path are refused, also where only case tells them apart")
  func samePath() {
    let message = failure(["pages/a.md": "", "pages/b.md": "---\npermalink: A.html\n---\n"])
    #expect(
      message
        == "pages/b.md and pages/a.md both make the page A.html; give one of them another permalink"
    )
  }

  @Test(
    "a mistake in a theme is named with its place",
    arguments: [
      (
        ["pages/a.md": "---\nlayout: pgae\n---\n"],
        "pages/a.md asks for the layout 'pgae', which is not in layouts/; did you mean 'page'?"
      ),
      (
        ["pages/a.md": "---\nfor_each: models\n---\n"],
        "pages/a.md has 'for_each' but no 'permalink'; add one such as "
          + "'models/{{ model.slug }}.html'"
      ),
      (
        ["pages/a.md": "---\ntitle: a\n---\n\n{{ report.summary.coost }}"],
        "pages/a.md:5:19: 'report.summary' has no member 'coost'; did you mean 'cost'?"
      ),
      (
        ["pages/a.md": "---\ntitle: \"{{ report.titel }}\"\n---\n"],
        "pages/a.md:2:19: 'report' has no member 'titel'; did you mean 'title'?"
      ),
      (
        ["pages/a.md": "---\nnav: a\npermalink: a{{ nope }}.html\n---\n"],
        "pages/a.md:3:16: variable 'nope' is not defined; a name that may be missing needs the "
          + "filter 'default' or '== nil'"
      ),
      (
        ["pages/a.md": "x\r\n{% render 'haed' %}", "partials/head.md": ""],
        "pages/a.md:2:1: partial 'haed': there is no partial 'haed' in partials/; "
          + "did you mean 'head'?"
      ),
      (
        ["pages/a.md": "", "layouts/page.html": "<p>\n{{ page.titel }}"],
        "layouts/page.html:2:9: 'page' has no member 'titel'; did you mean 'title'?"
      ),
    ])
  func mistakes(theme: [String: String], message: String) {
    #expect(failure(theme) == message)
  }

  @Test("the same theme and report give the same bytes")
  func reproducible() throws {
    let theme = ["pages/index.md": "{{ report.charts.cost_per_day }}{{ report.matrix.rows.size }}"]
    let report = SampleReport.random()
    #expect(
      try TestSite(theme, of: report)["index.html"] == TestSite(theme, of: report)["index.html"])
  }
}
