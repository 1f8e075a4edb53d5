/// `{{ … }}` or `{% echo … %}`: prints a value through the encoder.
struct OutputNode: Node {
  let expression: FilteredExpression
  let offset: Int

  func render(in context: RenderContext) throws(LiquidError) -> Completion {
    try context.print(try context.evaluate(expression), at: expression.offset)
    return .finished
  }
}
