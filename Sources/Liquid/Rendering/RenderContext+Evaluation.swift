import Diagnostics

extension RenderContext {
  /// The value of an expression; an undefined name is an error in strict templates, else nil.
  public func evaluate(_ expression: LiquidExpression) throws(LiquidError) -> LiquidValue {
    try evaluate(expression, allowsUndefined: environment.strictness == .lax)
  }

  func evaluate(
    _ expression: LiquidExpression, allowsUndefined: Bool
  ) throws(LiquidError) -> LiquidValue {
    switch expression {
    case .literal(let value): return value
    case .variable(let path): return try evaluate(path, allowsUndefined: allowsUndefined)
    case .range(let first, let last):
      return .range(LiquidRange(first: try bound(first), last: try bound(last)))
    }
  }

  private func bound(_ expression: LiquidExpression) throws(LiquidError) -> Int {
    let number = try evaluate(expression).coercedNumber
    return number.decimal.rounded(toPlaces: 0, .down).integer ?? 0
  }

  private func evaluate(
    _ path: VariablePath, allowsUndefined: Bool
  ) throws(LiquidError) -> LiquidValue {
    var name: String
    switch path.root {
    case .name(let identifier): name = identifier
    case .computed(let expression): name = try evaluate(expression).plainText
    }
    guard var value = variables[name] else {
      guard allowsUndefined else { throw undefinedVariable(name, at: path.offset) }
      return .nil
    }
    for member in path.members {
      guard let inner = try self.member(member, of: value) else {
        guard allowsUndefined else { throw try undefinedMember(member, of: value, name) }
        return .nil
      }
      value = inner
      if case .name(let key) = member.key { name += "." + key }
    }
    return value
  }

  private func member(
    _ member: VariablePath.Member, of value: LiquidValue
  ) throws(LiquidError) -> LiquidValue? {
    switch member.key {
    case .name(let name):
      return try failing(at: member.offset, subject: "'\(name)'") { () throws(EvaluationFailure) in
        try value.member(named: name)
      }
    case .computed(let expression):
      let key = try evaluate(expression)
      return try failing(at: member.offset, subject: "'\(key.plainText)'") {
        () throws(EvaluationFailure) in try value.element(at: key)
      }
    }
  }

  /// Runs `body` and gives its failure a place.
  func failing<Result>(
    at offset: Int, subject: String, _ body: () throws(EvaluationFailure) -> Result
  ) throws(LiquidError) -> Result {
    do throws(EvaluationFailure) {
      return try body()
    } catch {
      let fact = error.limit.map { .limitReached($0) } ?? LiquidFact.failed(subject: subject, error)
      throw self.error(fact, at: offset)
    }
  }

  private func undefinedVariable(_ name: String, at offset: Int) -> LiquidError {
    let suggestion = suggestion(for: name, among: variables.names)
    return error(.undefinedVariable(name: name, suggestion: suggestion), at: offset)
  }

  private func undefinedMember(
    _ member: VariablePath.Member, of value: LiquidValue, _ owner: String
  ) throws(LiquidError) -> LiquidError {
    let name: String
    switch member.key {
    case .name(let identifier): name = identifier
    case .computed(let expression): name = try evaluate(expression).plainText
    }
    let described = value.hasMembers ? "'\(owner)'" : "'\(owner)', which is \(value.kindName),"
    let suggestion = suggestion(for: name, among: value.memberNames)
    return error(
      .undefinedMember(name: name, owner: described, suggestion: suggestion), at: member.offset)
  }
}

// MARK: Filters

extension RenderContext {
  /// The value of an expression behind all its filters.
  public func evaluate(_ filtered: FilteredExpression) throws(LiquidError) -> LiquidValue {
    let acceptsUndefined =
      environment.strictness == .lax || filtered.calls.first?.filter?.acceptsUndefined == true
    var value = try evaluate(filtered.base, allowsUndefined: acceptsUndefined)
    for call in filtered.calls { value = try apply(call, to: value) }
    return value
  }

  private func apply(
    _ call: FilteredExpression.Call, to input: LiquidValue
  ) throws(LiquidError) -> LiquidValue {
    guard let filter = call.filter else { return input }
    try checkSize(of: input, at: call.offset)
    var work = 1 + input.weight
    var arguments: [LiquidValue] = []
    for expression in call.positional {
      let argument = try evaluate(expression)
      try checkSize(of: argument, at: call.offset)
      work += argument.weight
      arguments.append(argument)
    }
    try countSteps(work, at: call.offset)
    var named: [String: LiquidValue] = [:]
    for argument in call.named { named[argument.name] = try evaluate(argument.value) }
    let filterCall = FilterCall(
      input: input, arguments: arguments, named: named, location: location(at: call.offset),
      environment: environment)
    let result = try failing(at: call.offset, subject: "filter '\(call.name)'") {
      () throws(EvaluationFailure) in try filter.body(filterCall)
    }
    try checkSize(of: result, at: call.offset)
    return result
  }
}
