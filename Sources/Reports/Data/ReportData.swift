public import Configuration
public import Ingestion
public import Statistics
public import Usage

/// Everything that one report says; pages and exports are made from this value alone.
public struct ReportData: Sendable {
  /// What the report is called.
  public let title: String

  /// The days reported on, in the calendar's zone.
  public let period: Period

  /// The days compared with; `nil` when the period covers all usage.
  public let comparison: Period?

  /// The reporting time zone.
  public let calendar: ReportingCalendar

  /// The instant that counts as now.
  public let asOf: Instant

  /// The currency of all amounts.
  public let currency: CurrencyCode

  /// Where the rows came from.
  public let source: SourceDescription

  /// What the scan met.
  public let scan: ScanSummary

  /// The version of the program.
  public let version: String

  /// Everything in the period, beside the comparison period.
  public let summary: Comparison

  /// The breakdowns, in the order in which exports list them.
  public let breakdowns: [Breakdown]

  /// What has a page of its own: models, intents, providers, teams, in this order.
  public let entities: [EntityGroup]

  /// Computes all figures of a report.
  public init(
    _ identity: ReportIdentity, cells: UsageCells, scan: ScanSummary, statistics: Statistics
  ) {
    title = identity.title
    period = statistics.period
    comparison = statistics.comparison
    calendar = statistics.calendar
    asOf = identity.asOf
    currency = identity.currency
    source = identity.source
    version = identity.version
    self.scan = scan
    summary = statistics.summary
    let axes = BreakdownPlan.axes(forDimensions: cells.main.dimensions)
    breakdowns = axes.map { statistics.breakdown(by: $0).fillingDays(of: statistics.period) }
    entities = EntityGroup.all(of: statistics, dimensions: cells.main.dimensions)
  }

  /// The breakdown along the axes; `nil` when the report has none.
  public func breakdown(by axes: [Axis]) -> Breakdown? { breakdowns.first { $0.axes == axes } }

  /// The group of entities along a dimension; `nil` when they have no pages.
  public func entities(of dimension: Dimension) -> EntityGroup? {
    entities.first { $0.dimension == dimension }
  }

  /// Counted events that lie in neither the period nor the comparison period.
  public var eventsOutsidePeriods: Int {
    scan.eventsCounted - summary.current.requests - (summary.previous?.requests ?? 0)
  }
}

/// What identifies a report beside its figures.
public struct ReportIdentity: Sendable {
  /// What the report is called.
  public var title: String
  /// The instant that counts as now.
  public var asOf: Instant
  /// The currency of all amounts.
  public var currency: CurrencyCode
  /// Where the rows came from.
  public var source: SourceDescription
  /// The version of the program.
  public var version: String

  /// Makes an identity.
  public init(
    title: String, asOf: Instant, currency: CurrencyCode, source: SourceDescription,
    version: String
  ) {
    self.title = title
    self.asOf = asOf
    self.currency = currency
    self.source = source
    self.version = version
  }
}

/// Where a report's rows came from, in words.
public struct SourceDescription: Sendable, Hashable {
  /// The database file as it was named.
  public let path: String
  /// The name of the known layout; `nil` for a mapping of one's own.
  public let schema: String?
  /// The table, or "a query".
  public let rows: String

  /// Describes a source.
  public init(path: String, schema: String?, rows: String) {
    self.path = path
    self.schema = schema
    self.rows = rows
  }
}

/// Which breakdowns a report has.
enum BreakdownPlan {
  /// The axes of each breakdown, in order, for a source with these dimensions.
  static func axes(forDimensions dimensions: [Dimension]) -> [[Axis]] {
    let custom = dimensions.compactMap { dimension -> [Axis]? in
      if case .custom = dimension { [.dimension(dimension)] } else { nil }
    }
    return [
      [.dimension(.model)], [.dimension(.intent)], [.dimension(.model), .dimension(.intent)],
      [.dimension(.provider)], [.dimension(.team)], [.dimension(.user)], [.dimension(.status)],
    ] + custom + [[.day], [.week], [.month], [.weekday, .hour]]
  }
}
