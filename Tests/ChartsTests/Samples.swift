import Charts

/// Charts that several tests draw.
enum Sample {
  static let hostileName = "</title><script>alert('1')</script> & \"שלום\" \u{202E}\u{1}"

  static func words(_ title: String = "Cost") -> ChartWords {
    ChartWords(
      id: "c1", title: title, summary: "Cost falls.", caption: "Cost per day",
      categoryHeading: "Day")
  }

  static func day(_ index: Int) -> ChartDay {
    let month = index / 30 + 1
    let day = index % 30 + 1
    return ChartDay(
      name: "2026-\(month)-\(day)", dayLabel: "\(day).",
      weekLabel: index % 7 == 0 ? "\(day)/\(month)" : nil,
      monthLabel: day == 1 ? "Month \(month)" : nil)
  }

  static func days(_ count: Int) -> [ChartDay] { (0..<count).map(day) }

  static func series(_ name: String, _ numbers: [Double?]) -> ChartSeries {
    ChartSeries(
      name: name, values: numbers.map { ChartValue($0, text: $0.map(label) ?? "–") })
  }

  @Sendable static func label(_ value: Double) -> String {
    Int(exactly: value).map { "$\($0)" } ?? "$\(value)"
  }

  static func bars(
    _ series: [ChartSeries], days count: Int, title: String = "Cost"
  ) -> String {
    StackedBarChart(words: words(title), days: days(count), series: series, axisLabel: label).html
  }

  static func lines(_ series: [ChartSeries], days count: Int) -> String {
    LineChart(words: words(), days: days(count), series: series, axisLabel: label).html
  }
}
