public import Diagnostics

/// A parsed template, ready to be printed any number of times, also at the same time.
public struct Template: Sendable {
  /// The text it was made of.
  public let source: SourceText

  /// The language it was parsed with.
  public let environment: Environment

  let body: Block
  let partials: PartialCache

  /// Parses `source` and throws the first mistake.
  ///
  /// Partials are parsed when they are first needed, and then kept.
  ///
  /// - Complexity: linear in the length of the text.
  public init(parsing source: SourceText, environment: Environment) throws(LiquidError) {
    self.source = source
    self.environment = environment
    body = try TemplateParser(source, environment: environment).document()
    partials = PartialCache()
  }

  /// Prints the template with `globals` as its variables.
  ///
  /// - Parameters:
  ///   - globals: variables of the template and of what it includes.
  ///   - shared: variables that also partials of `{% render %}` see; `globals` hide them.
  ///   - encoder: what becomes of every printed value; template text does not go through it.
  ///   - limits: how much this rendering may do; as the environment says when nil.
  public func render(
    _ globals: [String: LiquidValue] = [:], shared: [String: LiquidValue] = [:],
    encoder: any OutputEncoder = PlainEncoder(), limits: RenderLimits? = nil
  ) throws(LiquidError) -> String {
    let context = RenderContext(
      template: self, variables: Variables(globals: globals, shared: shared), encoder: encoder,
      limits: limits ?? environment.limits)
    _ = try body.render(in: context)
    return context.finishedOutput
  }

  /// Every mistake that printing the template meets: where one node fails, the next goes on.
  ///
  /// Each mistake is named once; a limit that is reached is the last of them.
  public func mistakes(
    _ globals: [String: LiquidValue] = [:], shared: [String: LiquidValue] = [:],
    encoder: any OutputEncoder = PlainEncoder()
  ) -> [LiquidError] {
    let context = RenderContext(
      template: self, variables: Variables(globals: globals, shared: shared), encoder: encoder,
      limits: environment.limits, collectsMistakes: true)
    do {
      _ = try body.render(in: context)
      return context.mistakes
    } catch {
      return context.mistakes + [error]
    }
  }
}
