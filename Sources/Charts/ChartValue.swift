/// One value of a chart: a number for its geometry and the exact text that readers see.
public struct ChartValue: Sendable, Equatable {
  /// The number that places the mark; `nil` where nothing is drawn.
  public let number: Double?

  /// What the reader sees in titles and in the data table, such as `$1,234.50`.
  public let text: String

  /// A value; `nil`, NaN and infinities are gaps.
  public init(_ number: Double?, text: String) {
    self.number = number.flatMap { $0.isFinite ? $0 : nil }
    self.text = text
  }
}

/// A named row of values, one for each category of the chart.
public struct ChartSeries: Sendable, Equatable {
  /// The name in the legend, the titles and the data table.
  public var name: String

  /// The values in the order of the categories; missing ones at the end are gaps.
  public var values: [ChartValue]

  /// A series of the given name.
  public init(name: String, values: [ChartValue]) {
    self.name = name
    self.values = values
  }

  /// The value of a category, a gap without text beyond the last one.
  subscript(category: Int) -> ChartValue {
    values.indices.contains(category) ? values[category] : ChartValue(nil, text: "")
  }
}

/// One calendar day of a time axis, with the labels that the caller's calendar gives it.
public struct ChartDay: Sendable, Equatable {
  /// The full name in titles and in the data table: `3 November 2026`.
  public var name: String

  /// The label where every day has room for one: `3 Nov`.
  public var dayLabel: String

  /// The label where weeks are marked, on the first day of a week; `nil` on other days.
  public var weekLabel: String?

  /// The label where months are marked, on the first day of a month; `nil` on other days.
  public var monthLabel: String?

  /// A day with its labels.
  public init(
    name: String, dayLabel: String, weekLabel: String? = nil, monthLabel: String? = nil
  ) {
    self.name = name
    self.dayLabel = dayLabel
    self.weekLabel = weekLabel
    self.monthLabel = monthLabel
  }
}

/// The words around a chart.
public struct ChartWords: Sendable, Equatable {
  /// The id of the figure, unique in the page; ids inside the figure begin with it.
  public var id: String

  /// The name of the chart for those who cannot see it.
  public var title: String

  /// One or two sentences that say what the picture shows.
  public var summary: String

  /// The visible caption.
  public var caption: String

  /// What the first column of the data table is headed.
  public var categoryHeading: String

  /// What opens the data table.
  public var dataHeading = "Data"

  /// What stands in place of a picture when there is no value.
  public var noData = "No data"

  /// Where the rows are that the data table leaves out when it would be too long.
  public var restOfData: String?

  /// The words of one chart; the others have their English defaults.
  public init(
    id: String, title: String, summary: String, caption: String, categoryHeading: String
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.caption = caption
    self.categoryHeading = categoryHeading
  }
}

extension ChartWords {
  /// The words with a sentence more about what the picture shows.
  func adding(_ note: String?) -> ChartWords {
    guard let note else { return self }
    var words = self
    words.summary += " \(note)."
    return words
  }
}
