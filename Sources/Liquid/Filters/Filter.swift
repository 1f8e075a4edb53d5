public import Diagnostics

/// A filter: what `{{ value | name: argument }}` does, and its documentation.
public struct Filter: Sendable {
  /// A parameter as it is declared.
  public struct Parameter: Sendable {
    /// How an argument is given.
    public enum Kind: Sendable {
      /// By position, and it must be there.
      case required
      /// By position, may be left out.
      case optional
      /// As `name: value`, may be left out.
      case named
    }

    /// The name in the documentation, and of named arguments in templates.
    public let name: String
    /// How the argument is given.
    public let kind: Kind
    /// What it means, and what holds when it is left out.
    public let summary: String

    /// A parameter that must be given.
    public static func required(_ name: String, _ summary: String) -> Parameter {
      Parameter(name: name, kind: .required, summary: summary)
    }

    /// A parameter that may be left out.
    public static func optional(_ name: String, _ summary: String) -> Parameter {
      Parameter(name: name, kind: .optional, summary: summary)
    }

    /// A parameter given as `name: value`, which may be left out.
    public static func named(_ name: String, _ summary: String) -> Parameter {
      Parameter(name: name, kind: .named, summary: summary)
    }
  }

  /// What a filter does with its input.
  public typealias Body = @Sendable (FilterCall) throws(EvaluationFailure) -> LiquidValue

  /// The name behind the bar.
  public let name: String

  /// What the filter returns, as a sentence.
  public let summary: String

  /// All parameters; positional ones in their order.
  public let parameters: [Parameter]

  /// A template with what it prints.
  public let example: Example

  /// Whether an undefined variable is a fit input, also in strict templates.
  public let acceptsUndefined: Bool

  let body: Body
  let positionalParameters: [Parameter]
  let namedParameters: [Parameter]
  let requiredCount: Int

  /// Declares a filter.
  public init(
    _ name: String, _ summary: String, parameters: [Parameter] = [], example: Example,
    acceptsUndefined: Bool = false, body: @escaping Body
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.example = example
    self.acceptsUndefined = acceptsUndefined
    self.body = body
    positionalParameters = parameters.filter { $0.kind != .named }
    namedParameters = parameters.filter { $0.kind == .named }
    requiredCount = parameters.count { $0.kind == .required }
  }
}

/// One use of a filter: its input, its arguments and what it may ask of the rendering.
public struct FilterCall {
  /// The value before the bar.
  public let input: LiquidValue

  /// The arguments by position.
  public let arguments: [LiquidValue]

  /// The arguments by name.
  public let named: [String: LiquidValue]

  /// Where the filter's name stands.
  public let location: TextLocation

  /// The environment with its clock and time zone.
  public let environment: Environment

  /// The argument at a position; `nil` when it is left out.
  public func argument(_ index: Int) -> LiquidValue? {
    index < arguments.count ? arguments[index] : nil
  }

  /// Whether mistakes in data and names are errors.
  public var isStrict: Bool { environment.strictness == .strict }
}
