import Liquid
import Statistics

/// The values of a chart: one for each series and position, each of one row or of several.
struct ChartGrid {
  /// A line, stack or row of a heat map.
  struct Series {
    let name: String
    let y: MemberPath
    /// The rows at each position.
    var rows: [[DataRows.Row]]
  }

  let data: DataRows
  private(set) var positions: ChartPositions
  private(set) var labels: [String]
  private(set) var series: [Series] = []

  private let reading: TagReading
  private let format: FigureFormat

  /// Sorts the rows into series and positions, and puts those beyond the limit together.
  init(_ data: DataRows, _ roles: ChartRoles, _ reading: TagReading) throws(LiquidError) {
    (self.data, self.reading, format) = (data, reading, roles.format)
    var places: [String] = []
    for (index, row) in data.rows.enumerated() {
      places.append(try Self.place(of: row, at: index, data, roles, reading))
    }
    positions = ChartPositions(
      places, axis: roles.axis(of: roles.x, in: data), atMost: roles.kind.mostPositions)
    labels = positions.labels
    for y in roles.ys {
      let groups = try Self.groups(of: data, roles, reading)
      for (name, indices) in groups {
        var rows = [[DataRows.Row]](repeating: [], count: labels.count)
        for index in indices {
          if let place = positions.index(of: places[index]) { rows[place].append(data.rows[index]) }
        }
        series.append(Series(name: name ?? MemberWords.words(for: y), y: y, rows: rows))
      }
    }
    try limit(roles)
  }

  /// The value of a series at a position; nil without rows.
  func value(of series: Series, at position: Int) throws(LiquidError) -> LiquidValue {
    let rows = series.rows[position]
    guard let first = rows.first else { return .nil }
    return try reading.failing(about: "y") { () throws(EvaluationFailure) in
      if rows.count == 1 { return try data.value(series.y, of: first) }
      if let merged = data.merged(rows, label: "") { return try series.y.value(in: merged) }
      return try sum(of: rows, series.y)
    }
  }

  private func sum(
    of rows: [DataRows.Row], _ y: MemberPath
  ) throws(EvaluationFailure) -> LiquidValue {
    var values: [LiquidValue] = []
    for row in rows { values.append(try data.value(y, of: row)) }
    do throws(EvaluationFailure) {
      guard format.isAdditive else {
        throw EvaluationFailure("values shown as \(format.name ?? "text") cannot be added up")
      }
      return try RowSum.of(values)
    } catch {
      throw EvaluationFailure(
        "several rows make one value of '\(y.text)', but \(error.summary)",
        advice: "give one row for each x and series, or raise 'limit'")
    }
  }
}

extension ChartGrid {
  private static func place(
    of row: DataRows.Row, at index: Int, _ data: DataRows, _ roles: ChartRoles,
    _ reading: TagReading
  ) throws(LiquidError) -> String {
    guard let x = roles.x else { return String(index + 1) }
    return try reading.failing(about: "x") { () throws(EvaluationFailure) in
      let value = try data.value(x, of: row)
      return value.isNil ? AxisValue.notRecorded : value.plainText
    }
  }

  /// The rows of each series by position, in order of appearance; one without a name for all.
  private static func groups(
    of data: DataRows, _ roles: ChartRoles, _ reading: TagReading
  ) throws(LiquidError) -> [(name: String?, rows: [Int])] {
    guard let path = roles.series else { return [(nil, Array(data.rows.indices))] }
    var groups: [(name: String?, rows: [Int])] = []
    var slots: [String: Int] = [:]
    for (index, row) in data.rows.enumerated() {
      let value = try reading.failing(about: "series") { () throws(EvaluationFailure) in
        try data.value(path, of: row)
      }
      let name = value.isNil ? AxisValue.notRecorded : value.plainText
      let slot = slots[name] ?? groups.count
      if slot == groups.count {
        slots[name] = slot
        groups.append((name, []))
      }
      groups[slot].rows.append(index)
    }
    let axis = roles.axis(of: path, in: data)
    guard axis == .weekday || axis == .hour else { return groups }
    let order = ChartPositions([], axis: axis, atMost: 100).labels
    return order.map { name in (name, slots[name].map { groups[$0].rows } ?? []) }
  }

  /// Puts series beyond the limit together, and positions that have no order of their own.
  private mutating func limit(_ roles: ChartRoles) throws(LiquidError) {
    if roles.series != nil, series.count > roles.limit {
      let ranked = try rankedSeries()
      let rest = ranked[roles.limit...]
      var others = Series(
        name: Self.others(rest.count), y: rest[roles.limit].y,
        rows: [[DataRows.Row]](repeating: [], count: labels.count))
      for series in rest {
        for (position, rows) in series.rows.enumerated() { others.rows[position] += rows }
      }
      series = Array(ranked[..<roles.limit]) + [others]
    }
    let most = roles.kind == .bar || roles.kind == .heat ? roles.limit : roles.kind.mostPositions
    guard !positions.isOrdered, labels.count > most else { return }
    labels = labels[..<most] + [Self.others(labels.count - most)]
    for index in series.indices {
      let rest = series[index].rows[most...].flatMap { $0 }
      series[index].rows = series[index].rows[..<most] + [rest]
    }
  }

  /// The series with the greatest sums first; equal ones as they are.
  private func rankedSeries() throws(LiquidError) -> [Series] {
    var sums: [Double] = []
    for series in series {
      var sum = 0.0
      for row in series.rows.joined() {
        let value = try reading.failing(about: "y") { () throws(EvaluationFailure) in
          try data.value(series.y, of: row)
        }
        sum += value.exactNumber?.decimal.doubleValue ?? 0
      }
      sums.append(sum)
    }
    let order = series.indices.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
    return order.map { series[$0] }
  }

  private static func others(_ count: Int) -> String {
    NumberText.whole(Int128(count)) + (count == 1 ? " other" : " others")
  }
}
