import Liquid
import Testing

@Suite struct CaptureTests {
  static let globals: [String: LiquidValue] = [
    "name": "a*b", "chart": .markup("svg"), "list": ["x", "y"], "key": "k", "row": ["k": 7],
  ]

  @Test(
    "template text is printed as it is, every value is encoded exactly once",
    arguments: [
      ("**{{ name }}**", "**[a*b]**"),
      ("{{ chart }}", "<svg>"),
      ("{{ list }}", "[x][y]"),
      ("{{ nil }}{{ '' }}", ""),
      ("{% echo name %}", "[a*b]"),
      ("{% cycle name, 'b' %}", "[a*b]"),
      ("{% increment i %}", "[0]"),
      ("{% capture c %}**{{ name }}**{% endcapture %}{{ c }}", "**[a*b]**"),
      ("{% capture c %}{{ chart }}{% endcapture %}{{ c }}", "<svg>"),
      (
        "{% capture c %}-{{ name }}{% endcapture %}{% capture d %}{{ c }}!{% endcapture %}{{ d }}",
        "-[a*b]!"
      ),
      ("{% capture c %}-{{ name }}{% endcapture %}{% assign d = c %}{{ d }}", "-[a*b]"),
      ("{% ifchanged %}-{{ name }}{% endifchanged %}", "-[a*b]"),
    ])
  func printing(template: String, expected: String) throws {
    #expect(try render(template, Self.globals, encoder: MarkingEncoder()) == expected)
  }

  @Test(
    "joining and trimming captured text keeps its parts; what is added is encoded when printed",
    arguments: [
      ("{{ c | append: name }}", " -[a*b] [a*b]"),
      ("{{ c | append: '!' }}", " -[a*b] [!]"),
      ("{{ name | append: c }}", "[a*b] -[a*b] "),
      ("{{ c | prepend: name }}", "[a*b] -[a*b] "),
      ("{{ c | strip }}", "-[a*b]"),
      ("{{ c | lstrip }}", "-[a*b] "),
      ("{{ c | rstrip }}", " -[a*b]"),
      ("{{ chart | append: name }}", "<svg>[a*b]"),
      ("{{ c | default: 'x' }}", " -[a*b] "),
      ("{% assign l = list | concat: list %}{{ l | join: ',' }}", "[x,y,x,y]"),
    ])
  func structure(template: String, expected: String) throws {
    let capture = "{% capture c %} -{{ name }} {% endcapture %}"
    #expect(try render(capture + template, Self.globals, encoder: MarkingEncoder()) == expected)
  }

  @Test("joining a list of captured texts keeps their parts")
  func join() throws {
    let template = "{% capture c %}*{{ name }}{% endcapture %}{{ rows | append: c | join: '' }}"
    #expect(try render(template, ["rows": "", "name": "n"], encoder: MarkingEncoder()) == "*[n]")
  }

  @Test(
    "other filters see the plain text and return a text that is encoded as a whole",
    arguments: [
      ("{{ c | upcase }}", "[-A*B]"),
      ("{{ c | size }}", "[4]"),
      ("{{ c | split: '*' | join: '+' }}", "[-a+b]"),
      ("{{ c | replace: '-', '' }}", "[a*b]"),
      ("{{ c | slice: 0, 2 }}", "[-a]"),
    ])
  func plainText(template: String, expected: String) throws {
    let capture = "{% capture c %}-{{ name }}{% endcapture %}"
    #expect(try render(capture + template, Self.globals, encoder: MarkingEncoder()) == expected)
  }

  @Test("captured text is equal to, contains and indexes like its plain text")
  func comparison() throws {
    let template = """
      {% capture c %}{{ key }}{% endcapture %}{% if c == 'k' and c contains 'k' %}\
      {{ row[c] }} {% case c %}{% when 'k' %}case{% endcase %}{% endif %}\
      {% if c != blank %} {{ c.size }}{% endif %}
      """
    #expect(try render(template, Self.globals) == "7 case 1")
  }

  @Test("capturing and printing is the same as printing, whatever the block holds")
  func law() throws {
    let bodies = [
      "a", " {{ name }} ", "{% for x in list %}{{ x }},{% endfor %}", "{{ chart }}{{ row }}",
      "{% capture inner %}{{ name }}{% endcapture %}{{ inner | append: 'z' }}",
    ]
    for body in bodies {
      let direct = try render(body, Self.globals, encoder: MarkingEncoder())
      let captured = try render(
        "{% capture c %}\(body){% endcapture %}{{ c }}", Self.globals, encoder: MarkingEncoder())
      #expect(direct == captured)
    }
  }

  @Test("the HTML encoder escapes values, not template text and trusted markup")
  func html() throws {
    let globals: [String: LiquidValue] = ["x": "<\"'&>", "svg": .markup("<svg/>")]
    let output = try render("<p>{{ x }}{{ svg }}</p>", globals, encoder: HTMLEncoder())
    #expect(output == "<p>&lt;&quot;&#39;&amp;&gt;<svg/></p>")
  }
}
