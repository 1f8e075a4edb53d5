import CSQLite

extension Connection {
  /// Stops statements with ``ResultCode/interrupt`` once `clock` has reached `instant`.
  ///
  /// SQLite asks after every thousand steps of its virtual machine, well under a millisecond apart;
  /// a statement of fewer steps runs to its end even after the deadline. Waiting for a lock is
  /// bounded by the busy timeout instead. The deadline stays until ``clearDeadline()``.
  public func setDeadline<Timer: Clock>(_ instant: Timer.Instant, on clock: Timer) {
    setDeadline { clock.now >= instant }
  }

  /// Stops statements with ``ResultCode/interrupt`` once `hasPassed` says so.
  public func setDeadline(hasPassed: @escaping () -> Bool) {
    install(Deadline(hasPassed: hasPassed))
  }

  /// Lets statements run without a time limit.
  public func clearDeadline() {
    sqlite3_progress_handler(handle, 0, nil, nil)
    deadline = nil
  }

  /// Runs `body` with one more time limit beside the one that is set, which stays afterwards.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; ``SQLiteError`` with ``ResultCode/interrupt`` from a statement
  ///   that either limit stopped.
  public func withDeadline<Result>(
    hasPassed: @escaping () -> Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    let outer = deadline
    install(Deadline { hasPassed() || outer?.hasPassed() ?? false })
    defer { if let outer { install(outer) } else { clearDeadline() } }
    return try body()
  }

  func install(_ deadline: Deadline) {
    self.deadline = deadline
    let operations: Int32 = 1000
    sqlite3_progress_handler(
      handle, operations, askDeadline, Unmanaged.passUnretained(deadline).toOpaque())
  }

  /// Waits at most this long for somebody else's lock before SQLITE_BUSY; 0 not at all.
  public func setBusyTimeout(milliseconds: Int) {
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }
}

/// The question whether time is up, for the progress handler.
final class Deadline {
  let hasPassed: () -> Bool

  init(hasPassed: @escaping () -> Bool) { self.hasPassed = hasPassed }
}

private func askDeadline(_ deadline: UnsafeMutableRawPointer?) -> Int32 {
  guard let deadline else { return 0 }
  return Unmanaged<Deadline>.fromOpaque(deadline).takeUnretainedValue().hasPassed() ? 1 : 0
}
