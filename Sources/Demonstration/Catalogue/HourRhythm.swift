/// At which hours of the day (UTC) calls are made.
enum HourRhythm: Sendable {
  /// People at their desks.
  case office
  /// Customers, also in the evening.
  case customers
  /// A job that runs at night, and late arrivals by day.
  case nightly

  /// How many calls fall on each hour from midnight, in relation to each other.
  var weights: [Int] {
    switch self {
    case .office:
      [1, 1, 1, 1, 2, 6, 22, 58, 92, 100, 96, 74, 62, 88, 98, 90, 66, 34, 16, 10, 8, 6, 3, 2]
    case .customers:
      [6, 4, 3, 3, 4, 12, 30, 56, 80, 92, 94, 86, 80, 84, 88, 86, 80, 74, 66, 60, 52, 38, 22, 12]
    case .nightly:
      [4, 30, 90, 70, 20, 6, 8, 14, 24, 28, 28, 22, 18, 22, 24, 20, 14, 8, 4, 3, 2, 2, 2, 2]
    }
  }
}
