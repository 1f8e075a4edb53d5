/// `{% case value %}{% when a, b %} … {% else %} … {% endcase %}`.
struct CaseTag: Tag {
  let name = "case"
  let parts = ["when", "else", "endcase"]
  let summary = "Prints the blocks whose value equals the case's, else those behind 'else'."
  let syntax = "{% case value %}{% when value, value %} … {% else %} … {% endcase %}"
  let example = Example(
    "{% assign s = 'ok' %}{% case s %}{% when 'ok', 'done' %}good{% else %}bad{% endcase %}",
    prints: "good")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    var markup = try parser.markup()
    let subject = try markup.expression()
    try markup.expectEnd()
    var current = try parser.block(until: "when", "else", "endcase").end
    var clauses: [CaseNode.Clause] = []
    while current.name != "endcase" {
      let values = current.name == "else" ? nil : try parseValues(current)
      let (body, next) = try parser.block(until: "when", "else", "endcase")
      clauses.append(CaseNode.Clause(values: values, body: body))
      current = next
    }
    let isBlank = clauses.allSatisfy(\.body.isBlank)
    return CaseNode(
      subject: subject,
      clauses: clauses.map {
        CaseNode.Clause(values: $0.values, body: $0.body.suppressingWhitespace(if: isBlank))
      }, offset: parser.offset, isBlank: isBlank)
  }

  /// The values behind `when`; lax templates may have anything behind them.
  private func parseValues(_ parser: TagParser) throws(LiquidError) -> [LiquidExpression] {
    var markup = try parser.markup()
    var values: [LiquidExpression] = []
    repeat {
      values.append(try markup.expression())
    } while markup.accept(.comma) || markup.accept(word: "or")
    if parser.environment.strictness == .strict { try markup.expectEnd() }
    return values
  }
}

private struct CaseNode: Node {
  /// A block with its values; without any for `else`.
  struct Clause: Sendable {
    let values: [LiquidExpression]?
    let body: Block
  }

  let subject: LiquidExpression
  let clauses: [Clause]
  let offset: Int
  let isBlank: Bool

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    let subject = try context.evaluate(subject)
    var hasMatched = false
    for clause in clauses {
      let matches = try countMatches(of: clause, with: subject, hasMatched, in: context)
      if clause.values != nil, matches > 0 { hasMatched = true }
      for _ in 0..<matches {
        let completion = try clause.body.render(in: context)
        guard completion == .finished else { return completion }
      }
    }
    return .finished
  }

  /// How often a clause is printed: once for each equal value, as in Liquid elsewhere.
  private func countMatches(
    of clause: Clause, with subject: LiquidValue, _ hasMatched: Bool, in context: RenderContext
  ) throws(LiquidError) -> Int {
    guard let values = clause.values else { return hasMatched ? 0 : 1 }
    var count = 0
    for value in values where try context.evaluate(value) == subject { count += 1 }
    return count
  }
}
