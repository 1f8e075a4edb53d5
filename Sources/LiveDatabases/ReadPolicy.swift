public import SQLite

/// How carefully and how long a live database is read.
public struct ReadPolicy: Sendable {
  /// Bounds of the connection.
  public var limits = ReadLimits()

  /// What the statements of the read may do.
  public var access: AccessPolicy

  /// Whether a read without SQLite's locks is forbidden, even when it is guarded.
  public var requiresLocks = false

  /// How long a file must not have been written to before a read without locks.
  public var quietTime: Duration = .seconds(2)

  /// How many times a read is tried again that met a writer.
  public var maximumRetries = 5

  /// The shortest and longest pause before another try.
  public var pause: ClosedRange<Duration> = .milliseconds(100) ... .seconds(3)

  /// No further try begins this long after the first.
  public var patience: Duration = .seconds(60)

  /// How long one try may run SQL; `nil` for any time.
  public var timeLimit: Duration? = .seconds(30)

  /// The measured defaults, with what the statements may do.
  public init(access: AccessPolicy) { self.access = access }
}

/// Time and chance, as a reader needs them.
public struct Timing {
  /// The time since the Unix epoch, to compare with the times of files.
  public var sinceEpoch: () -> Duration

  /// The time since some fixed moment, which nobody sets back.
  public var elapsed: () -> Duration

  /// Does nothing for a while.
  public var sleep: (Duration) -> Void

  /// A number from 0 up to, but not including, 1.
  public var random: () -> Double

  /// States where time and chance come from.
  public init(
    sinceEpoch: @escaping () -> Duration, elapsed: @escaping () -> Duration,
    sleep: @escaping (Duration) -> Void, random: @escaping () -> Double
  ) {
    self.sinceEpoch = sinceEpoch
    self.elapsed = elapsed
    self.sleep = sleep
    self.random = random
  }
}
