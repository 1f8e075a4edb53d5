import Liquid

/// `top`: the first rows of a breakdown, and all others as one row with their exact sums.
enum TopFilter {
  static let filter = Filter(
    "top", "The first rows of a breakdown; all others are one row more, so nothing is lost.",
    parameters: [.required("count", "how many rows to tell apart")],
    example: Example("{{ nil | top: 3 | size }}", prints: "0")
  ) { call throws(EvaluationFailure) in
    guard case .integer(let count)? = call.argument(0), count > 0 else {
      throw EvaluationFailure("'top' needs a number of rows above zero")
    }
    switch call.input {
    case .nil: return .array([])
    case .object(let object as TemplateObject<BreakdownView>):
      return .array(object.value.rows(atMost: count))
    default:
      throw EvaluationFailure(
        "'top' needs a breakdown, got \(call.input.kindName)", advice: "write report.by.user")
    }
  }
}
