import Usage

/// The cells of a table that lie in the period or its comparison, with their day and hour.
struct PlacedCells: Sendable {
  /// Where a cell lies in time.
  private struct Place: Sendable {
    let position: Int
    /// The day it is shown under: its own, or the one that the comparison day is set beside.
    let shownDay: CalendarDay
    let weekday: Int
    let hour: Int
    let isCurrent: Bool
  }

  private let table: CellTable
  private let places: [Place]

  init(_ table: CellTable, period: Period, comparison: Period?, calendar: ReportingCalendar) {
    self.table = table
    let shift = comparison.map { period.start.ordinal - $0.start.ordinal } ?? 0
    places = table.cells.enumerated().compactMap { position, cell in
      let start = cell.bucket.start
      let day = calendar.day(of: start)
      let isCurrent = period.contains(day)
      guard isCurrent || comparison?.contains(day) == true else { return nil }
      return Place(
        position: position, shownDay: isCurrent ? day : day.advanced(by: shift),
        weekday: day.weekday, hour: calendar.hour(of: start), isCurrent: isCurrent)
    }
  }

  /// Whether the cells have all the dimensions among the axes.
  func tellApart(_ axes: [Axis]) -> Bool {
    axes.allSatisfy { axis in
      guard case .dimension(let dimension) = axis else { return true }
      return table.position(of: dimension) != nil
    }
  }

  /// Adds up the cells along the axes, which the cells tell apart.
  func breakdown(by axes: [Axis], nothing: Comparison) -> Breakdown {
    let readers = axes.map(codeReader(for:))
    var slots: [[Int32]: Int] = [:]
    var sums: [Comparison] = []
    var total = nothing
    var key = [Int32](repeating: 0, count: axes.count)
    for place in places {
      for (index, read) in readers.enumerated() { key[index] = read(place) }
      let slot = slots[key] ?? sums.count
      if slot == sums.count {
        slots[key] = slot
        sums.append(nothing)
      }
      let measures = table.cells[place.position].measures
      sums[slot].add(measures, isCurrent: place.isCurrent)
      total.add(measures, isCurrent: place.isCurrent)
    }
    let rows = slots.map { key, slot in
      Breakdown.Row(keys: zip(axes, key).map(value(on:code:)), measures: sums[slot])
    }
    return Breakdown(axes: axes, rows: rows, total: total)
  }

  private func codeReader(for axis: Axis) -> (Place) -> Int32 {
    switch axis {
    case .dimension(let dimension):
      let column = table.position(of: dimension) ?? 0
      return { table.cells[$0.position].codes[column] }
    case .day: return { Int32($0.shownDay.ordinal) }
    case .week: return { Int32($0.shownDay.startOfWeek.ordinal) }
    case .month: return { Int32($0.shownDay.startOfMonth.ordinal) }
    case .weekday: return { Int32($0.weekday) }
    case .hour: return { Int32($0.hour) }
    }
  }

  private func value(on axis: Axis, code: Int32) -> AxisValue {
    switch axis {
    case .dimension(let dimension):
      return .text(table.texts[table.position(of: dimension) ?? 0][Int(code)])
    case .day: return .day(CalendarDay(ordinal: Int(code)))
    case .week: return .week(CalendarDay(ordinal: Int(code)))
    case .month: return .month(CalendarDay(ordinal: Int(code)))
    case .weekday: return .weekday(Int(code))
    case .hour: return .hour(Int(code))
    }
  }
}

extension Comparison {
  fileprivate mutating func add(_ measures: Measures, isCurrent: Bool) {
    if isCurrent { current.merge(measures) } else { previous?.merge(measures) }
  }
}
