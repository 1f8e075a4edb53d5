/// `{% continue %}`.
struct ContinueTag: Tag {
  let name = "continue"
  let summary = "Goes on with the next element of the surrounding loop."
  let syntax = "{% continue %}"
  let example = Example(
    "{% for i in (1..4) %}{% if i == 3 %}{% continue %}{% endif %}{{ i }}{% endfor %}",
    prints: "124")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parser.expectNoMarkup()
    return JumpNode(completion: .continuesLoop, offset: parser.offset)
  }
}
