import Liquid
import Statistics
import Usage

/// An entity as templates see it.
struct EntityView: Sendable {
  let entity: Entity
  let pages: PageDirectory
  let report: ReportData

  var figures: Figures {
    Figures(
      measures: entity.measures, costShare: entity.costShare, currency: report.currency,
      calendar: report.calendar)
  }

  var charts: ReportCharts { ReportCharts(report: report) }

  func view(of breakdown: Breakdown) -> LiquidValue {
    ObjectShape.breakdown.object(
      BreakdownView(breakdown: breakdown, pages: pages, report: report))
  }
}

extension ObjectShape where Value == EntityView {
  /// A model, intent, provider or team: its names, figures, days and breakdowns.
  static let entity = ObjectShape(
    [
      Member("name", "The name as the source writes it, text.") {
        .string($0.entity.value.label)
      },
      Member("kind", "model, intent, provider or team.") {
        .string($0.entity.dimension.name)
      },
      Member("slug", "The page's file name without folder and extension, text.") {
        .string($0.entity.slug)
      },
      Member("url", "The entity's page, an address.") {
        .object(PageAddress(path: $0.entity.path))
      },
      Member("days", "A breakdown by day: its rows are the days that have usage.") {
        $0.view(of: $0.entity.days)
      },
      Member("breakdowns", "Breakdowns by each of the other dimensions.") { view in
        .array(view.entity.breakdowns.map { view.view(of: $0) })
      },
    ] + charts + ObjectShape<Figures>.figures.members { $0.figures },
    text: { $0.entity.value.label })

  private static let charts: [Member] = [
    Member("cost_per_day", "A chart of the cost per day; requests where no cost is recorded.") {
      .markup($0.charts.costPerDay(of: $0.entity.days, id: "cost-per-day"))
    },
    Member("requests_per_day", "A chart of the requests per day, those that failed apart.") {
      .markup($0.charts.requestsPerDay(of: $0.entity.days))
    },
    Member("tokens_per_day", "A chart of the tokens per day by class.") {
      .markup($0.charts.tokensPerDay(of: $0.entity.days))
    },
    Member("latency_per_day", "A chart of median and p95 latency; nil without latencies.") {
      $0.charts.latencyPerDay(of: $0.entity.days).map(LiquidValue.markup) ?? .nil
    },
    Member("sparkline", "The cost over time as a small line, markup.") {
      .markup($0.charts.sparkline(of: $0.entity.days))
    },
  ]
}

extension Entity {
  /// The page's path from the site's root.
  var path: String { "\(EntityGroup.folder(of: dimension))/\(slug).html" }
}
