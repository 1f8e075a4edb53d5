import Diagnostics
import Liquid
import Testing

/// What a host adds to the language: objects, filters, tags and encoders.
@Suite struct HostTests {
  /// `{% badge text color: value %}`.
  struct BadgeTag: Liquid.Tag {
    let name = "badge"
    let summary = "Prints a badge."
    let syntax = "{% badge text, color: value %}"
    let example = Example("{% badge 'x' %}", prints: "x")

    struct BadgeNode: Node {
      let label: FilteredExpression
      let arguments: [(name: String, value: LiquidExpression)]
      let offset: Int

      func render(in context: RenderContext) throws(LiquidError) -> Completion {
        let number = context.nextNumber(in: "badge")
        try context.write("(\(number) ", at: offset)
        try context.print(try context.evaluate(label), at: offset)
        for argument in arguments {
          let value = try context.evaluate(argument.value)
          try context.print(.markup("\(argument.name)=\(value.plainText)"), at: offset)
        }
        try context.write(")", at: offset)
        return .finished
      }
    }

    func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
      var markup = try parser.markup()
      let label = try markup.filteredExpression()
      return BadgeNode(
        label: label, arguments: try markup.namedArguments(), offset: parser.offset)
    }
  }

  /// `{% repeat n %} … {% endrepeat %}`.
  struct RepeatTag: Liquid.Tag {
    let name = "repeat"
    let parts = ["endrepeat"]
    let summary = "Prints its block again and again."
    let syntax = "{% repeat n %} … {% endrepeat %}"
    let example = Example("{% repeat 2 %}x{% endrepeat %}", prints: "xx")

    struct RepeatNode: Node {
      let count: LiquidExpression
      let body: Block
      let offset: Int

      func render(in context: RenderContext) throws(LiquidError) -> Completion {
        guard case .integer(let count) = try context.evaluate(count) else {
          throw context.error(
            EvaluationFailure("needs a number"), subject: "tag 'repeat'", at: offset)
        }
        for index in 0..<count {
          try context.withBlock(["turn": .integer(index)]) { () throws(LiquidError) in
            _ = try body.render(in: context)
          }
        }
        return .finished
      }
    }

    func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
      var markup = try parser.markup()
      guard !markup.isAtEnd else { throw parser.error("how often?", advice: "give a number") }
      let count = try markup.expression()
      try markup.expectEnd()
      let body = try parser.block(until: "endrepeat").body
      return RepeatNode(count: count, body: body, offset: parser.offset)
    }
  }

  struct FailingEncoder: OutputEncoder {
    func encode(_ value: LiquidValue, text: String) throws(EvaluationFailure) -> String {
      throw EvaluationFailure("no token is left")
    }
  }

  static var environment: Environment {
    var environment = Environment(loader: DictionaryLoader(["b": "{% badge 'in b' %}"]))
    environment.register(BadgeTag())
    environment.register(RepeatTag())
    environment.register(
      Filter(
        "money", "An amount with its currency.", parameters: [.named("unit", "the currency")],
        example: Example("{{ 5 | money }}", prints: "$5")
      ) { call throws(EvaluationFailure) in
        guard let row = call.input.asObject as? Row else {
          throw EvaluationFailure("\(call.input.kindName) is not money", advice: "give a row")
        }
        return .string((call.named["unit"]?.plainText ?? "$") + row.cost.description)
      })
    return environment
  }

  @Test(
    "tags of the host parse, evaluate and print like the language's own",
    arguments: [
      ("{% badge 'a' | upcase, color: 3 %}", "(1 [A]<color=3>)"),
      ("{% badge 'a' %}{% render 'b' %}{% badge 'c' %}", "(1 [a])(2 [in b])(3 [c])"),
      ("{% repeat 2 %}{{ turn }}{% endrepeat %}", "[0][1]"),
    ])
  func tags(template: String, expected: String) throws {
    #expect(try render(template, in: Self.environment, encoder: MarkingEncoder()) == expected)
  }

  @Test(
    "mistakes that tags and filters of the host find have a place",
    arguments: [
      ("x {% repeat %}", "page.md:1:3: tag 'repeat': how often?; give a number"),
      ("{% repeat 'a' %}{% endrepeat %}", "page.md:1:1: tag 'repeat': needs a number"),
      ("{% repeat 1 %}", "page.md:1:1: 'repeat' is never closed; add '{% endrepeat %}'"),
      ("{% endrepeat %}", "page.md:1:4: 'endrepeat' cannot stand here"),
      ("{{ 1 | money }}", "page.md:1:8: filter 'money': a number is not money; give a row"),
      ("{{ row.broken }}", "page.md:1:8: 'broken': the database is gone; look for it"),
    ])
  func mistakes(template: String, message: String) {
    let error = failure(of: template, ["row": .object(Row("m", 1))], in: Self.environment)
    #expect(error?.oneLine == message)
  }

  @Test(
    "objects answer members, print, compare, sort and add up",
    arguments: [
      ("{{ a }} {{ a.model }} {{ a['cost'] }}", "gpt gpt 1.5"),
      ("{{ a | money: unit: 'EUR ' }}", "EUR 1.5"),
      ("{{ a | plus: 1 }}", "2.5"),
      ("{% if a > b %}more{% else %}less{% endif %}", "more"),
      ("{% if a == 1.5 %}same{% endif %}", "same"),
      ("{{ rows | sum: 'cost' }}", "1.75"),
      ("{{ rows | sort: 'cost' | map: 'model' | join: ',' }}", "opus,gpt"),
      ("{{ rows | sort | first }}", "opus"),
      ("{{ rows | where: 'model', 'gpt' | first | money }}", "$1.5"),
    ])
  func objects(template: String, expected: String) throws {
    let (a, b) = (LiquidValue.object(Row("gpt", 1.5)), LiquidValue.object(Row("opus", 0.25)))
    let globals: [String: LiquidValue] = ["a": a, "b": b, "rows": [a, b]]
    #expect(try render(template, globals, in: Self.environment) == expected)
  }

  @Test("an encoder that fails is told with the place of the output")
  func encoderFailure() {
    #expect {
      try render("a {{ 'x' }}", encoder: FailingEncoder())
    } throws: { error in
      (error as? LiquidError)?.oneLine == "page.md:1:6: output: no token is left"
    }
  }

  @Test("partials of render see shared variables, not those of the page")
  func shared() throws {
    let environment = Environment(
      loader: DictionaryLoader(["p": "{{ site }}{{ page | default: '-' }}"]))
    let source = SourceText(file: "page.md", contents: "{% render 'p' %}{{ page }}")
    let template = try Template(parsing: source, environment: environment)
    #expect(try template.render(["page": "P"], shared: ["site": "S", "page": "Q"]) == "SQP")
  }

  @Test("one template is printed many times at once with the same result")
  func concurrency() async throws {
    let environment = Environment(loader: DictionaryLoader(["row": "{{ row }};"]))
    let source = SourceText(
      file: "page.md", contents: "{% for i in (1..n) %}{% render 'row', row: i %}{% endfor %}")
    let template = try Template(parsing: source, environment: environment)
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for count in 0..<40 {
        group.addTask { (count, try template.render(["n": .integer(count)])) }
      }
      for try await (count, output) in group {
        #expect(output == (0..<count).map { "\($0 + 1);" }.joined())
      }
    }
  }
}
