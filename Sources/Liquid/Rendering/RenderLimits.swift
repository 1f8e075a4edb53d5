/// How much a template may do, so that none hangs or fills the memory.
public struct RenderLimits: Sendable {
  /// The most bytes that are printed, captured output included.
  public var outputBytes = 64 * 1024 * 1024

  /// The most loop iterations, all loops of a rendering together.
  public var loopIterations = 1_000_000

  /// The deepest nesting of blocks and partials together; also of brackets.
  public var nestingDepth = 100

  /// The most steps; a step is a piece of text, an output or a tag, or an element in a filter.
  public var steps = 20_000_000

  /// The most bytes of one text that a filter makes.
  public var valueBytes = 16 * 1024 * 1024

  /// The most elements of one list that a filter reads or makes.
  public var elements = 1_000_000

  /// Whether the time is up; asked every 1,024 steps.
  public var isExpired: @Sendable () -> Bool = { false }

  /// The usual limits, generous for a page of a report.
  public init() {}
}

/// A limit that a rendering has reached.
public enum RenderLimit: Sendable, Equatable {
  /// ``RenderLimits/outputBytes``.
  case outputBytes(Int)
  /// ``RenderLimits/loopIterations``.
  case loopIterations(Int)
  /// ``RenderLimits/nestingDepth``.
  case nestingDepth(Int)
  /// ``RenderLimits/steps``.
  case steps(Int)
  /// ``RenderLimits/valueBytes``.
  case valueBytes(Int)
  /// ``RenderLimits/elements``.
  case elements(Int)
  /// ``RenderLimits/isExpired``.
  case time

  var summary: String {
    switch self {
    case .outputBytes(let maximum): "the output is larger than \(maximum) bytes"
    case .loopIterations(let maximum): "the loops run more than \(maximum) times"
    case .nestingDepth(let maximum): "blocks or partials are nested more than \(maximum) deep"
    case .steps(let maximum): "the template takes more than \(maximum) steps"
    case .valueBytes(let maximum): "a text is larger than \(maximum) bytes"
    case .elements(let maximum): "a list has more than \(maximum) elements"
    case .time: "the template takes too long"
    }
  }

  var advice: String? {
    switch self {
    case .nestingDepth: "look for a partial that includes itself"
    case .loopIterations, .steps, .time: "print fewer rows, or look for a loop inside a loop"
    default: nil
    }
  }
}
