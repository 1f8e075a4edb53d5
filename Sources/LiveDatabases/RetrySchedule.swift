/// When a read that met a writer is tried again, and when no more.
struct RetrySchedule {
  private let policy: ReadPolicy
  private let timing: Timing
  private let start: Duration
  private(set) var attempts = 1

  init(policy: ReadPolicy, timing: Timing) {
    self.policy = policy
    self.timing = timing
    start = timing.elapsed()
  }

  /// Sleeps before another attempt, at least for `minimum`; `false` when there is none left.
  mutating func waitForNextAttempt(atLeast minimum: Duration = .zero) -> Bool {
    let shortest = policy.pause.lowerBound
    let jittered = shortest + (policy.pause.upperBound - shortest) * timing.random()
    let pause = min(max(jittered, minimum), policy.pause.upperBound)
    guard attempts <= policy.maximumRetries,
      timing.elapsed() - start + pause <= policy.patience
    else { return false }
    timing.sleep(pause)
    attempts += 1
    return true
  }
}
