public import Diagnostics

/// What is wrong with a template or went wrong while it was printed, and where.
public struct LiquidError: ExplainedError, Equatable {
  /// The kind of mistake with its facts.
  public let fact: LiquidFact

  /// The place in the template or partial.
  public let place: TextLocation

  /// The places of the tags that included the partial, the innermost first.
  public let includedFrom: [TextLocation]

  /// The line at fault with a caret below the place, as two lines.
  public let excerpt: String

  init(_ fact: LiquidFact, in source: SourceText, at offset: Int, includedFrom: [TextLocation] = [])
  {
    self.fact = fact
    self.place = source.location(atUTF8Offset: offset)
    self.includedFrom = includedFrom
    self.excerpt = source.excerpt(at: place)
  }

  init(_ inner: LiquidError, includedFrom: [TextLocation]) {
    self.fact = inner.fact
    self.place = inner.place
    self.includedFrom = inner.includedFrom + includedFrom
    self.excerpt = inner.excerpt
  }

  /// The name of the kind of mistake: `liquid-unknown-filter`.
  public var code: String { "liquid-" + fact.code }

  /// What is wrong, with the include chain in parentheses.
  public var summary: String {
    guard !includedFrom.isEmpty else { return fact.summary }
    let chain = includedFrom.prefix(3).map { "included from \($0)" }.joined(separator: ", ")
    let more = includedFrom.count > 3 ? ", and \(includedFrom.count - 3) more" : ""
    return "\(fact.summary) (\(chain)\(more))"
  }

  /// The place, as diagnostics print it.
  public var location: TextLocation? { place }

  /// What to do about it, such as the name that was probably meant.
  public var advice: String? { fact.advice }
}

extension LiquidError {
  /// Whether a limit was reached, after which nothing more is rendered.
  var isLimit: Bool {
    if case .limitReached = fact { true } else { false }
  }
}
