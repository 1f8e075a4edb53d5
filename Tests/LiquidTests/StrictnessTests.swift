import Diagnostics
import Liquid
import Testing

@Suite struct StrictnessTests {
  static let globals: [String: LiquidValue] = [
    "row": ["cost": 3, "note": .nil], "nothing": .nil, "list": [1, 2], "name": "x",
    "entry": .object(Row("gpt", 1.5)), "rows": [["cots": 2], ["cost": 1]],
  ]

  @Test(
    "an undefined name is an error in strict templates and nothing in lax ones",
    arguments: [
      ("{{ toal }}", "page.md:1:4: variable 'toal' is not defined"),
      ("{{ row.cots }}", "page.md:1:8: 'row' has no member 'cots'; did you mean 'cost'?"),
      ("{{ row['cots'] }}", "page.md:1:8: 'row' has no member 'cots'; did you mean 'cost'?"),
      ("{{ entry.modle }}", "page.md:1:10: 'entry' has no member 'modle'; did you mean 'model'?"),
      ("{{ list[2] }}", "page.md:1:9: 'list' has no member '2'"),
      ("{{ name.x }}", "page.md:1:9: 'name' has no member 'x'"),
      ("{{ nothing.x }}", "page.md:1:12: 'nothing', which is nil, has no member 'x'"),
      (
        "{% if row.cots %}{% endif %}",
        "page.md:1:11: 'row' has no member 'cots'; did you mean 'cost'?"
      ),
      (
        "{% for x in lits %}{% endfor %}",
        "page.md:1:13: variable 'lits' is not defined; did you mean 'list'?"
      ),
      (
        "{% if row.cots == 3 %}{% endif %}",
        "page.md:1:11: 'row' has no member 'cots'; did you mean 'cost'?"
      ),
      (
        "{{ 1 | plus: row.cots }}", "page.md:1:18: 'row' has no member 'cots'; did you mean 'cost'?"
      ),
      (
        "{{ row.cots | plus: 1 | default: 2 }}",
        "page.md:1:8: 'row' has no member 'cots'; did you mean 'cost'?"
      ),
    ])
  func undefined(template: String, message: String) throws {
    let error = failure(of: template, Self.globals)
    #expect(error?.oneLine.hasPrefix(message) == true, "\(error?.oneLine ?? "printed")")
    let lax = try render(template, Self.globals, in: Environment(strictness: .lax))
    #expect(["", "1", "2"].contains(lax))
  }

  @Test(
    "an undefined name is fine before 'default' and compared with nil, blank or empty",
    arguments: [
      ("{{ x | default: 'none' }}", "none"),
      ("{{ row.x | default: 'none' | upcase }}", "NONE"),
      ("{% if row.x == nil %}yes{% endif %}", "yes"),
      ("{% if x != blank %}yes{% else %}no{% endif %}", "no"),
      ("{% if empty == x %}yes{% else %}no{% endif %}", "no"),
    ])
  func allowed(template: String, expected: String) throws {
    #expect(try render(template, Self.globals) == expected)
  }

  @Test(
    "a known value that is nil is no error",
    arguments: [
      ("{{ nothing }}", ""), ("{{ row.note }}", ""), ("{{ entry.note }}", ""),
      ("{% if row.note %}yes{% else %}no{% endif %}", "no"),
      ("{% for i in (1..1) %}{{ forloop.parentloop }}{% endfor %}", ""),
    ])
  func knownNil(template: String, expected: String) throws {
    #expect(try render(template, Self.globals) == expected)
  }

  @Test("a term that cannot change the condition is not evaluated")
  func shortCircuit() throws {
    let template = "{% if x != nil and x.y == 1 %}yes{% else %}no{% endif %}"
    #expect(try render(template) == "no")
  }

  @Test(
    "a value that is not a number is an error in strict arithmetic and 0 in lax one",
    arguments: [
      ("{{ name | plus: 1 }}", "plus': a string", "1"),
      ("{{ 2 | times: row }}", "times': a dictionary", "0"),
      ("{{ '12abc' | plus: 1 }}", "plus': a string", "13"),
      ("{{ list | round }}", "round': an array", "0"),
      ("{{ 'a,1' | split: ',' | sum }}", "sum': a string", "1"),
      ("{{ true | at_least: 1 }}", "at_least': a boolean", "1"),
    ])
  func arithmetic(template: String, subject: String, lax: String) throws {
    let error = failure(of: template, Self.globals)
    #expect(error?.summary == "filter '\(subject) is not a number")
    #expect(try render(template, Self.globals, in: Environment(strictness: .lax)) == lax)
  }

  @Test(
    "a loop over a value without elements is an error in strict templates, nil is none",
    arguments: [
      "{% for x in 5 %}x{% endfor %}", "{% tablerow x in true %}x{% endtablerow %}",
      "{% for x in entry %}x{% endfor %}",
    ])
  func loops(template: String) throws {
    #expect(failure(of: template, Self.globals)?.code == "liquid-not-iterable")
    #expect(
      failure(of: "{% for x in 5 %}{% endfor %}")?.oneLine
        == "page.md:1:13: cannot loop over a number")
    #expect(try render("{% for x in nothing %}x{% endfor %}", Self.globals) == "")
  }

  @Test("an unknown filter is an error in strict templates and changes nothing in lax ones")
  func unknownFilter() throws {
    #expect(failure(of: "{{ 'a' | nosuch: 1, b: 2 }}")?.fact.isUnknownFilter == true)
    #expect(try render("{{ 'a' | nosuch: 1, b: 2 }}", in: Environment(strictness: .lax)) == "a")
  }

  @Test(
    "a list filter finds mistyped members, so that no sum is short without notice",
    arguments: ["sum", "map", "where", "sort", "find", "has", "uniq", "compact", "reject"])
  func listMembers(filter: String) throws {
    let template = "{{ rows | \(filter): 'cost' }}"
    #expect(
      failure(of: template, Self.globals)?.oneLine
        == "page.md:1:11: filter '\(filter)': an element has no member 'cost'; "
        + "did you mean 'cots'?")
  }
}

extension LiquidFact {
  var isUnknownFilter: Bool { if case .unknownFilter = self { true } else { false } }
}
