import Liquid
import Statistics
import Usage

/// The rows of a table with their cells, the row of all others and the totals.
struct TableContents {
  /// A cell: its text or markup, and where it leads.
  struct Cell {
    let content: LiquidValue
    let text: String
    var address: PageAddress?
  }

  let caption: String?
  let columns: [TableColumn]
  private(set) var headings: [String] = []
  private(set) var isRightAligned: [Bool] = []
  private(set) var rows: [[Cell]] = []
  private(set) var others: [Cell]?
  private(set) var totals: [Cell]?
  private(set) var csv: PageAddress?

  private let reading: TagReading
  private let data: DataRows

  /// Reads the data and makes every cell.
  init(_ reading: TagReading) throws(LiquidError) {
    self.reading = reading
    data = try DataRows(reading)
    caption = try reading.text("caption")
    columns = try Self.columns(of: data, reading)
    headings = columns.map { $0.heading ?? Self.heading(of: $0.path, in: data) }
    let sorted = try Self.sortedRows(of: data, reading)
    let top = try reading.count("top", in: 1...TableTag.mostRows) ?? TableTag.mostRows
    let shown = sorted.count > top ? Array(sorted.prefix(top)) : sorted
    try readRows(shown)
    if shown.count < sorted.count { others = try otherCells(of: Array(sorted.dropFirst(top))) }
    totals = try totalCells()
    csv = try csvAddress()
  }

  /// How many rows the data has.
  var rowCount: Int { data.rows.count }
}

extension TableContents {
  private static func columns(
    of data: DataRows, _ reading: TagReading
  ) throws(LiquidError) -> [TableColumn] {
    if let texts = try reading.names("columns") {
      var columns: [TableColumn] = []
      for text in texts {
        columns.append(
          try reading.failing(about: "columns") { () throws(EvaluationFailure) in
            try TableColumn(text)
          })
      }
      return columns
    }
    if data.breakdown != nil || data.haveFigures {
      return ["name", "requests", "cost"].map(TableColumn.init(member:))
    }
    return data.memberNames.map(TableColumn.init(member:))
  }

  private static func heading(of path: MemberPath, in data: DataRows) -> String {
    guard path.text == "name", let axis = data.breakdown?.breakdown.axes.first else {
      return MemberWords.words(for: path)
    }
    return axis.name.prefix(1).uppercased() + axis.name.dropFirst()
  }

  private static func sortedRows(
    of data: DataRows, _ reading: TagReading
  ) throws(LiquidError) -> [DataRows.Row] {
    guard let names = try reading.names("sort") else { return data.rows }
    let order = RowOrder(keys: names.map(RowOrder.Key.init))
    return try reading.failing(about: "sort") { () throws(EvaluationFailure) in
      try order.sorted(data)
    }
  }

  private mutating func readRows(_ shown: [DataRows.Row]) throws(LiquidError) {
    try reading.context.countSteps(shown.count * columns.count, at: reading.arguments.offset)
    var values: [[LiquidValue]] = []
    for row in shown {
      var rowValues: [LiquidValue] = []
      for column in columns { rowValues.append(try value(of: column, in: row)) }
      values.append(rowValues)
    }
    isRightAligned = columns.indices.map { index in
      columns[index].alignment.map { $0 == .right }
        ?? columns[index].format.isFigure(values.map { $0[index] })
    }
    for (row, values) in zip(shown, values) {
      var cells = try self.cells(values)
      cells[0].address = Self.address(of: row)
      rows.append(cells)
    }
  }

  private func value(
    of column: TableColumn, in row: DataRows.Row
  ) throws(LiquidError) -> LiquidValue {
    try reading.failing(about: "columns") { () throws(EvaluationFailure) in
      try data.value(column.path, of: row)
    }
  }

  private func cells(_ values: [LiquidValue]) throws(LiquidError) -> [Cell] {
    var cells: [Cell] = []
    for (column, value) in zip(columns, values) { cells.append(try cell(value, column)) }
    return cells
  }

  private func cell(_ value: LiquidValue, _ column: TableColumn) throws(LiquidError) -> Cell {
    if case .markup = value { return Cell(content: value, text: "") }
    return Cell(
      content: value, text: try column.format.text(of: value, in: reading, about: "columns"))
  }

  /// The page of a row, when it has one.
  private static func address(of row: DataRows.Row) -> PageAddress? {
    guard case .object(let object) = row.value, let url = try? object.member(named: "url") else {
      return nil
    }
    return url.asObject as? PageAddress
  }
}

extension TableContents {
  private func otherCells(of rows: [DataRows.Row]) throws(LiquidError) -> [Cell] {
    let count = NumberText.whole(Int128(rows.count))
    let label = count + (rows.count == 1 ? " other" : " others")
    let merged = data.merged(rows, label: label)
    return try summaryCells(label: label) { column throws(LiquidError) in
      if let merged { return try value(of: column, in: DataRows.Row(value: merged, keys: nil)) }
      return try sum(of: column, over: rows, isAsked: false)
    }
  }

  private func totalCells() throws(LiquidError) -> [Cell]? {
    guard let asked = try askedTotals(), !data.rows.isEmpty else { return nil }
    let merged = data.total(label: "Total")
    return try summaryCells(label: "Total") { column throws(LiquidError) in
      guard asked.isEmpty || asked.contains(column.path) else { return nil }
      if let merged { return try value(of: column, in: DataRows.Row(value: merged, keys: nil)) }
      return try sum(of: column, over: data.rows, isAsked: !asked.isEmpty)
    }
  }

  /// The members that `totals` names, none for all of them; `nil` without totals.
  private func askedTotals() throws(LiquidError) -> Set<MemberPath>? {
    guard let value = try reading.value("totals") else { return nil }
    if case .boolean(let isAsked) = value { return isAsked ? [] : nil }
    let paths = try reading.names("totals")?.map(MemberPath.init) ?? []
    if let path = paths.first(where: { path in !columns.contains { $0.path == path } }) {
      throw reading.error(
        EvaluationFailure("'\(path.text)' is none of the columns"), about: "totals")
    }
    return Set(paths)
  }

  /// Cells of a row that stands for several: its label in the first column when that has no figure,
  /// and nothing where `figure` has none.
  private func summaryCells(
    label: String, _ figure: (TableColumn) throws(LiquidError) -> LiquidValue?
  ) throws(LiquidError) -> [Cell] {
    var cells: [Cell] = []
    for (index, column) in columns.enumerated() {
      if !isName(column.path), let value = try figure(column) {
        cells.append(try cell(value, column))
      } else {
        cells.append(Cell(content: .nil, text: index == 0 ? label : ""))
      }
    }
    return cells
  }

  /// Whether a column tells which row it is and so says nothing of several.
  private func isName(_ path: MemberPath) -> Bool {
    let names = ["name", "keys", "url", "slug", "kind", "sparkline"]
    return data.axis(of: path) != nil || data.haveFigures && names.contains(path.names[0])
  }

  /// The exact sum of a column; `nil` where it cannot be added up and nobody asked for it.
  private func sum(
    of column: TableColumn, over rows: [DataRows.Row], isAsked: Bool
  ) throws(LiquidError) -> LiquidValue? {
    guard column.format.isAdditive || isAsked else { return nil }
    var values: [LiquidValue] = []
    for row in rows { values.append(try value(of: column, in: row)) }
    do throws(EvaluationFailure) {
      return try RowSum.of(values)
    } catch {
      guard isAsked else { return nil }
      throw reading.error(
        EvaluationFailure("'\(column.path.text)': \(error.summary)", advice: error.advice),
        about: "totals")
    }
  }

  private func csvAddress() throws(LiquidError) -> PageAddress? {
    guard case .boolean(let isAsked)? = try reading.value("csv") else {
      return try reading.address("csv")
    }
    guard isAsked else { return nil }
    guard let csv = data.csv else {
      throw reading.error(
        EvaluationFailure(
          "the data has no CSV of its own", advice: "give the address of one: report.by.model.csv"),
        about: "csv")
    }
    return csv
  }
}
