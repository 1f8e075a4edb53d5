/// What becomes of a value on its way into the output: escaping, or a token in its place.
///
/// Template text never goes through an encoder, every printed value does, once. The encoder may
/// keep state, such as a table of the tokens it gave out, for the time of one rendering.
public protocol OutputEncoder {
  /// The output for `value`, whose plain printed form is `text`.
  ///
  /// `.markup` values are trusted text that the host made itself.
  func encode(_ value: LiquidValue, text: String) throws(EvaluationFailure) -> String
}

/// Prints values as plain Liquid does.
public struct PlainEncoder: OutputEncoder {
  /// Makes the encoder.
  public init() {}

  /// The text itself.
  public func encode(_ value: LiquidValue, text: String) -> String { text }
}

/// Escapes values for HTML text and attributes; `.markup` stays as it is.
public struct HTMLEncoder: OutputEncoder {
  /// Makes the encoder.
  public init() {}

  /// The text with `&`, `<`, `>`, `"` and `'` as entities.
  public func encode(_ value: LiquidValue, text: String) -> String {
    if case .markup = value { text } else { text.escapingHTML() }
  }
}
