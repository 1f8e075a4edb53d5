/// Filters that put texts together; captured output keeps its parts.
enum ConcatenationFilters {
  static let all = [
    Filter(
      "append", "The text with another text behind it.",
      parameters: [.required("text", "what comes behind")],
      example: Example("{{ 'report' | append: '.csv' }}", prints: "report.csv")
    ) { call in join([call.input, call.argument(0) ?? .nil]) },
    Filter(
      "prepend", "The text with another text before it.",
      parameters: [.required("text", "what comes before")],
      example: Example("{{ 'csv' | prepend: '.' }}", prints: ".csv")
    ) { call in join([call.argument(0) ?? .nil, call.input]) },
    Filter(
      "join", "The elements of a list as one text.",
      parameters: [.optional("glue", "what stands between them; a space when left out")],
      example: Example("{{ 'a,b' | split: ',' | join: ' and ' }}", prints: "a and b"),
      body: joinElements),
  ]

  /// The values as one text: captured when one of them is encoded in its own way.
  static func join(_ values: [LiquidValue]) -> LiquidValue {
    guard values.contains(where: \.hasOwnEncoding) else {
      return .string(values.map(\.plainText).joined())
    }
    var result = CapturedText()
    for value in values { result.append(value) }
    return .captured(result)
  }

  private static func joinElements(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let glue = call.argument(0) ?? " "
    let glueByteCount = glue.plainText.utf8.count
    var pieces: [LiquidValue] = []
    var byteCount = 0
    for element in call.elements {
      if !pieces.isEmpty { pieces.append(glue) }
      pieces.append(element)
      byteCount += element.plainText.utf8.count + glueByteCount
      try call.checkByteCount(byteCount - glueByteCount)
    }
    return join(pieces)
  }
}
