public import Configuration
public import Usage

/// What a run is asked to do, after options and configuration have been put together.
public struct ReportRequest: Sendable {
  /// The database file.
  public var sourcePath: String
  /// What the configuration says of the source.
  public var source: SourceSettings
  /// The folder that the report goes to.
  public var outputPath: String
  /// The folder of templates in place of the built-in ones; `nil` for none.
  public var templatesPath: String?
  /// What the report is called.
  public var title: String
  /// The span reported on.
  public var span: SpanSettings
  /// The reporting time zone.
  public var calendar: ReportingCalendar
  /// The instant that counts as now.
  public var asOf: Instant
  /// The currency of all costs.
  public var currency: CurrencyCode
  /// Whether the first row that cannot be read ends the run.
  public var isStrict: Bool
  /// The limits of SQL blocks in templates.
  public var queries: QuerySettings

  /// Asks for a report with the usual settings: all usage, UTC, US dollars.
  public init(sourcePath: String, outputPath: String, asOf: Instant) {
    self.sourcePath = sourcePath
    self.outputPath = outputPath
    self.asOf = asOf
    source = SourceSettings()
    title = "LLM usage and cost"
    span = .named(.all)
    calendar = .utc
    currency = .dollars
    isStrict = false
    queries = QuerySettings()
  }
}
