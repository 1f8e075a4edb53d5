import Diagnostics
import Liquid
import Testing

@Suite struct SyntaxTests {
  @Test(
    "what the golden suite leaves open",
    arguments: [
      ("{{ a.b[0][\"c\"].first }}", "x"), ("{{ a.b.last.size }}", "1"), ("{{ a['b'].size }}", "1"),
      ("{% assign r = (1..3) %}{{ r.last }}{{ r[-1] }}{{ r.size }}", "333"),
      ("{% if '  ' == blank and '' == empty %}yes{% endif %}", "yes"),
      ("{% if (1..3) contains 2 %}yes{% endif %}", "yes"),
      ("{% for i in (1..3) reversed limit: 2 %}{{ i }}{% endfor %}", "21"),
      ("{% for i in (1..3) offset: 5 %}{{ i }}{% else %}none{% endfor %}", "none"),
      ("{% for i in (1..3) limit: -1 %}{{ i }}{% else %}none{% endfor %}", "none"),
      ("{% for i in (1..0) %}{% else %}a{% else %}b{% endfor %}", "a"),
      ("{%- # note\n # more -%}\n x", "x"),
      ("{{-'a'-}} {{- 'b' -}} c", "abc"), ("{{ }}x", "x"),
      ("{% raw -%} a {%- endraw %}|", "a|"),
      ("{{ \"é\" | size }}{{ 'né' | upcase }}", "1NÉ"),
      ("{{ 'a,b,,' | split: ',' | size }}", "2"),
      ("{{ 'aXbXc' | replace_last: 'X', '' }}", "aXbc"), ("{{ 'aaa' | remove: 'aa' }}", "a"),
      ("{{ '👩‍👩‍👧é' | split: '' | reverse | reverse | join: '' }}", "👩‍👩‍👧é"),
      ("{{ a }}", #"{"b" => [{"c" => ["x"]}]}"#),
      ("{{ '<script>x</script><SCRIPT >y</SCRIPT>z<b' | strip_html }}", "z<b"),
      ("{{ 'a%zz%41' | url_decode }}", "a%zzA"),
    ])
  func printing(template: String, expected: String) throws {
    let globals: [String: LiquidValue] = ["a": ["b": [["c": ["x"]]]]]
    #expect(try render(template, globals) == expected)
  }

  @Test("a template of many unusual bytes never stops the program")
  func fuzz() {
    let pieces = [
      "{{", "}}", "{%", "%}", "-", " ", "\n", "if", "for x in", "endif", "raw", "endraw", "#", "'",
      "\"", "|", ":", ",", "(1..", ")", "[", "]", ".", "a", "liquid", "comment", "endcomment",
      "case", "when", "assign x =", "é", "1", "\u{0}", "cycle", "tablerow i in a", "capture c",
    ]
    var generator = SystemIndependentGenerator(state: 3)
    for strictness in [Environment.Strictness.lax, .strict] {
      for _ in 0..<3000 {
        let count = Int(generator.next() % 14)
        let text = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
          .joined()
        let error = failure(of: text, ["a": [1, 2]], in: Environment(strictness: strictness))
        let place = error?.place ?? TextLocation(file: "page.md", line: 1, column: 1)
        #expect(place.line >= 1 && place.column >= 1 && place.file == "page.md", "\(text)")
      }
    }
  }

  @Test(
    "no filter stops the program, whatever its input and arguments are",
    arguments: Environment.standardFilters.map(\.name))
  func extremes(filter: String) throws {
    let values: [LiquidValue] = [
      .integer(.max), .integer(.min), -1, 0, 2, "", "é€ 1",
      "2026-08-01 10:00 +99999999999999999999",
      "2026-01-01 10:00 +9999:99999999999", "-9223372036854775808", .nil, .blank, .empty, true,
      ["b", "a"], [1, [2, "x"]], ["k": 1], .array([]), .markup("<b>"),
      .range(.init(first: 5, last: 1)),
      .range(.init(first: .min, last: .max)), .object(Row("m", 1)), .number(1e300),
      .number(-1e-300),
      .decimal(LiquidDecimal(significand: .max)),
    ]
    let filter = try #require(Environment().filters[filter])
    let count = filter.parameters.count { $0.kind != .named }
    let arguments = ["", ": b", ": b, c"][min(count, 2)]
    for strictness in [Environment.Strictness.lax, .strict] {
      let source = SourceText(file: "x", contents: "{{ a | \(filter.name)\(arguments) }}")
      let template = try Template(parsing: source, environment: .init(strictness: strictness))
      for a in values {
        for b in count > 0 ? values : [.nil] {
          for c in count > 1 ? values : [.nil] {
            do throws(LiquidError) {
              _ = try template.render(["a": a, "b": b, "c": c])
            } catch {
              #expect(error.place.column == 8)
            }
          }
        }
      }
    }
  }

  @Test("splitting and joining by the same text gives the text back")
  func splitLaw() throws {
    for text in ["a", "a,b", ",a", "a,,b", "abc,,,d", "é,ü"] {
      let globals: [String: LiquidValue] = ["text": .string(text)]
      #expect(try render("{{ text | split: ',' | join: ',' }}", globals) == text)
    }
  }

  @Test(
    "encoding and decoding gives the text back",
    arguments: [
      "url_encode | url_decode", "base64_encode | base64_decode",
      "base64_url_safe_encode | base64_url_safe_decode",
    ])
  func codingLaw(filters: String) throws {
    for text in ["", "a", "ab", "abc", "a b+c/d?e=f&g%", "é€😀", "\u{7F}\n\t"] {
      #expect(try render("{{ text | \(filters) }}", ["text": .string(text)]) == text)
    }
  }
}
