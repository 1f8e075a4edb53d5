public import Diagnostics
public import Usage
public import YAML

/// Everything that `tallypress.yml` says; what it leaves out is `nil` or empty.
///
/// Paths are as written; the reader resolves them against the file's folder.
public struct Settings: Sendable {
  /// The report's title.
  public var title: String?
  /// Where usage comes from.
  public var source = SourceSettings()
  /// The folder that the report goes to.
  public var output: String?
  /// The folder of templates that override the built-in ones.
  public var templates: String?
  /// The span reported on.
  public var span: SpanSettings?
  /// The reporting time zone.
  public var calendar: ReportingCalendar?
  /// The currency of all costs: three capital letters.
  public var currency: CurrencyCode?
  /// Whether a row that cannot be read ends the run.
  public var isStrict: Bool?

  /// The limits of SQL blocks in templates.
  public var queries = QuerySettings()

  /// Settings that say nothing.
  public init() {}

  /// Reads a configuration file's text.
  ///
  /// - Throws: ``YAMLError`` with the place of the first thing that is wrong.
  public init(parsing text: SourceText) throws(YAMLError) {
    let map = try YAMLDocument(parsing: text).mapping()
    try map.rejectUnknownKeys(allowed: Settings.keys)
    title = try map.optionalValue("title")
    source = try map.optionalValue("source") ?? SourceSettings()
    output = try map.optionalValue("output")
    templates = try map.optionalValue("templates")
    span = try SpanSettings(in: map)
    calendar = try map.optionalValue("time_zone")
    currency = try map.optionalValue("currency")
    isStrict = try map.optionalValue("strict")
    queries = try map.optionalValue("queries") ?? QuerySettings()
  }

  /// The keys that the file may have at its top.
  public static let keys = [
    "title", "source", "output", "templates", "period", "from", "to", "time_zone", "currency",
    "strict", "queries",
  ]
}
