public import Statistics
public import Usage

/// The values of one dimension that have a page each.
public struct EntityGroup: Sendable {
  /// The dimension.
  public let dimension: Dimension

  /// Its values, dearest first; those of the comparison period alone come last.
  public let entities: [Entity]

  /// The dimensions whose values have pages.
  public static let pagedDimensions: [Dimension] = [.model, .intent, .provider, .team]

  /// The name of the folder that the pages are in: `models`.
  public static func folder(of dimension: Dimension) -> String { dimension.name + "s" }

  /// All groups; each cell is added up a fixed number of times, however many entities there are.
  static func all(of statistics: Statistics, dimensions: [Dimension]) -> [EntityGroup] {
    pagedDimensions.map { dimension in
      let axis = Axis.dimension(dimension)
      let days = statistics.breakdown(by: [axis, .day]).parts()
      let others = otherDimensions(beside: dimension, among: dimensions).map { other in
        statistics.breakdown(by: [axis, .dimension(other)]).parts()
      }
      let breakdown = statistics.breakdown(by: [axis])
      var slugs = SlugTable(folder: folder(of: dimension))
      let entities = breakdown.rows.map { row in
        let key = row.keys[0]
        return Entity(
          dimension: dimension, value: key, slug: slugs.slug(for: key),
          measures: row.measures, costShare: breakdown.costShare(of: row),
          days: days[key] ?? .empty(by: [.day]),
          breakdowns: others.compactMap { $0[key] }.filter { !$0.saysNothing(beside: dimension) })
      }
      return EntityGroup(dimension: dimension, entities: entities)
    }
  }

  private static func otherDimensions(
    beside dimension: Dimension, among dimensions: [Dimension]
  ) -> [Dimension] {
    let order: [Dimension] = [.model, .intent, .provider, .team, .status]
    let custom = dimensions.filter { if case .custom = $0 { true } else { false } }
    return (order + custom).filter { $0 != dimension }
  }
}

/// One value of a dimension, with the figures of its page.
public struct Entity: Sendable {
  /// The dimension.
  public let dimension: Dimension
  /// The value.
  public let value: AxisValue
  /// The page's name without folder and extension.
  public let slug: String
  /// What was counted.
  public let measures: Comparison
  /// Its part of the total cost; `nil` when that is not above zero.
  public let costShare: Ratio?
  /// By day, a row for each day that has usage.
  public let days: Breakdown
  /// By each of the other dimensions.
  public let breakdowns: [Breakdown]
}

extension Breakdown {
  /// Whether the rows only repeat what is known: most models come from one provider.
  fileprivate func saysNothing(beside dimension: Dimension) -> Bool {
    dimension == .model && axes == [.dimension(.provider)] && rows.count < 2
  }

  /// A breakdown of nothing.
  static func empty(by axes: [Axis]) -> Breakdown {
    Breakdown(axes: axes, rows: [], total: Comparison(current: Measures(), previous: nil))
  }
}
