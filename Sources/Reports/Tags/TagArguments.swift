import Diagnostics
import Liquid

/// The named arguments of one use of a tag, checked against those that it takes.
struct TagArguments: Sendable {
  /// An argument as it stands in the template.
  struct Argument: Sendable {
    let value: LiquidExpression
    /// Where the value begins.
    let offset: Int
  }

  let tag: String
  let offset: Int
  private let parameters: [TagParameter]
  private var arguments: [String: Argument] = [:]

  /// Reads `name: value` pairs with commas between them.
  ///
  /// - Throws: An error at an argument that the tag does not take, that is given twice, or whose
  ///   text is none of the choices; and at the tag when one is missing.
  init(_ parser: TagParser, _ parameters: [TagParameter]) throws(LiquidError) {
    (tag, offset, self.parameters) = (parser.name, parser.offset, parameters)
    var markup = try parser.markup()
    while !markup.isAtEnd {
      try readArgument(from: &markup, parser)
      guard markup.accept(.comma) || markup.isAtEnd else {
        throw markup.unexpected(expected: "','")
      }
    }
    for parameter in parameters where parameter.isRequired && arguments[parameter.name] == nil {
      throw parser.error("'\(parameter.name)' is missing", advice: parameter.advice)
    }
  }

  /// The argument of that name; `nil` when it is left out.
  subscript(name: String) -> Argument? { arguments[name] }

  /// The declaration of an argument.
  func parameter(_ name: String) -> TagParameter? { parameters.first { $0.name == name } }

  private mutating func readArgument(
    from markup: inout MarkupParser, _ parser: TagParser
  ) throws(LiquidError) {
    let start = markup.offset
    let name = try markup.name("the name of an argument")
    guard let parameter = parameter(name) else {
      let names = parameters.map(\.name)
      throw parser.error(
        "there is no argument '\(name)'",
        advice: suggestion(for: name, among: names) ?? "it takes " + names.joined(separator: ", "),
        at: start)
    }
    guard arguments[name] == nil else {
      throw parser.error("'\(name)' is given twice", at: start)
    }
    try markup.expect(.colon)
    let offset = markup.offset
    let value = try markup.expression()
    if case .literal(let literal) = value, let failure = parameter.failure(of: literal) {
      throw parser.error(failure.summary, advice: failure.advice, at: offset)
    }
    arguments[name] = Argument(value: value, offset: offset)
  }
}

extension TagParameter {
  /// What there is to choose from.
  var advice: String {
    choices.isEmpty ? summary : "one of " + choices.joined(separator: ", ")
  }

  /// Why a value is none of the choices; `nil` when it is one, or nil.
  func failure(of value: LiquidValue) -> EvaluationFailure? {
    guard !choices.isEmpty, !value.isNil else { return nil }
    guard let text = value.stringValue else {
      return EvaluationFailure("'\(name)' must be a text, not \(value.kindName)", advice: advice)
    }
    guard !choices.contains(text) else { return nil }
    return EvaluationFailure(
      "there is no \(name) '\(text)'", advice: suggestion(for: text, among: choices) ?? advice)
  }
}
