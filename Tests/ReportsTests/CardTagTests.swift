import Liquid
import Testing

@testable import Reports

@Suite("The tags card and cards")
struct CardTagTests {
  @Test("A card has title, value, change and note, and leads to its page")
  func whole() throws {
    let html = try tagPage(
      """
      {% cards %}

        {% card title: "Cost", value: report.summary.cost, change: report.summary.cost_change, tone: "worse", href: report.models.first.url, note: "a < b" %}
      {% for model in report.models %}
        {% card title: model.name, value: model.share, format: "percent" %}
      {% endfor %}
      {% endcards %}
      """)
    #expect(html.contains("<dl class=\"cards\">\n<div class=\"card\"><dt><a href=\"models/"))
    #expect(html.contains("\">Cost</a></dt><dd class=\"card-value\">$"))
    #expect(html.contains("<span class=\"delta delta-") && html.contains("delta-worse\">"))
    #expect(html.contains(" <span class=\"muted\">from $"))
    #expect(html.contains("<dd class=\"card-note\">a &lt; b</dd>"))
    #expect(html.ranges(of: "<div class=\"card\">").count == 6)
    #expect(html.ranges(of: "<dl").count == 1)
    #expect(!html.contains("<p>"))
  }

  @Test("Without a figure there is a dash, without a comparison no change")
  func absent() throws {
    let html = try tagOutput("{% card title: \"Cost\", value: nil, change: nil %}")
    #expect(html.contains("<dd class=\"card-value\">–</dd></div>"))
  }

  @Test("Nothing prints no list")
  func empty() throws {
    #expect(try tagOutput("{% cards %} \n {% endcards %}").isEmpty)
  }

  @Test("Names of the data are text")
  func hostile() throws {
    let name = "\"><img src=x onerror=alert(1)>"
    let html = try tagPage(
      "{% for model in report.models %}{% card title: model.name, value: 1, note: model.name %}{% endfor %}",
      report: TagSample.report(models: [name]))
    #expect(html.contains("<dt>&quot;&gt;&lt;img"))
    #expect(!html.contains("<img"))
  }

  @Test(
    "Mistakes name their place",
    arguments: [
      ("{% card title: \"a\" %}", "1:1: tag 'card': 'value' is missing"),
      (
        "{% card title: \"a\", value: 1, tone: \"bad\" %}",
        "1:37: tag 'card': there is no tone 'bad'"
      ),
      (
        "{% card title: \"a\", value: \"x\", format: \"money\" %}",
        "1:28: filter 'money': expected a number"
      ),
      (
        "{% card title: \"a\", value: 1, href: \"//evil.example\" %}",
        "1:37: tag 'card': 'href' must lead to a page"
      ),
      (
        "{% card title: \"a\", value: 1, href: \"../up.html\" %}",
        "1:37: tag 'card': 'href' must lead to a page"
      ),
      (
        "{% cards %}words{% endcards %}",
        "1:1: tag 'cards': only cards can stand inside, not 'words'"
      ),
      ("{% cards %}", "1:1: 'cards' is never closed"),
    ])
  func mistakes(template: String, message: String) throws {
    let failure = try #require(tagFailure(template))
    #expect(failure.contains(".md:\(message)"), "\(failure)")
  }
}

@Suite("The tag callout")
struct CalloutTagTests {
  @Test(
    "The body is Markdown, with values that are none",
    arguments: [
      ("note", "Note", "callout callout-note notice"),
      ("warning", "Warning", "callout callout-warning notice notice-attention"),
    ])
  func body(kind: String, title: String, classes: String) throws {
    let html = try tagPage(
      "{% callout kind: \"\(kind)\" %}\nAsk *her* about {{ report.models.first.name }}.\n\n- one\n{% endcallout %}\n\nAfter",
      report: TagSample.report(models: ["*a*<b>"]))
    #expect(html.contains("<div class=\"\(classes)\" role=\"note\">"))
    #expect(html.contains("<p class=\"callout-title\"><strong>\(title)</strong></p>"))
    #expect(html.contains("<p>Ask <em>her</em> about *a*&lt;b&gt;.</p>"))
    #expect(html.contains("<li>one</li>"))
    #expect(html.contains("</div>\n<p>After</p>"))
  }

  @Test("Titles are text")
  func title() throws {
    let html = try tagPage(
      "{% callout title: report.models.first.name %}x{% endcallout %}",
      report: TagSample.report(models: ["<i>"]))
    #expect(html.contains("<strong>&lt;i&gt;</strong>"))
  }

  @Test(
    "Mistakes name their place",
    arguments: [
      (
        "{% callout kind: \"warnign\" %}{% endcallout %}",
        "1:18: tag 'callout': there is no kind 'warnign'; did you mean 'warning'?"
      ),
      ("{% callout %}", "1:1: 'callout' is never closed; add '{% endcallout %}'"),
      (
        "{% assign k = \"no\" %}{% callout kind: k %}{% endcallout %}",
        "1:39: tag 'callout': there is no kind 'no'"
      ),
    ])
  func mistakes(template: String, message: String) throws {
    let failure = try #require(tagFailure(template))
    #expect(failure.hasPrefix("pages/page.md:\(message)"), "\(failure)")
  }
}
