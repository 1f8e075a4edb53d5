import Diagnostics
import Liquid
import Testing

@Suite struct ErrorTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let text: String
    var testDescription: String { template }

    init(_ template: String, _ text: String) {
      self.template = template
      self.text = text
    }
  }

  @Test(
    "a mistake in a template is told with its place and what to do",
    arguments: [
      Case("a\n{{ x", "page.md:2:1: '}}' is missing"),
      Case("{% if x", "page.md:1:1: '%}' is missing"),
      Case("{% if 1 %}\nx", "page.md:1:1: 'if' is never closed; add '{% endif %}'"),
      Case("{% raw %}x", "page.md:1:1: 'raw' is never closed; add '{% endraw %}'"),
      Case("{% comment %}x", "page.md:1:1: 'comment' is never closed; add '{% endcomment %}'"),
      Case("{{ 'x }}", "page.md:1:4: the quoted text is never closed"),
      Case("{%  %}", "page.md:1:5: the tag has no name"),
      Case("{% fro x %}", "page.md:1:4: tag 'fro' is not defined; did you mean 'for'?"),
      Case("x {% endif %}", "page.md:1:6: 'endif' cannot stand here"),
      Case(
        "{% for i in (1..2) %}{% endif %}",
        "page.md:1:25: 'endif' cannot stand here; expected 'else' or 'endfor'"),
      Case("{{ a b }}", "page.md:1:6: expected the end of the tag, found 'b'"),
      Case("{{ a. }}", "page.md:1:7: expected the name of a member, found the end of the tag"),
      Case("é{{ ä }}", "page.md:1:6: expected a name or a value, found 'ä'"),
      Case(
        "{% if a in b %}{% endif %}",
        "page.md:1:9: expected 'and', 'or' or a comparison, found 'in'"),
      Case("{% assign x 1 %}", "page.md:1:13: expected '=', found '1'"),
      Case("{% for x of y %}{% endfor %}", "page.md:1:10: expected 'in', found 'of'"),
      Case("{{ 1 | monney }}", "page.md:1:8: filter 'monney' is not defined"),
      Case(
        "{{ 1 | upcsae }}", "page.md:1:8: filter 'upcsae' is not defined; did you mean 'upcase'?"),
      Case("{{ 1 | plus }}", "page.md:1:8: filter 'plus' needs 'number'"),
      Case("{{ 1 | plus: 2, 3 }}", "page.md:1:17: filter 'plus' takes at most 1 argument"),
      Case("{{ 1 | upcase: 2 }}", "page.md:1:16: filter 'upcase' takes no arguments"),
      Case(
        "{{ 1 | default: 2, alow_false: true }}",
        "page.md:1:20: filter 'default' has no argument 'alow_false'; did you mean 'allow_false'?"),
      Case("{{ 1 | divided_by: 0 }}", "page.md:1:8: filter 'divided_by': cannot divide by 0"),
      Case("{% if 1 < 'a' %}{% endif %}", "page.md:1:7: cannot compare a number with a string"),
      Case(
        "{% for i in (1..3) limit: 'x' %}{% endfor %}",
        "page.md:1:27: 'limit' must be a whole number, not a string"),
      Case(
        "{% render 'x' %}", "page.md:1:1: partial 'x': there are no partials"),
      Case("{% include 3 %}", "page.md:1:12: the name of a partial must be a text, not a number"),
    ])
  func oneLine(_ test: Case) {
    #expect(failure(of: test.template)?.oneLine == test.text)
  }

  @Test("the excerpt shows the line with a caret below the place")
  func excerpt() {
    let error = failure(of: "# Costs\n\tTotal {{ totl }} EUR\n", ["total": 5])
    #expect(error?.oneLine == "page.md:2:11: variable 'totl' is not defined; did you mean 'total'?")
    #expect(error?.excerpt == "\tTotal {{ totl }} EUR\n\t         ^")
    #expect(error?.code == "liquid-undefined-variable")
  }

  @Test("a mistake in a partial names the partial and the chain of includes")
  func partials() {
    let loader = DictionaryLoader([
      "table": "rows\n{% include 'cell' %}", "cell": "a\nb {{ 1 | divided_by: 0 }}",
    ])
    let error = failure(of: "x\n {% render 'table' %}", in: Environment(loader: loader))
    #expect(
      error?.oneLine
        == "cell:2:10: filter 'divided_by': cannot divide by 0 "
        + "(included from table:2:1, included from page.md:2:2)")
    #expect(error?.excerpt == "b {{ 1 | divided_by: 0 }}\n         ^")
  }

  @Test("a partial that cannot be parsed names the chain, too")
  func malformedPartial() {
    let loader = DictionaryLoader(["outer": "{% render 'inner' %}", "inner": "{% if %}"])
    let error = failure(of: "{% render 'outer' %}", in: Environment(loader: loader))
    #expect(
      error?.oneLine
        == "inner:1:7: expected a value, found the end of the tag "
        + "(included from outer:1:1, included from page.md:1:1)")
  }

  @Test("a missing partial suggests the nearest name")
  func missingPartial() {
    let loader = DictionaryLoader(["footer": ""])
    let error = failure(of: "{% render 'foter' %}", in: Environment(loader: loader))
    #expect(
      error?.oneLine
        == "page.md:1:1: partial 'foter': there is no partial of that name; did you mean 'footer'?")
  }
}
