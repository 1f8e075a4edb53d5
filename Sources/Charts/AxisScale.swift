/// A value axis whose ends and ticks are round numbers: 1, 2, 2.5 or 5 times a power of ten.
struct AxisScale {
  /// The ticks from the lowest to the highest; the first and the last are the ends of the axis.
  let ticks: [Double]

  /// An axis around `values`.
  ///
  /// - Parameters:
  ///   - includesZero: Whether zero is on the axis, as bars need it; it is, too, when all values
  ///     are equal or spread over more than half of the way from zero.
  ///   - intervals: The number of steps aimed at; there are at most this many and two more.
  init(values: [Double], includesZero: Bool, intervals: Int = 4) {
    var lowest = values.min() ?? 0
    var highest = values.max() ?? 0
    let isNearZero = lowest > 0 && lowest < highest / 2
    if includesZero || isNearZero || lowest == highest {
      lowest = min(lowest, 0)
      highest = max(highest, 0)
    }
    guard highest > lowest, (highest - lowest).isFinite else {
      ticks = [0]
      return
    }
    let step = RoundStep(atLeast: (highest - lowest) / Double(intervals))
    let first = (lowest / step.value).rounded(.down)
    let last = (highest / step.value).rounded(.up)
    ticks = stride(from: first, through: last, by: 1).map(step.multiple)
  }

  /// How far along the axis a value stands, from 0 to 1; 0 where the axis has no length.
  func fraction(of value: Double) -> Double {
    guard let first = ticks.first, let last = ticks.last, last > first else { return 0 }
    return value / (last - first) - first / (last - first)
  }
}

/// A step of 1, 2, 2.5 or 5 times a power of ten.
private struct RoundStep {
  private var mantissa = 1.0
  private var multiplier = 1.0
  private var divisor = 1.0

  /// The smallest such step that is not below `minimum`.
  init(atLeast minimum: Double) {
    while minimum / multiplier > 10 { multiplier *= 10 }
    while multiplier == 1, minimum * divisor <= 1, divisor < 1e300 { divisor *= 10 }
    let normalized = minimum / multiplier * divisor
    mantissa = [1, 2, 2.5, 5, 10].first { $0 >= normalized * (1 - 1e-12) } ?? 10
  }

  var value: Double { multiple(1) }

  /// A multiple of the step, as the nearest number to its decimal form.
  func multiple(_ count: Double) -> Double { count * mantissa * multiplier / divisor }
}
