import CYAML
import Diagnostics

extension EventStream {
  /// The error that stopped the parser, in our words and with our place.
  func failure() -> YAMLError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    switch state.error {
    case YAML_MEMORY_ERROR:
      return .outOfMemory(location: places.start)
    case YAML_READER_ERROR:
      let fault = SyntaxFault.reading(problem, value: Int(state.problem_value))
      return .syntax(fault, location: places.location(atByte: Int(state.problem_offset)))
    default:
      return syntaxError(problem, in: state)
    }
  }

  private func syntaxError(_ problem: String, in state: yaml_parser_t) -> YAMLError {
    let index = Int(state.problem_mark.index)
    let opening = state.context.map { _ in
      places.location(atScalar: Int(state.context_mark.index))
    }
    let fault = SyntaxFault.scanning(
      problem, context: state.context.map { String(cString: $0) } ?? "",
      character: places.scalar(at: index), isFirstOnLine: places.isFirstOnLine(scalar: index),
      since: opening)
    let problemLocation = places.location(atScalar: index)
    // libyaml notices an open quote at the end of the text; the reader looks for its beginning.
    return .syntax(
      fault, location: fault == .unclosedQuote ? opening ?? problemLocation : problemLocation)
  }
}
