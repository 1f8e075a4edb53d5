/// `{% if condition %} … {% elsif … %} … {% else %} … {% endif %}`.
struct IfTag: Tag {
  let name = "if"
  let parts = ["elsif", "else", "endif"]
  let summary = "Prints the first block whose condition holds, else the block behind 'else'."
  let syntax = "{% if condition %} … {% elsif condition %} … {% else %} … {% endif %}"
  let example = Example(
    "{% assign n = 3 %}{% if n > 5 %}many{% elsif n > 1 %}some{% else %}few{% endif %}",
    prints: "some")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parseBranches(parser, end: "endif", isInverted: false)
  }
}

/// The branches of `if` and `unless`.
struct BranchesNode: Node {
  let branches: [(condition: Condition, isInverted: Bool, body: Block)]
  let otherwise: Block?
  let offset: Int
  let isBlank: Bool

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    for branch in branches where try context.holds(branch.condition) != branch.isInverted {
      return try branch.body.render(in: context)
    }
    return try otherwise?.render(in: context) ?? .finished
  }
}

/// Parses the branches up to `end`; what follows the first `else` is parsed and left out.
func parseBranches(
  _ parser: TagParser, end: String, isInverted: Bool
) throws(LiquidError) -> any Node {
  var branches: [(condition: Condition, isInverted: Bool, body: Block)] = []
  var otherwise: Block?
  var blocks: [Block] = []
  var current = parser
  while current.name != end {
    let isElse = current.name == "else"
    let condition = isElse || otherwise != nil ? nil : try parseCondition(current)
    let (body, next) = try parser.block(until: "elsif", "else", end)
    blocks.append(body)
    if let condition {
      branches.append((condition, isInverted && branches.isEmpty, body))
    } else if isElse, otherwise == nil {
      otherwise = body
    }
    current = next
  }
  let isBlank = blocks.allSatisfy(\.isBlank)
  return BranchesNode(
    branches: branches.map {
      ($0.condition, $0.isInverted, $0.body.suppressingWhitespace(if: isBlank))
    },
    otherwise: otherwise?.suppressingWhitespace(if: isBlank), offset: parser.offset,
    isBlank: isBlank)
}

private func parseCondition(_ parser: TagParser) throws(LiquidError) -> Condition {
  var markup = try parser.markup()
  return try markup.condition()
}
