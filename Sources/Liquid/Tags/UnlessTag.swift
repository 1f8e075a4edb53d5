/// `{% unless condition %} … {% endunless %}`.
struct UnlessTag: Tag {
  let name = "unless"
  let parts = ["elsif", "else", "endunless"]
  let summary = "Prints its block when the condition does not hold."
  let syntax = "{% unless condition %} … {% else %} … {% endunless %}"
  let example = Example("{% unless 1 > 2 %}right{% endunless %}", prints: "right")

  func parse(_ parser: TagParser) throws(LiquidError) -> any Node {
    try parseBranches(parser, end: "endunless", isInverted: true)
  }
}
