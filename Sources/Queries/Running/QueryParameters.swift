public import SQLite
public import Usage

/// The values that the SQL blocks of a page can name; they are bound, never pasted.
public struct QueryParameters: Sendable {
  /// What the page is about, on pages of a collection.
  public struct Element: Sendable {
    /// `model`, `intent`, `provider` or `team`.
    public let name: String
    /// The value; `nil` when it is not recorded.
    public let value: String?

    /// Names an element.
    public init(name: String, value: String?) {
      self.name = name
      self.value = value
    }
  }

  /// The parameters that every page has, with what they are.
  public static let documentation: [(name: String, meaning: String)] = [
    (":from", "the first day of the period, `YYYY-MM-DD`"),
    (":to", "the last day of the period, `YYYY-MM-DD`"),
    (":from_instant", "the instant that the period begins with, ISO 8601 in UTC"),
    (":to_instant", "the first instant after the period, ISO 8601 in UTC"),
    (":from_seconds", "`:from_instant` in seconds since 1970, an integer"),
    (":to_seconds", "`:to_instant` in seconds since 1970, an integer"),
    (":as_of", "the instant that counts as now, ISO 8601 in UTC"),
    (":time_zone", "the IANA name of the reporting time zone"),
    (":currency", "the report's currency, such as `USD`"),
  ]

  /// The values by name, without the colon.
  public let values: [String: SQLiteValue]

  /// The names as they are written in SQL, in order.
  var names: [String] { values.keys.sorted().map { ":" + $0 } }

  /// The values of one page.
  public init(
    period: Period, calendar: ReportingCalendar, asOf: Instant, currency: String,
    element: Element? = nil
  ) {
    let start = calendar.start(of: period.start)
    let end = calendar.start(of: period.end)
    var values: [String: SQLiteValue] = [
      "from": .text(period.start.description), "to": .text(period.lastDay.description),
      "from_instant": .text(ReportingCalendar.utc.isoText(of: start)),
      "to_instant": .text(ReportingCalendar.utc.isoText(of: end)),
      "from_seconds": .integer(start.seconds), "to_seconds": .integer(end.seconds),
      "as_of": .text(ReportingCalendar.utc.isoText(of: asOf)),
      "time_zone": .text(calendar.timeZoneName), "currency": .text(currency),
    ]
    if let element { values[element.name] = element.value.map { .text($0) } ?? .null }
    self.values = values
  }
}
