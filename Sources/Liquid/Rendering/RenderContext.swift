public import Diagnostics

/// The state of one rendering: variables, output, limits and the chain of includes.
///
/// Nodes of host tags evaluate expressions and print through it.
public final class RenderContext {
  /// The environment that the template was parsed with, and the limits of this rendering.
  public let environment: Environment

  /// What a host's tags share during one rendering, by name; partials see it, too.
  public var hostState: [String: any Sendable] = [:]

  let encoder: any OutputEncoder
  let partials: PartialCache
  var variables: Variables
  private(set) var source: SourceText
  private var includedFrom: [TextLocation] = []
  private var output = OutputBuffer(isCapturing: false)
  private var meter: Meter
  private var sequences: [String: Int] = [:]

  /// Whether a node that fails is passed over, its mistake noted.
  private let collectsMistakes: Bool

  /// The mistakes of the nodes that were passed over.
  private(set) var mistakes: [LiquidError] = []

  /// The most mistakes that are noted before a rendering ends.
  private static let mostMistakes = 100

  init(
    template: Template, variables: Variables, encoder: any OutputEncoder, limits: RenderLimits,
    collectsMistakes: Bool = false
  ) {
    self.collectsMistakes = collectsMistakes
    var environment = template.environment
    environment.limits = limits
    self.environment = environment
    partials = template.partials
    source = template.source
    meter = Meter(limits)
    self.variables = variables
    self.encoder = encoder
  }

  /// Renders a node; where mistakes are collected, one that fails counts as finished.
  ///
  /// A limit that is reached always ends the rendering.
  func surviving(
    _ render: () throws(LiquidError) -> Completion
  ) throws(LiquidError) -> Completion {
    do {
      return try render()
    } catch {
      guard collectsMistakes, !error.isLimit, mistakes.count < Self.mostMistakes else {
        throw error
      }
      if !mistakes.contains(error) { mistakes.append(error) }
      return .finished
    }
  }

  /// What was printed, when no capture is open.
  var finishedOutput: String { output.text }

  /// The location of an offset in the template or partial that is printed now.
  public func location(at offset: Int) -> TextLocation { source.location(atUTF8Offset: offset) }

  /// An error at an offset in the template or partial that is printed now.
  func error(_ fact: LiquidFact, at offset: Int) -> LiquidError {
    LiquidError(fact, in: source, at: offset, includedFrom: includedFrom)
  }

  /// The error of a host's tag.
  public func error(_ failure: EvaluationFailure, subject: String, at offset: Int) -> LiquidError {
    error(.failed(subject: subject, failure), at: offset)
  }

  /// The numbers 1, 2, 3 … for a name, through all partials of one rendering.
  public func nextNumber(in sequence: String) -> Int {
    sequences[sequence, default: 0] += 1
    return sequences[sequence, default: 0]
  }
}

// MARK: Output

extension RenderContext {
  /// Writes text of the template or of a tag as it is.
  public func write(_ text: String, at offset: Int) throws(LiquidError) {
    try check(meter.addOutput(text.utf8.count), at: offset)
    output.append(literal: text)
  }

  /// Prints a value through the encoder.
  ///
  /// Of captured text only the parts that are not encoded yet go through it. The elements of an
  /// array are printed one by one. Values that print as nothing do not reach it, objects always.
  public func print(_ value: LiquidValue, at offset: Int) throws(LiquidError) {
    switch value {
    case .captured(let captured):
      for segment in captured.segments { try print(segment, at: offset) }
    case .array(let elements):
      try countSteps(elements.count, at: offset)
      for element in elements { try print(element, at: offset) }
    default:
      let plain = value.plainText
      guard !plain.isEmpty || value.asObject != nil else { return }
      let encoded = try failing(at: offset, subject: "output") { () throws(EvaluationFailure) in
        try encoder.encode(value, text: plain)
      }
      try append(encoded: encoded, plain: plain, at: offset)
    }
  }

  private func append(encoded: String, plain: String, at offset: Int) throws(LiquidError) {
    try check(meter.addOutput(max(encoded.utf8.count, plain.utf8.count)), at: offset)
    output.append(encoded: encoded, plain: plain)
  }

  private func print(_ segment: CapturedText.Segment, at offset: Int) throws(LiquidError) {
    switch segment {
    case .literal(let text): try write(text, at: offset)
    case .encoded(let encoded, let plain):
      try append(encoded: encoded, plain: plain, at: offset)
    case .pending(let value): try print(value, at: offset)
    }
  }

  /// Keeps what `body` prints instead of printing it.
  public func capture(
    _ body: () throws(LiquidError) -> Completion
  ) throws(LiquidError) -> (text: CapturedText, completion: Completion) {
    let outer = output
    output = OutputBuffer(isCapturing: true)
    defer { output = outer }
    let completion = try body()
    return (output.captured, completion)
  }
}

// MARK: Limits

extension RenderContext {
  /// Counts steps of work; a host's tag or filter counts one for each element it visits.
  public func countSteps(_ count: Int, at offset: Int) throws(LiquidError) {
    try check(meter.addSteps(count), at: offset)
  }

  func countIteration(at offset: Int) throws(LiquidError) {
    try check(meter.addIteration(), at: offset)
  }

  func enterNesting(at offset: Int) throws(LiquidError) {
    try check(meter.enterNesting(), at: offset)
  }

  func leaveNesting() { meter.leaveNesting() }

  func checkSize(of value: LiquidValue, at offset: Int) throws(LiquidError) {
    try check(meter.check(value), at: offset)
  }

  private func check(_ limit: RenderLimit?, at offset: Int) throws(LiquidError) {
    if let limit { throw error(.limitReached(limit), at: offset) }
  }
}

// MARK: Scopes

extension RenderContext {
  /// Runs `body` with variables that hide others of the same name and go away afterwards.
  public func withBlock<Result>(
    _ block: [String: LiquidValue], _ body: () throws(LiquidError) -> Result
  ) throws(LiquidError) -> Result {
    variables.pushBlock(block)
    defer { variables.popBlock() }
    return try body()
  }

  /// Runs `body` in a partial, so that errors name the partial's file and the including tag.
  func withPartial(
    _ partial: Partial, includedAt offset: Int, _ body: () throws(LiquidError) -> Completion
  ) throws(LiquidError) -> Completion {
    let outer = source
    includedFrom.insert(location(at: offset), at: 0)
    source = partial.source
    defer {
      source = outer
      includedFrom.removeFirst()
    }
    return try body()
  }

  /// The partial of that name, parsed when it is needed for the first time.
  func partial(named name: String, at offset: Int) throws(LiquidError) -> Partial {
    if let known = partials[name] { return known }
    let partial = try parsedPartial(named: name, at: offset)
    partials[name] = partial
    return partial
  }

  private func parsedPartial(named name: String, at offset: Int) throws(LiquidError) -> Partial {
    let source: SourceText
    do throws(EvaluationFailure) {
      source = try environment.loader.load(name)
    } catch {
      throw self.error(.partialUnavailable(name: name, error), at: offset)
    }
    do throws(LiquidError) {
      let body = try TemplateParser(source, environment: environment).document()
      return Partial(source: source, body: body)
    } catch {
      throw LiquidError(error, includedFrom: [location(at: offset)] + includedFrom)
    }
  }
}
