import Charts
import Statistics
import Usage

/// The positions of a chart's time axis: days, or weeks or months where days would be too many.
struct Timeline: Sendable {
  /// What one position is: `day`, `week` or `month`.
  let unit: String

  /// The first day of each position.
  private let starts: [CalendarDay]

  /// Chooses the unit by the period's length, so that there are few enough positions of days and
  /// weeks.
  init(of period: Period, atMost mostPositions: Int = 400) {
    let days = period.days
    let weeks = days.filter { $0.weekday == 1 || $0 == period.start }
    switch (days.count, weeks.count) {
    case (...mostPositions, _): (unit, starts) = ("day", days)
    case (_, ...mostPositions): (unit, starts) = ("week", weeks)
    default:
      (unit, starts) = ("month", days.filter { $0.parts.day == 1 || $0 == period.start })
    }
  }

  /// The positions with their labels.
  var days: [ChartDay] {
    starts.map { day in
      let parts = day.parts
      let month = Self.months[parts.month - 1]
      return ChartDay(
        name: day.description, dayLabel: "\(parts.day) \(month)",
        weekLabel: day.weekday == 1 ? "\(parts.day) \(month)" : nil,
        monthLabel: isFirstOfMonth(day) ? "\(month) \(parts.year)" : nil)
    }
  }

  /// What breakdowns by day add up to at each position.
  func sums(of breakdowns: [Breakdown]) -> [Measures] {
    var sums = [Measures](repeating: Measures(), count: starts.count)
    for row in breakdowns.flatMap(\.rows) {
      guard case .day(let day) = row.keys[0], let position = position(of: day) else { continue }
      sums[position].merge(row.measures.current)
    }
    return sums
  }

  private func position(of day: CalendarDay) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Whether the position is the first that begins in its month.
  private func isFirstOfMonth(_ day: CalendarDay) -> Bool {
    switch unit {
    case "day": day.parts.day == 1
    case "week": day.parts.day <= 7
    default: true
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
