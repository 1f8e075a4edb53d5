import Statistics
import Testing
import Usage

/// Three models over four days, worked out by hand below.
private enum Sample {
  static let day = CalendarDay(ordinal: 20_000)

  static func cell(day offset: Int, hour: Int64, model: Int32, cost: Int128, requests: Int) -> Cell
  {
    let time = Instant(seconds: Int64(20_000 + offset) * 86_400 + hour * 3_600)
    var measures = Measures()
    for _ in 0..<requests {
      var event = UsageEvent(time: time)
      event.cost = Money(picodollars: cost)
      measures.add(event)
    }
    return Cell(bucket: TimeBucket(containing: time), codes: [model], measures: measures)
  }

  static let cells = UsageCells(
    main: CellTable(
      dimensions: [.model], texts: [[nil, "a", "b"]],
      cells: [
        cell(day: 0, hour: 1, model: 1, cost: 5, requests: 2),
        cell(day: 1, hour: 1, model: 2, cost: 7, requests: 1),
        cell(day: 2, hour: 23, model: 1, cost: 4, requests: 1),
        cell(day: 3, hour: 1, model: 0, cost: 4, requests: 3),
        cell(day: 3, hour: 2, model: 1, cost: 0, requests: 1),
        cell(day: 4, hour: 2, model: 1, cost: 100, requests: 1),
      ]),
    users: CellTable(dimensions: [.user], texts: [[]], cells: []))

  static let statistics = Statistics(
    of: cells, in: Period(from: day.advanced(by: 2), upTo: day.advanced(by: 4)),
    comparedWith: Period(from: day, upTo: day.advanced(by: 2)), calendar: .utc)
}

@Suite struct StatisticsTests {
  @Test("the summary counts the period and its comparison, and nothing else")
  func summary() {
    let summary = Sample.statistics.summary
    #expect(summary.current.cost == Money(picodollars: 16))
    #expect(summary.current.requests == 5)
    #expect(summary.previous?.cost == Money(picodollars: 17))
    #expect(summary.costChange?.absolute == -1)
    #expect(summary.costChange?.relative == Ratio(-1, 17))
  }

  @Test("rows by model are dearest first, and one that is gone keeps a row")
  func byModel() {
    let breakdown = Sample.statistics.breakdown(by: [.dimension(.model)])
    #expect(breakdown.rows.map { $0.keys[0].label } == ["(not recorded)", "a", "b"])
    #expect(breakdown.rows.map(\.measures.current.cost.picodollars) == [12, 4, 0])
    #expect(breakdown.rows.map(\.measures.previous?.cost.picodollars) == [0, 10, 7])
    #expect(breakdown.currentRows.count == 2)
    #expect(breakdown.costShare(of: breakdown.rows[0]) == Ratio(12, 16))
    let changes = breakdown.largestCostChanges(atMost: 2)
    #expect(changes.map { $0.keys[0].label } == ["(not recorded)", "b"])
  }

  @Test("a day is compared with the day that lies the period's length before")
  func byDay() {
    let rows = Sample.statistics.breakdown(by: [.day]).rows
    #expect(rows.map(\.measures.current.cost.picodollars) == [4, 12])
    #expect(rows.map(\.measures.previous?.cost.picodollars) == [10, 7])
  }

  @Test(
    "the rows of every breakdown add up to the total, also after splitting it",
    arguments: [
      [Axis.dimension(.model)], [.day], [.week], [.month], [.weekday, .hour],
      [.dimension(.model), .day],
    ])
  func additivity(axes: [Axis]) {
    let breakdown = Sample.statistics.breakdown(by: axes)
    var sum = Comparison(current: Measures(), previous: Measures())
    breakdown.rows.forEach { sum.merge($0.measures) }
    #expect(sum == breakdown.total)
    #expect(breakdown.total == Sample.statistics.summary)
    var parts = Comparison(current: Measures(), previous: Measures())
    breakdown.parts().values.forEach { parts.merge($0.total) }
    #expect(parts == breakdown.total)
  }

  @Test("days without usage get an empty row")
  func filling() {
    let whole = Statistics(
      of: Sample.cells, in: Period(from: Sample.day, upTo: Sample.day.advanced(by: 10)),
      comparedWith: nil, calendar: .utc)
    let days = whole.breakdown(by: [.day]).fillingDays(of: whole.period)
    #expect(days.rows.count == 10)
    #expect(days.rows.last?.measures.isEmpty == true)
    #expect(days.rows.last?.measures.previous == nil)
  }

  @Test("what the cells do not tell apart has no rows")
  func unknownAxis() {
    #expect(Sample.statistics.breakdown(by: [.dimension(.team)]).rows.isEmpty)
  }

  @Test("all usage reaches from its first day to its last, but not beyond the as-of day")
  func daysOfUsage() {
    let days = Statistics.daysOfUsage(
      in: Sample.cells, calendar: .utc, upTo: Sample.day.advanced(by: 3))
    #expect(days == Period(from: Sample.day, upTo: Sample.day.advanced(by: 4)))
  }
}
