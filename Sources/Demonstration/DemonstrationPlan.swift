public import Usage

/// A made-up company's use of language models, told by a seed.
///
/// The same plan always gives the same calls: 12 models of 4 providers, 9 intents, 5 teams and 120
/// users, quiet nights and weekends, prompt caches, failures, and the events that
/// `DemonstrationPlan+Story` names. No clock is read and nothing else is random.
public struct DemonstrationPlan: Sendable, Hashable {
  /// What the calls are drawn from.
  public let seed: UInt64

  /// The last day with calls, in UTC.
  public let lastDay: CalendarDay

  /// The number of days.
  public let dayCount: Int

  /// The calls of a usual day, on average over a week; the day of the spike has more.
  public let eventsPerDay: Int

  /// The last day unless another is asked for: 2026-10-31.
  public static let standardLastDay = CalendarDay(ordinal: 20_757)

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - lastDay: The last day with calls.
  ///   - dayCount: The number of days; below 1 counts as 1. The whole story takes 90.
  ///   - eventsPerDay: The calls of a usual day; below 1 counts as 1. 550 give about 50,000 in all.
  public init(
    seed: UInt64, lastDay: CalendarDay = standardLastDay, dayCount: Int = 90,
    eventsPerDay: Int = 550
  ) {
    self.seed = seed
    self.lastDay = lastDay
    self.dayCount = max(1, dayCount)
    self.eventsPerDay = max(1, eventsPerDay)
  }

  /// The days with calls.
  public var period: Period { Period(from: firstDay, upTo: lastDay.advanced(by: 1)) }

  /// The first day with calls, in UTC.
  public var firstDay: CalendarDay { lastDay.advanced(by: 1 - dayCount) }
}
