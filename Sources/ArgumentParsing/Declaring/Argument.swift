/// What is declared about a positional argument, apart from the type of its value.
public struct ArgumentDeclaration: Sendable {
  /// How many words the argument takes.
  public enum Arity: Hashable, Sendable {
    /// Exactly one.
    case required
    /// None or one.
    case optional
    /// Any number, at least `minimum`.
    case variadic(minimum: Int)

    var minimum: Int {
      switch self {
      case .required: 1
      case .optional: 0
      case .variadic(let minimum): minimum
      }
    }

    var isVariadic: Bool { if case .variadic = self { true } else { false } }
  }

  /// The name in help: `DATABASE`.
  public let name: String

  /// What the argument is: a fragment that begins with a capital and has no full stop.
  public let help: String

  /// How many words the argument takes.
  public let arity: Arity

  /// What a shell offers for the argument.
  public let completion: ValueCompletion

  let read: @Sendable (String) throws(InvalidValue) -> any Sendable

  /// The argument in a usage line: `FILE`, `[FILE]`, `FILE...`, `[FILE...]`.
  public var usage: String {
    let words = arity.isVariadic ? "\(name)..." : name
    return arity.minimum == 0 ? "[\(words)]" : words
  }
}

/// A positional argument that a command can declare.
public protocol ArgumentDeclaring: Sendable {
  /// What is declared about it.
  var declaration: ArgumentDeclaration { get }
}

/// A positional argument of one word.
public struct Argument<Value: Sendable>: ArgumentDeclaring {
  /// What is declared about the argument.
  public let declaration: ArgumentDeclaration

  /// Declares an argument; `name` stands for it in help and is the key of its value.
  public init(
    _ name: String, as reader: ValueReader<Value>, help: String, isOptional: Bool = false
  ) {
    declaration = ArgumentDeclaration(
      name: name, help: help, arity: isOptional ? .optional : .required,
      completion: reader.completion,
      read: { text throws(InvalidValue) in try reader.read(text) })
  }
}

/// A positional argument that takes all remaining words; only the last one can.
public struct VariadicArgument<Value: Sendable>: ArgumentDeclaring {
  /// What is declared about the argument.
  public let declaration: ArgumentDeclaration

  /// Declares an argument of at least `minimum` words; `name` stands for one of them in help.
  public init(_ name: String, as reader: ValueReader<Value>, help: String, minimum: Int = 0) {
    declaration = ArgumentDeclaration(
      name: name, help: help, arity: .variadic(minimum: minimum), completion: reader.completion,
      read: { text throws(InvalidValue) in try reader.read(text) })
  }
}
