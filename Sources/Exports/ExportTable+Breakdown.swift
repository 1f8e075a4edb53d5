public import Reports
public import Statistics
import Usage

extension ExportTable {
  /// The table of a breakdown: its keys, then every measure, then the comparison.
  ///
  /// Rows stand in the breakdown's order; those that only the comparison period has are among
  /// them. The sum of `cost` over all rows is the report's total.
  public init(_ breakdown: Breakdown, of data: ReportData) {
    let keys = breakdown.axes.map {
      ExportListing.Column(name: $0.name, meaning: $0.meaning(in: data))
    }
    let measures = MeasureColumn.all(hasComparison: data.comparison != nil)
    let context = MeasureColumn.Context(breakdown: breakdown, calendar: data.calendar)
    self.init(
      name: "by-" + breakdown.name,
      summary: "Usage by " + breakdown.axes.map(\.words).joined(separator: " and "),
      columns: keys + measures.map { .init(name: $0.name, meaning: $0.meaning) },
      rows: breakdown.rows.map { row in
        row.keys.map(Cell.init(key:)) + measures.map { $0.cell(row, context) }
      })
  }
}

extension ExportTable.Cell {
  /// The cell of a breakdown's key; a dimension that is not recorded is empty.
  fileprivate init(key: AxisValue) {
    switch key {
    case .text(let text): self = text.map(Self.text) ?? .empty
    case .hour(let hour): self = .integer(Int128(hour))
    default: self = .text(key.label)
    }
  }
}

extension Axis {
  /// The axis in words: `hour of day`.
  fileprivate var words: String {
    switch self {
    case .hour: "hour of day"
    default: name
    }
  }

  fileprivate func meaning(in data: ReportData) -> String {
    let zone = data.calendar.timeZoneName
    return switch self {
    case .dimension(let dimension): "The \(dimension.name); empty when it is not recorded."
    case .day: "The day in \(zone), YYYY-MM-DD."
    case .week: "The ISO 8601 week in \(zone), YYYY-Www."
    case .month: "The month in \(zone), YYYY-MM."
    case .weekday: "The weekday in \(zone)."
    case .hour: "The hour of the day in \(zone), 0 to 23."
    }
  }
}
