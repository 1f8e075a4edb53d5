/// Why a filter, an object or an encoder could not do its work; the engine adds the place.
public struct EvaluationFailure: Error, Sendable, Equatable {
  /// What went wrong, as a sentence without a closing full stop.
  public let summary: String

  /// What the author of the template can do about it.
  public let advice: String?

  /// The limit that was in the way, when it was one.
  let limit: RenderLimit?

  /// Makes a failure.
  public init(_ summary: String, advice: String? = nil) {
    self.summary = summary
    self.advice = advice
    limit = nil
  }

  init(_ limit: RenderLimit) {
    summary = limit.summary
    advice = limit.advice
    self.limit = limit
  }
}
