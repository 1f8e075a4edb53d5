import Liquid
import Statistics
import Usage

/// A row of a breakdown as templates see it.
struct RowView: Sendable {
  /// The labels of its keys, outermost first.
  let labels: [String]
  /// The addresses of the keys' pages; `nil` where a key has none.
  let addresses: [PageAddress?]
  let figures: Figures
  /// The cost over time, where the row is one entity.
  var sparkline: String?
}

extension ObjectShape where Value == RowView {
  /// A row: its names, and all members of figures.
  static let row = ObjectShape(
    [
      Member("name", "The label of the row's first key, text.") {
        .string($0.labels.first ?? "")
      },
      Member("url", "The page of the first key, an address; nil when it has none.") {
        $0.addresses.first.flatMap { $0 }.map { .object($0) } ?? .nil
      },
      Member("keys", "All keys: a list of objects with name and url.") { row in
        .array(
          zip(row.labels, row.addresses).map { label, address in
            ["name": .string(label), "url": address.map { .object($0) } ?? .nil]
          })
      },
      Member("sparkline", "Its cost over time as a small line, markup; nil without a page.") {
        $0.sparkline.map(LiquidValue.markup) ?? .nil
      },
    ] + ObjectShape<Figures>.figures.members { $0.figures },
    text: { $0.labels.joined(separator: " · ") })
}

/// A breakdown as templates see it.
struct BreakdownView: Sendable {
  let breakdown: Breakdown
  let pages: PageDirectory
  let report: ReportData
  /// Whether it divides the whole report and not one entity.
  var isOfReport = false

  func figures(of row: Breakdown.Row) -> Figures {
    Figures(
      measures: row.measures,
      costShare: Ratio(
        row.measures.current.cost.picodollars, over: report.summary.current.cost.picodollars),
      currency: report.currency, calendar: report.calendar)
  }

  func view(of row: Breakdown.Row) -> RowView {
    let addresses = zip(breakdown.axes, row.keys).map { pages.address(of: $1, along: $0) }
    return RowView(
      labels: row.keys.map(\.label), addresses: addresses, figures: figures(of: row),
      sparkline: sparkline(of: row))
  }

  /// The cost over time of a row of the whole report; parts of it have no days of their own.
  private func sparkline(of row: Breakdown.Row) -> String? {
    guard isOfReport, breakdown.axes.count == 1,
      let entity = pages.entity(of: row.keys[0], along: breakdown.axes[0])
    else { return nil }
    return ReportCharts(report: report).sparkline(of: entity.days)
  }

  /// The rows with usage in the period, or only the first `count` and the rest as one exact row.
  func rows(atMost count: Int? = nil) -> [LiquidValue] {
    let rows = breakdown.currentRows
    guard let count, rows.count > count else {
      return rows.map { ObjectShape.row.object(view(of: $0)) }
    }
    let others = rows[count...].reduce(into: Comparison(current: Measures(), previous: nil)) {
      $0.merge($1.measures)
    }
    let label = "\(NumberText.whole(Int128(rows.count - count))) others"
    let rest = Breakdown.Row(keys: [], measures: others)
    return rows[..<count].map { ObjectShape.row.object(view(of: $0)) } + [
      ObjectShape.row.object(
        RowView(labels: [label], addresses: [nil], figures: figures(of: rest)))
    ]
  }

  /// The rows whose cost changed most.
  var largestChanges: [LiquidValue] {
    breakdown.largestCostChanges(atMost: 10).map { ObjectShape.row.object(view(of: $0)) }
  }

  /// The rows that only the comparison period has.
  var gone: [LiquidValue] {
    breakdown.rows.filter { $0.measures.current.isEmpty && !$0.measures.isEmpty }.map {
      ObjectShape.row.object(view(of: $0))
    }
  }

  var total: LiquidValue {
    ObjectShape.figures.object(
      figures(of: Breakdown.Row(keys: [], measures: breakdown.total)))
  }
}

extension ObjectShape where Value == BreakdownView {
  /// A breakdown: its rows, dearest first or in order of time, and their total.
  static let breakdown = ObjectShape(
    [
      Member("name", "The breakdown's name: model, model-intent, day, ….") {
        .string($0.breakdown.name)
      },
      Member("title", "The breakdown's name in words: Model and intent.") {
        .string($0.breakdown.words)
      },
      Member("axes", "The axes' names, outermost first.") {
        .array($0.breakdown.axes.map { .string($0.name) })
      },
      Member("rows", "Every row that has usage in the period.") { .array($0.rows()) },
      Member("size", "How many rows have usage in the period, a number.") {
        .integer($0.breakdown.currentRows.count)
      },
      Member("total", "Figures of all rows together.") { $0.total },
      Member("largest_changes", "Up to 10 rows whose cost changed most.") {
        .array($0.largestChanges)
      },
      Member("gone", "Rows that have usage in the comparison period alone.") {
        .array($0.gone)
      },
      Member("is_recorded", "Whether any row has a key that the source records.") {
        .boolean($0.breakdown.isRecorded)
      },
      Member("csv", "The address of its CSV; nil for a breakdown of one entity.") {
        $0.isOfReport
          ? .object(PageAddress(path: "exports/by-\($0.breakdown.name).csv")) : .nil
      },
    ], text: { $0.breakdown.words }, elements: { $0.rows() })
}

extension Breakdown {
  /// The breakdown in words: `Model and intent`.
  var words: String {
    let words = axes.map { $0 == .hour ? "hour of day" : $0.name }.joined(separator: " and ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Whether any row has a key that the source records.
  var isRecorded: Bool {
    rows.contains { row in row.keys.contains { $0 != .text(nil) } }
  }
}
