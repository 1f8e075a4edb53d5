/// A kind of token with a price of its own; the classes are disjoint.
public enum TokenClass: Int, CaseIterable, Sendable {
  /// Fresh input, neither read from nor written to a cache.
  case input
  /// Input read from a prompt cache.
  case cacheRead
  /// Input written to a prompt cache for five minutes, or for a time the source does not tell.
  case cacheWrite5m
  /// Input written to a prompt cache for one hour.
  case cacheWrite1h
  /// Output without reasoning.
  case output
  /// Reasoning output, where the source tells it apart.
  case reasoning
  /// Tokens of which the source tells only the total.
  case unclassified

  /// The name in exports and templates: `cache_write_5m`.
  public var name: String {
    switch self {
    case .input: "input"
    case .cacheRead: "cache_read"
    case .cacheWrite5m: "cache_write_5m"
    case .cacheWrite1h: "cache_write_1h"
    case .output: "output"
    case .reasoning: "reasoning"
    case .unclassified: "unclassified"
    }
  }
}

/// Token counts by class; classes are disjoint, so that ``total`` is their sum.
public struct TokenUsage: Hashable, Sendable {
  /// The largest count that one event may carry in a class: ten thousand million tokens.
  ///
  /// Sums over 900 million such events still fit.
  public static let largestEventCount: Int64 = 10_000_000_000

  private var input: Int64 = 0
  private var cacheRead: Int64 = 0
  private var cacheWrite5m: Int64 = 0
  private var cacheWrite1h: Int64 = 0
  private var output: Int64 = 0
  private var reasoning: Int64 = 0
  private var unclassified: Int64 = 0

  /// No tokens.
  public init() {}

  /// The count of one class.
  public subscript(tokenClass: TokenClass) -> Int64 {
    get {
      switch tokenClass {
      case .input: input
      case .cacheRead: cacheRead
      case .cacheWrite5m: cacheWrite5m
      case .cacheWrite1h: cacheWrite1h
      case .output: output
      case .reasoning: reasoning
      case .unclassified: unclassified
      }
    }
    set {
      switch tokenClass {
      case .input: input = newValue
      case .cacheRead: cacheRead = newValue
      case .cacheWrite5m: cacheWrite5m = newValue
      case .cacheWrite1h: cacheWrite1h = newValue
      case .output: output = newValue
      case .reasoning: reasoning = newValue
      case .unclassified: unclassified = newValue
      }
    }
  }

  /// All classes together.
  public var total: Int64 {
    input + cacheRead + cacheWrite5m + cacheWrite1h + output + reasoning + unclassified
  }

  /// Adds class by class.
  public static func += (left: inout TokenUsage, right: TokenUsage) {
    left.input += right.input
    left.cacheRead += right.cacheRead
    left.cacheWrite5m += right.cacheWrite5m
    left.cacheWrite1h += right.cacheWrite1h
    left.output += right.output
    left.reasoning += right.reasoning
    left.unclassified += right.unclassified
  }
}
