import Usage

/// The cells of a table that lie in the period or its comparison, with their day and hour.
struct PlacedCells: Sendable {
  /// Where a cell lies in time.
  fileprivate struct Place: Sendable {
    let position: Int
    /// The day it is shown under: its own, or the one that the comparison day is set beside.
    let shownDay: CalendarDay
    let weekday: Int
    let hour: Int
    let isCurrent: Bool

    func moved(to position: Int) -> Place {
      Place(
        position: position, shownDay: shownDay, weekday: weekday, hour: hour, isCurrent: isCurrent)
    }
  }

  /// Cells with a place for each of those that count.
  fileprivate struct Layer: Sendable {
    var cells: [Cell]
    var places: [Place]
  }

  private let table: CellTable

  /// The cells as they are, for axes that tell hours apart.
  private let hourly: Layer

  /// The cells of each day added up, for all other axes; many times fewer.
  private let daily: Layer

  init(_ table: CellTable, period: Period, comparison: Period?, calendar: ReportingCalendar) {
    self.table = table
    let shift = comparison.map { period.start.ordinal - $0.start.ordinal } ?? 0
    let places = table.cells.enumerated().compactMap { position, cell -> Place? in
      let start = cell.bucket.start
      let day = calendar.day(of: start)
      let isCurrent = period.contains(day)
      guard isCurrent || comparison?.contains(day) == true else { return nil }
      return Place(
        position: position, shownDay: isCurrent ? day : day.advanced(by: shift),
        weekday: day.weekday, hour: calendar.hour(of: start), isCurrent: isCurrent)
    }
    hourly = Layer(cells: table.cells, places: places)
    daily = hourly.addedUpByDay
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
    let layer = axes.contains(.hour) ? hourly : daily
    let readers = axes.map { codeReader(for: $0, in: layer) }
    var slots: [[Int32]: Int] = [:]
    var sums: [Comparison] = []
    var total = nothing
    var key = [Int32](repeating: 0, count: axes.count)
    for place in layer.places {
      for (index, read) in readers.enumerated() { key[index] = read(place) }
      let slot = slots[key] ?? sums.count
      if slot == sums.count {
        slots[key] = slot
        sums.append(nothing)
      }
      let measures = layer.cells[place.position].measures
      sums[slot].add(measures, isCurrent: place.isCurrent)
      total.add(measures, isCurrent: place.isCurrent)
    }
    let rows = slots.map { key, slot in
      Breakdown.Row(keys: zip(axes, key).map(value(on:code:)), measures: sums[slot])
    }
    return Breakdown(axes: axes, rows: rows, total: total)
  }

  private func codeReader(for axis: Axis, in layer: Layer) -> (Place) -> Int32 {
    switch axis {
    case .dimension(let dimension):
      let column = table.position(of: dimension) ?? 0
      return { layer.cells[$0.position].codes[column] }
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

extension PlacedCells.Layer {
  /// The same cells with those of one day and the same codes as one; its hour says nothing.
  fileprivate var addedUpByDay: Self {
    var layer = Self(cells: [], places: [])
    var positions: [[Int32]: Int] = [:]
    for place in places {
      let cell = cells[place.position]
      let key = cell.codes + [Int32(place.shownDay.ordinal), place.isCurrent ? 1 : 0]
      if let position = positions[key] {
        layer.cells[position].measures.merge(cell.measures)
        continue
      }
      positions[key] = layer.cells.count
      layer.places.append(place.moved(to: layer.cells.count))
      layer.cells.append(cell)
    }
    return layer
  }
}

extension Comparison {
  fileprivate mutating func add(_ measures: Measures, isCurrent: Bool) {
    if isCurrent { current.merge(measures) } else { previous?.merge(measures) }
  }
}
