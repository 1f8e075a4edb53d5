/// The kinds of mistakes in templates, with their facts.
public enum LiquidFact: Sendable, Equatable {
  /// `{{` or `{%` without its end.
  case unclosedDelimiter(closing: String)
  /// A block tag without its end tag.
  case unclosedBlock(tag: String)
  /// A quotation mark without its partner.
  case unclosedString
  /// `{% %}` without a name.
  case missingTagName
  /// A tag that the environment does not know.
  case unknownTag(name: String, suggestion: String?)
  /// An end or middle tag where none can stand.
  case misplacedTag(name: String, expected: [String])
  /// Something else than the grammar wants.
  case unexpected(found: String, expected: String)
  /// A filter that the environment does not know.
  case unknownFilter(name: String, suggestion: String?)
  /// A filter without a required argument.
  case missingArgument(filter: String, parameter: String)
  /// A filter with more arguments than it takes.
  case surplusArgument(filter: String, maximum: Int)
  /// A filter with a named argument that it does not take.
  case unknownArgument(filter: String, name: String, suggestion: String?)
  /// A name that no variable has.
  case undefinedVariable(name: String, suggestion: String?)
  /// A name or position that a value does not have.
  case undefinedMember(name: String, owner: String, suggestion: String?)
  /// A comparison between values that have no order.
  case incomparable(left: String, right: String)
  /// A loop over a value that has no elements.
  case notIterable(found: String)
  /// A loop option that is not a whole number.
  case notAnInteger(option: String, found: String)
  /// A partial whose name is not text.
  case partialNameNotText(found: String)
  /// A partial that the loader cannot give.
  case partialUnavailable(name: String, EvaluationFailure)
  /// A filter, tag, object or encoder that could not do its work.
  case failed(subject: String, EvaluationFailure)
  /// A limit of the rendering.
  case limitReached(RenderLimit)

  var code: String {
    switch self {
    case .unclosedDelimiter: "unclosed-delimiter"
    case .unclosedBlock: "unclosed-block"
    case .unclosedString: "unclosed-string"
    case .missingTagName: "missing-tag-name"
    case .unknownTag: "unknown-tag"
    case .misplacedTag: "misplaced-tag"
    case .unexpected: "syntax"
    case .unknownFilter: "unknown-filter"
    case .missingArgument: "missing-argument"
    case .surplusArgument: "surplus-argument"
    case .unknownArgument: "unknown-argument"
    case .undefinedVariable: "undefined-variable"
    case .undefinedMember: "undefined-member"
    case .incomparable: "incomparable"
    case .notIterable: "not-iterable"
    case .notAnInteger: "not-an-integer"
    case .partialNameNotText: "partial-name"
    case .partialUnavailable: "partial-unavailable"
    case .failed: "failed"
    case .limitReached: "limit-reached"
    }
  }

  var summary: String {
    switch self {
    case .unclosedDelimiter(let closing): "'\(closing)' is missing"
    case .unclosedBlock(let tag): "'\(tag)' is never closed"
    case .unclosedString: "the quoted text is never closed"
    case .missingTagName: "the tag has no name"
    case .unknownTag(let name, _): "tag '\(name)' is not defined"
    case .misplacedTag(let name, _): "'\(name)' cannot stand here"
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .unknownFilter(let name, _): "filter '\(name)' is not defined"
    case .missingArgument(let filter, let parameter): "filter '\(filter)' needs '\(parameter)'"
    case .surplusArgument(let filter, let maximum):
      "filter '\(filter)' takes \(maximum == 0 ? "no" : "at most \(maximum)") "
        + (maximum == 1 ? "argument" : "arguments")
    case .unknownArgument(let filter, let name, _): "filter '\(filter)' has no argument '\(name)'"
    case .undefinedVariable(let name, _): "variable '\(name)' is not defined"
    case .undefinedMember(let name, let owner, _): "\(owner) has no member '\(name)'"
    case .incomparable(let left, let right): "cannot compare \(left) with \(right)"
    case .notIterable(let found): "cannot loop over \(found)"
    case .notAnInteger(let option, let found): "'\(option)' must be a whole number, not \(found)"
    case .partialNameNotText(let found): "the name of a partial must be a text, not \(found)"
    case .partialUnavailable(let name, let failure): "partial '\(name)': \(failure.summary)"
    case .failed(let subject, let failure): "\(subject): \(failure.summary)"
    case .limitReached(let limit): limit.summary
    }
  }

  var advice: String? {
    switch self {
    case .unclosedBlock(let tag): "add '{% end\(tag) %}'"
    case .misplacedTag(_, let expected) where !expected.isEmpty:
      "expected " + expected.map { "'\($0)'" }.joined(separator: " or ")
    case .unknownTag(_, let suggestion), .unknownFilter(_, let suggestion),
      .unknownArgument(_, _, let suggestion), .undefinedMember(_, _, let suggestion):
      suggestion
    case .undefinedVariable(_, let suggestion):
      suggestion ?? "a name that may be missing needs the filter 'default' or '== nil'"
    case .failed(_, let failure), .partialUnavailable(_, let failure): failure.advice
    case .limitReached(let limit): limit.advice
    default: nil
    }
  }
}
