/// What calls are made for, and what those calls are like.
struct Intent: Sendable {
  /// A token count that differs from call to call.
  struct Size: Sendable {
    let median: Double
    /// The standard deviation of the logarithm.
    let spread: Double
  }

  let name: String
  /// How often it is called, in relation to the other intents.
  let weight: Int
  let input: Size
  let output: Size
  /// The part of the input that is the same in every call.
  let sharedPerMille: Int
  /// How often the shared part is still in the cache.
  let cacheHitPerMille: Int
  let rhythm: HourRhythm
  /// Names of teams with how often each calls.
  let teams: [(name: String, weight: Int)]
  /// Names of models with how often each is called while in full use.
  let models: [(name: String, weight: Int)]
}
