/// Which status texts mean success and which failure.
///
/// Well-known words and HTTP status codes are told without configuration; words of the source's
/// own can be added. A text that is neither counts as a success and is named in the report's data
/// quality section.
public struct StatusVocabulary: Sendable, Hashable {
  /// Further texts that mean failure, lower case.
  public var failures: Set<String>
  /// Further texts that mean success, lower case.
  public var successes: Set<String>

  /// Makes a vocabulary with words beside the well-known ones.
  public init(failures: Set<String> = [], successes: Set<String> = []) {
    self.failures = failures
    self.successes = successes
  }

  /// What the text means; `nil` when that is not known.
  public func outcome(of status: String) -> Outcome? {
    let word = status.lowercased()
    if failures.contains(word) { return .failure }
    if successes.contains(word) { return .success }
    if let code = Int(word), (100...599).contains(code) { return code < 400 ? .success : .failure }
    if Self.knownSuccesses.contains(word) { return .success }
    return Self.knownFailures.contains(word) ? .failure : nil
  }

  private static let knownSuccesses: Set<String> = [
    "ok", "success", "successful", "succeeded", "complete", "completed", "done", "finished",
    "stop", "default", "true", "hit", "cached", "200 ok",
  ]

  private static let knownFailures: Set<String> = [
    "error", "errored", "err", "fail", "failed", "failure", "exception", "timeout", "timed_out",
    "timed out", "cancelled", "canceled", "aborted", "rejected", "refused", "blocked",
    "rate_limited", "rate limited", "ratelimited", "throttled", "invalid", "unavailable",
    "overloaded", "content_filter", "false",
  ]
}
