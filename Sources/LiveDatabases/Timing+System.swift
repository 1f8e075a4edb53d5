import Glibc

extension Timing {
  /// The clocks, sleep and randomness of the system.
  public static var system: Timing {
    Timing(
      sinceEpoch: { reading(of: CLOCK_REALTIME) },
      elapsed: { reading(of: CLOCK_MONOTONIC) },
      sleep: pause,
      random: { Double.random(in: 0..<1) })
  }
}

private func reading(of clock: clockid_t) -> Duration {
  var time = timespec()
  clock_gettime(clock, &time)
  return Duration(time)
}

private func pause(for duration: Duration) {
  let (seconds, attoseconds) = duration.components
  var request = timespec(
    tv_sec: Int(max(0, seconds)), tv_nsec: Int(max(0, attoseconds / 1_000_000_000)))
  var remaining = timespec()
  while nanosleep(&request, &remaining) != 0 && errno == EINTR { request = remaining }
}
