/// Draws that give the same values with every compiler and on every processor.
///
/// The standard library may change how `Int.random` draws, and the C library's `log`, `exp` and
/// `cos` differ in the last bit between processors; here is only integer arithmetic and what
/// IEEE 754 fixes for each operation.
extension RandomNumberGenerator {
  /// A whole number from 0 up to, not including, `bound`; 0 when `bound` is below 1.
  ///
  /// Multiply and shift, Daniel Lemire, "Fast Random Integer Generation in an Interval" (2019),
  /// without its rejection step: the bias is below `bound` / 2^64.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether something happens that does so in `perMille` of a thousand cases.
  mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

  /// A position in `weights`, each as often as its weight; 0 when all weights are 0.
  mutating func position(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (position, weight) in weights.enumerated() {
      if rest < weight { return position }
      rest -= weight
    }
    return 0
  }

  /// A draw from about the standard normal distribution, always within -6 to 6.
  ///
  /// The sum of twelve uniform draws has variance 1 (Irwin–Hall distribution).
  mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double(next() >> 11) * 0x1p-53 }
  }

  /// A whole number from about a log-normal distribution, within `limits`.
  ///
  /// - Parameters:
  ///   - median: Half of the draws are above it.
  ///   - spread: The standard deviation of the logarithm.
  mutating func logNormal(median: Double, spread: Double, within limits: ClosedRange<Int>) -> Int {
    let value = median * exponential(spread * normal())
    return Int(min(max(value, Double(limits.lowerBound)), Double(limits.upperBound)).rounded())
  }
}

/// e to the power of a small `exponent`, to about four digits: (1 + x / 2^20)^(2^20).
private func exponential(_ exponent: Double) -> Double {
  let doublings = 20
  return (0..<doublings).reduce(1 + exponent * 0x1p-20) { power, _ in power * power }
}
