/// How much a model is used over time; days count back from the last day of the demonstration.
enum Lifecycle: Sendable {
  /// Always the same.
  case steady
  /// Not used before the day; then more every day.
  case appears(daysBeforeEnd: Int)
  /// Falls evenly from full use to none, which is reached on the day after `to`.
  case fades(from: Int, to: Int)
  /// Last used on the day.
  case ends(daysBeforeEnd: Int)

  /// The share of its full use that a model has on a day, 0 to 1000.
  func sharePerMille(daysBeforeEnd age: Int) -> Int {
    switch self {
    case .steady: 1000
    case .appears(let first): age > first ? 0 : (first + 1 - age) * 1000 / (first + 1)
    case .fades(let from, let to): min(1000, max(0, (age - to + 1) * 1000 / (from - to + 1)))
    case .ends(let last): age >= last ? 1000 : 0
    }
  }
}
