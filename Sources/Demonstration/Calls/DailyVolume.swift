import Usage

/// How many calls a day has: less at the weekend, more from month to month, no two days alike.
struct DailyVolume {
  /// The calls of a day, taken over a whole week in the middle of the demonstration.
  let mean: Int
  let firstDay: CalendarDay
  let dayCount: Int

  /// The calls of a day; at least one.
  func count(on day: CalendarDay, using random: inout some RandomNumberGenerator) -> Int {
    let week = Self.weekdayWeights.reduce(0, +)
    let weekday = Self.weekdayWeights[day.weekday - 1] * Self.weekdayWeights.count
    let elapsed = day.ordinal - firstDay.ordinal
    let growth = 880 + 240 * elapsed / max(1, dayCount - 1)
    let chance = 940 + random.below(121)
    return max(1, mean * weekday / week * growth / 1000 * chance / 1000)
  }

  /// Monday first.
  private static let weekdayWeights = [105, 112, 115, 110, 93, 33, 28]
}
