public import SQLite

/// A database file of another application, which may write to it at any moment.
///
/// Reading it changes nothing: not the file, not what lies beside it, not what its owner can do.
/// The rules come from measurements; see ``ReadDecision`` for the cases.
public struct LiveDatabase {
  /// The file as it was named.
  public let path: String

  let policy: ReadPolicy
  let timing: Timing

  /// Names a file; nothing is looked at yet.
  public init(path: String, policy: ReadPolicy, timing: Timing) {
    self.path = path
    self.policy = policy
    self.timing = timing
  }

  /// What plain system calls say about the file, for a diagnosis.
  ///
  /// Not to be called while this process has the file open with SQLite: it would drop the locks.
  ///
  /// - Throws: ``LiveDatabaseError``.
  public func inspect() throws(LiveDatabaseError) -> SourceState {
    try SourceInspection(path: path).state
  }

  /// Runs `body` on one consistent state of the database.
  ///
  /// All of `body` is in one read transaction of a hardened connection under the policy's access
  /// rules. **`body` runs again from the start** when a writer was met or an unlocked read turned
  /// out to be unsafe: it must keep nothing of an earlier run, and its effects count only once
  /// this method has returned. The connection must not outlive `body`, and the process must not
  /// have the file open elsewhere, since closing a descriptor drops the locks of all.
  ///
  /// - Returns: What `body` returned for a read that was consistent.
  /// - Throws: ``LiveDatabaseError``, or any error of `body` that is not SQLite's, unchanged.
  public func withConnection<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    var schedule = RetrySchedule(policy: policy, timing: timing)
    while true {
      let obstacle: Obstacle
      switch try attempt(body) {
      case .success(let result): return result
      case .failure(let met): obstacle = met
      }
      guard schedule.waitForNextAttempt(atLeast: obstacle.minimumPause) else {
        throw obstacle.error(path: path, attempts: schedule.attempts)
      }
    }
  }
}

/// What stood in the way of a read and may be gone at the next attempt.
enum Obstacle: Error {
  /// A lock of somebody else, or files that come and go together and were caught in between.
  case state(LiveDatabaseError)
  /// The file was written to during an unlocked read, or so shortly before that it may be again;
  /// waiting for `pause` may help.
  case change(pause: Duration)

  var minimumPause: Duration {
    if case .change(let pause) = self { pause } else { .zero }
  }

  func error(path: String, attempts: Int) -> LiveDatabaseError {
    switch self {
    case .state(let error): error
    case .change: .keepsChanging(path: path, attempts: attempts)
    }
  }
}
