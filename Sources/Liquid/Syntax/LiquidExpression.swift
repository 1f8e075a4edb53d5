/// Something that has a value: a literal, a variable with members, or a range.
public indirect enum LiquidExpression: Sendable {
  /// A value written in the template.
  case literal(LiquidValue)
  /// A variable, perhaps with members.
  case variable(VariablePath)
  /// `(first..last)`.
  case range(first: LiquidExpression, last: LiquidExpression)

  /// Whether the expression is the literal nil, blank or empty.
  var isAbsenceLiteral: Bool {
    switch self {
    case .literal(.nil), .literal(.blank), .literal(.empty): true
    default: false
    }
  }
}

/// `name.member[index]`: where a value is found.
public struct VariablePath: Sendable {
  /// What the path begins with.
  enum Root: Sendable {
    case name(String)
    case computed(LiquidExpression)
  }

  /// One step into a value.
  struct Member: Sendable {
    enum Key: Sendable {
      case name(String)
      case computed(LiquidExpression)
    }

    let key: Key
    let offset: Int
  }

  let root: Root
  let offset: Int
  let members: [Member]
}
