import Diagnostics
import Liquid
import Testing

@Suite struct LimitTests {
  static func environment(
    _ partials: [String: String] = [:], _ change: (inout RenderLimits) -> Void = { _ in }
  ) -> Environment {
    var environment = Environment(loader: DictionaryLoader(partials))
    change(&environment.limits)
    return environment
  }

  @Test("output is limited in bytes")
  func output() {
    let environment = Self.environment { $0.outputBytes = 10 }
    let error = failure(of: "12345\n{{ '678901' }}", in: environment)
    #expect(error?.oneLine == "page.md:2:4: the output is larger than 10 bytes")
    #expect(error?.fact == .limitReached(.outputBytes(10)))
  }

  @Test("captured output counts as output")
  func captured() {
    let environment = Self.environment { $0.outputBytes = 10 }
    let template = "{% capture x %}12345678901{% endcapture %}"
    #expect(failure(of: template, in: environment)?.fact == .limitReached(.outputBytes(10)))
  }

  @Test(
    "loop iterations are limited, all loops together",
    arguments: [
      "{% for i in (1..3) %}{% for j in (1..5) %}x{% endfor %}{% endfor %}",
      "{% tablerow i in (1..99) %}x{% endtablerow %}",
      "{% for i in (1..9223372036854775807) %}x{% endfor %}",
    ])
  func iterations(template: String) {
    let environment = Self.environment { $0.loopIterations = 10 }
    let error = failure(of: template, in: environment)
    #expect(error?.fact == .limitReached(.loopIterations(10)))
    #expect(error?.summary == "the loops run more than 10 times")
  }

  @Test("a partial that includes itself is stopped")
  func recursion() {
    let environment = Self.environment(["a": "x{% include 'a' %}"])
    let error = failure(of: "{% include 'a' %}", in: environment)
    #expect(
      error?.oneLine
        == "a:1:1: blocks or partials are nested more than 100 deep (included from a:1:2, "
        + "included from a:1:2, included from a:1:2, and 97 more); "
        + "look for a partial that includes itself")
  }

  @Test(
    "partials that render each other are stopped",
    arguments: ["{% render 'b' %}", "{% for i in (1..9) %}{% render 'b' %}{% endfor %}"])
  func mutualRecursion(inner: String) {
    let environment = Self.environment(["a": inner, "b": "{% render 'a' %}"])
    let error = failure(of: "{% render 'a' %}", in: environment)
    #expect(error?.fact == .limitReached(.nestingDepth(100)))
  }

  @Test(
    "blocks and brackets are not nested deeper than the limit",
    arguments: [
      ("", "{% if 1 %}", ""), ("{{ ", "[", "}}"), ("{{ ", "(1..", "}}"), ("{% ", "liquid ", "%}"),
    ])
  func nesting(start: String, repeated: String, end: String) {
    let template = start + String(repeating: repeated, count: 5000) + end
    #expect(failure(of: template)?.fact == .limitReached(.nestingDepth(100)))
  }

  @Test("steps are limited, also those of filters")
  func steps() {
    let environment = Self.environment { $0.steps = 100 }
    let loop = failure(of: "{% for i in (1..200) %}x{% endfor %}", in: environment)
    #expect(
      loop?.oneLine
        == "page.md:1:24: the template takes more than 100 steps; print fewer rows, or look for a loop inside a loop"
    )
    let filter = failure(of: "{{ (1..200) | sum }}", in: environment)
    #expect(filter?.fact == .limitReached(.steps(100)))
  }

  @Test("a loop that prints nothing is counted as well")
  func emptyLoop() {
    let environment = Self.environment { $0.loopIterations = 5 }
    let error = failure(of: "{% for i in (1..9) %}{% endfor %}", in: environment)
    #expect(error?.fact == .limitReached(.loopIterations(5)))
  }

  @Test("the deadline stops the rendering")
  func deadline() {
    let environment = Self.environment { $0.isExpired = { true } }
    let error = failure(of: "{% for i in (1..5000) %}x{% endfor %}", in: environment)
    #expect(error?.fact == .limitReached(.time))
    #expect(failure(of: "short", in: environment) == nil)
  }

  @Test(
    "a value that filters make is limited",
    arguments: [
      "{% for i in (1..60) %}{% assign s = s | default: 'ab' | append: s | append: s %}{% endfor %}",
      "{% for i in (1..60) %}{% assign s = s | replace: 'b', 'bbbbbbbb' %}{% endfor %}",
      "{% for i in (1..60) %}{% assign s = s | split: '' | join: s %}{% endfor %}",
      "{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% assign s = s | append: s %}{% endfor %}",
    ])
  func values(template: String) {
    let environment = Self.environment { $0.valueBytes = 1000 }
    let error = failure(of: template, ["s": "abc"], in: environment)
    #expect(error?.fact == .limitReached(.valueBytes(1000)))
  }

  @Test(
    "a list that filters make or read is limited",
    arguments: [
      "{% assign l = (1..9) %}{% for i in (1..60) %}{% assign l = l | concat: l %}{% endfor %}",
      "{{ (1..9223372036854775807) | first }}", "{{ (1..1) | concat: (1..99999999999) }}",
    ])
  func lists(template: String) {
    let environment = Self.environment { $0.elements = 1000 }
    #expect(failure(of: template, in: environment)?.fact == .limitReached(.elements(1000)))
  }

  @Test("a rendering can have limits of its own")
  func ownLimits() throws {
    let source = SourceText(file: "page.md", contents: "12345")
    let template = try Template(parsing: source, environment: Environment())
    var limits = RenderLimits()
    limits.outputBytes = 4
    #expect(throws: LiquidError.self) { try template.render(limits: limits) }
    #expect(try template.render() == "12345")
  }
}
