/// Output kept as a value: template text, values that are encoded already, and pending values.
///
/// Printing it writes template text and encoded values as they are, and sends only the pending
/// values through the encoder, so that nothing is encoded twice or not at all. Filters,
/// comparisons and indexes see ``plainText``, the text that plain Liquid would have printed.
public struct CapturedText: Sendable {
  /// A stretch of the text.
  enum Segment: Sendable {
    /// Text of the template itself.
    case literal(String)
    /// A printed value: what the encoder made of it, and its plain text.
    case encoded(output: String, plain: String)
    /// A value that is encoded when the text is printed.
    case pending(LiquidValue)

    var plainText: String {
      switch self {
      case .literal(let text): text
      case .encoded(_, let plain): plain
      case .pending(let value): value.plainText
      }
    }

    var isLiteral: Bool { if case .literal = self { true } else { false } }
  }

  private(set) var segments: [Segment] = []

  /// How many bytes the plain text has.
  private(set) var plainByteCount = 0

  init() {}

  /// The text as plain Liquid would have printed it.
  public var plainText: String { segments.map(\.plainText).joined() }

  mutating func append(_ segment: Segment) {
    let count = segment.plainText.utf8.count
    plainByteCount += count
    guard case .literal(let text) = segment, segments.last?.isLiteral == true,
      case .literal(var longer)? = segments.popLast()
    else { return segments.append(segment) }
    longer += text
    segments.append(.literal(longer))
  }

  /// Adds a value: captured text piece by piece, anything else as a pending value.
  mutating func append(_ value: LiquidValue) {
    guard case .captured(let other) = value else { return append(.pending(value)) }
    guard !segments.isEmpty else {
      self = other
      return
    }
    for segment in other.segments { append(segment) }
  }

  /// The text without white space at its ends; encoded values end the trimming.
  func trimmed(start: Bool, end: Bool) -> CapturedText {
    var kept = segments[...]
    if start {
      while let first = kept.first, first.isLiteral {
        kept[kept.startIndex] = .literal(first.plainText.trimmingWhitespace(end: false))
        guard kept.first?.plainText.isEmpty == true else { break }
        kept.removeFirst()
      }
    }
    if end {
      while let last = kept.last, last.isLiteral {
        kept[kept.endIndex - 1] = .literal(last.plainText.trimmingWhitespace(start: false))
        guard kept.last?.plainText.isEmpty == true else { break }
        kept.removeLast()
      }
    }
    var result = CapturedText()
    for segment in kept { result.append(segment) }
    return result
  }
}

extension LiquidValue {
  /// Whether joining the value with others must keep its parts apart.
  var hasOwnEncoding: Bool {
    switch self {
    case .captured, .markup: true
    default: false
    }
  }
}
