/// Counts what a rendering does against its limits.
struct Meter {
  private let limits: RenderLimits
  private var outputBytes = 0
  private var loopIterations = 0
  private var nesting = 0
  private var steps = 0
  private var stepsAtNextClock = 1024

  init(_ limits: RenderLimits) { self.limits = limits }

  /// Each function returns the limit that is exceeded, or nil.
  mutating func addOutput(_ count: Int) -> RenderLimit? {
    outputBytes += count
    return outputBytes > limits.outputBytes ? .outputBytes(limits.outputBytes) : nil
  }

  mutating func addIteration() -> RenderLimit? {
    loopIterations += 1
    return loopIterations > limits.loopIterations ? .loopIterations(limits.loopIterations) : nil
  }

  mutating func enterNesting() -> RenderLimit? {
    nesting += 1
    return nesting > limits.nestingDepth ? .nestingDepth(limits.nestingDepth) : nil
  }

  mutating func leaveNesting() { nesting -= 1 }

  mutating func addSteps(_ count: Int) -> RenderLimit? {
    let (sum, overflow) = steps.addingReportingOverflow(count)
    guard !overflow, sum <= limits.steps else { return .steps(limits.steps) }
    steps = sum
    guard steps >= stepsAtNextClock else { return nil }
    stepsAtNextClock = steps + 1024
    return limits.isExpired() ? .time : nil
  }

  /// Whether a value that a filter returns or reads is within the limits.
  func check(_ value: LiquidValue) -> RenderLimit? {
    switch value {
    case .string(let text), .markup(let text):
      text.utf8.count > limits.valueBytes ? .valueBytes(limits.valueBytes) : nil
    case .captured(let captured):
      captured.plainByteCount > limits.valueBytes ? .valueBytes(limits.valueBytes) : nil
    case .array(let elements):
      elements.count > limits.elements ? .elements(limits.elements) : nil
    case .range(let range):
      range.count > limits.elements ? .elements(limits.elements) : nil
    default: nil
    }
  }
}
