/// The unit of a time written as a number.
public enum EpochUnit: String, CaseIterable, Sendable {
  case seconds, milliseconds, microseconds, nanoseconds
}

/// The unit of a latency.
public enum LatencyUnit: String, CaseIterable, Sendable {
  case seconds, milliseconds, microseconds
}
