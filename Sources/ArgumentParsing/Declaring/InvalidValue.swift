/// Why a text is not a value: thrown by a ``ValueReader``, completed by the parser.
public struct InvalidValue: Error, Hashable, Sendable {
  /// What is wrong, to stand after `invalid value 'x' for '--name': `; `nil` when it is just none
  /// of the choices.
  public let reason: String?

  /// What to write instead; `nil` for the list of choices, if there is one.
  public let advice: String?

  /// Makes a refusal.
  public init(reason: String? = nil, advice: String? = nil) {
    self.reason = reason
    self.advice = advice
  }
}
