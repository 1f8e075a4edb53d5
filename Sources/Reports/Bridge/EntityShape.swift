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
      Member("cost_per_day", "A chart of the cost per day, markup.") {
        .markup(
          ReportCharts(report: $0.report).costPerDay(
            of: $0.entity.days, id: "cost-per-day", title: "Cost per day"))
      },
    ] + ObjectShape<Figures>.figures.members { $0.figures },
    text: { $0.entity.value.label })
}

extension Entity {
  /// The page's path from the site's root.
  var path: String { "\(EntityGroup.folder(of: dimension))/\(slug).html" }
}
