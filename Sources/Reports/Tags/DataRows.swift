import Diagnostics
import Liquid
import Statistics
import Usage

/// The rows that a table or chart shows.
struct DataRows {
  /// A row with the place on the axes that it stands for.
  struct Row {
    let value: LiquidValue
    /// The keys, where the data is a breakdown.
    let keys: [AxisValue]?

    /// The members that paths can name; a number or a text has only `value`.
    var memberNames: [String] {
      if case .dictionary = value { return value.memberNames }
      return value.asObject.map(\.memberNames) ?? ["value"]
    }
  }

  let rows: [Row]

  /// The breakdown that the rows are of; `nil` for lists.
  let breakdown: BreakdownView?

  /// The CSV that has all rows; `nil` when the data has none of its own.
  let csv: PageAddress?

  /// The members of its rows, as paths name them; also those of a query without rows.
  let memberNames: [String]

  private let reportTotal: Int128?

  /// Reads the argument `data`: a breakdown, a list, or anything that a loop can visit.
  ///
  /// - Parameter hasEveryDay: Whether a breakdown by day has rows also for days without usage.
  init(_ reading: TagReading, hasEveryDay: Bool = false) throws(LiquidError) {
    reportTotal = reading.report?.summary.current.cost.picodollars
    let data = try reading.value("data") ?? .array([])
    csv = try reading.failing(about: "data") { () throws(EvaluationFailure) in
      try data.asObject?.member(named: "csv")?.asObject as? PageAddress
    }
    breakdown = (data.asObject as? TemplateObject<BreakdownView>)?.value
    if let breakdown {
      let isFilled = hasEveryDay && breakdown.breakdown.axes == [.day]
      let shown = isFilled ? breakdown.breakdown.rows : breakdown.breakdown.currentRows
      rows = shown.map { row in
        Row(value: ObjectShape.row.object(breakdown.view(of: row)), keys: row.keys)
      }
    } else {
      rows = try reading.failing(about: "data") { () throws(EvaluationFailure) in
        try Self.elements(of: data).map { Row(value: $0, keys: nil) }
      }
    }
    let columns = try reading.failing(about: "data") { () throws(EvaluationFailure) in
      try Self.columns(of: data)
    }
    memberNames = rows.first?.memberNames ?? columns ?? ["value"]
    try reading.context.countSteps(rows.count, at: reading.offset(of: "data"))
  }

  /// The value of a row: that of its own member, or the key on an axis of the breakdown.
  func value(_ path: MemberPath, of row: Row) throws(EvaluationFailure) -> LiquidValue {
    if let keys = row.keys, let axis = axis(of: path) { return .string(keys[axis].label) }
    do throws(EvaluationFailure) {
      return try path.value(in: row.value)
    } catch {
      let advice = suggestion(for: path.text, among: axisNames) ?? error.advice
      throw EvaluationFailure(error.summary, advice: advice)
    }
  }

  /// The position of the axis that a path names; `nil` for members.
  func axis(of path: MemberPath) -> Int? { axisNames.firstIndex(of: path.text) }

  private var axisNames: [String] { breakdown?.breakdown.axes.map(\.name) ?? [] }

  /// The columns that a query names also when it has no rows.
  private static func columns(of data: LiquidValue) throws(EvaluationFailure) -> [String]? {
    guard case .array(let names)? = try data.asObject?.member(named: "columns"), !names.isEmpty
    else { return nil }
    return names.map(\.plainText)
  }

  private static func elements(of data: LiquidValue) throws(EvaluationFailure) -> [LiquidValue] {
    switch data {
    case .array(let elements): return elements
    case .range(let range): return (0..<range.count).map { .integer(range.first + $0) }
    case .object(let object):
      if let elements = object.elements { return elements }
    default: break
    }
    throw EvaluationFailure(
      "'data' must be a breakdown or a list, not \(data.kindName)",
      advice: "write report.by.model, report.models or the rows of a query")
  }
}

extension DataRows {
  /// Whether every row has figures, which can be put together exactly whatever they are.
  var haveFigures: Bool { rows.allSatisfy { $0.value.figures != nil } && !rows.isEmpty }

  /// Several rows as one, with the exact figures of all; `nil` when a row has none.
  func merged(_ rows: [Row], label: String) -> LiquidValue? {
    let figures = rows.compactMap { $0.value.figures }
    guard let first = figures.first, figures.count == rows.count else { return nil }
    let sum = figures.dropFirst().reduce(into: first.measures) { $0.merge($1.measures) }
    return row(of: sum, like: first, label: label)
  }

  /// All rows as one; of a breakdown, with what only the comparison period has.
  func total(label: String) -> LiquidValue? {
    guard let breakdown else { return merged(rows, label: label) }
    let total = Breakdown.Row(keys: [], measures: breakdown.breakdown.total)
    return row(of: total.measures, like: breakdown.figures(of: total), label: label)
  }

  private func row(of sum: Comparison, like figures: Figures, label: String) -> LiquidValue {
    let share = reportTotal.flatMap { Ratio(sum.current.cost.picodollars, over: $0) }
    return ObjectShape.row.object(
      RowView(
        labels: [label], addresses: [nil],
        figures: Figures(
          measures: sum, costShare: share, currency: figures.currency,
          calendar: figures.calendar)))
  }
}

extension LiquidValue {
  /// The figures of a row or an entity; `nil` for any other value.
  fileprivate var figures: Figures? {
    switch asObject {
    case let row as TemplateObject<RowView>: row.value.figures
    case let entity as TemplateObject<EntityView>: entity.value.figures
    default: nil
    }
  }
}
