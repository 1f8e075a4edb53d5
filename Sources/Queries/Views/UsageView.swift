public import Statistics
import Usage

/// A table of the report's own figures that SQL blocks can read.
///
/// It has a row for each row of the breakdown that it shows, in no order, and the same figures.
public struct UsageView: Sendable {
  /// What every name of a view begins with.
  static let prefix = "usage_"

  /// The name: `usage_by_model`.
  public let name: String

  /// What a row stands for, in order of its first columns.
  public let axes: [Axis]

  let breakdown: @Sendable () -> Breakdown

  /// The views of a report: one for each of its breakdowns, and `usage_daily`.
  ///
  /// - Parameters:
  ///   - breakdowns: The report's breakdowns.
  ///   - statistics: Where the rows of `usage_daily` come from, when a block asks for them.
  public static func all(of breakdowns: [Breakdown], and statistics: Statistics) -> [UsageView] {
    let daily: [Axis] = [.day, .dimension(.model), .dimension(.intent)]
    let finest = UsageView(name: prefix + "daily", axes: daily) {
      statistics.breakdown(by: daily)
    }
    return [finest]
      + breakdowns.map { breakdown in
        UsageView(name: name(of: breakdown), axes: breakdown.axes) { breakdown }
      }
  }

  /// The columns with their values' types and meanings.
  var columns: [UsageColumn] { axes.enumerated().map(UsageColumn.key) + UsageColumn.measures }

  private static func name(of breakdown: Breakdown) -> String {
    prefix + "by_" + breakdown.axes.map(\.name).joined(separator: "_")
  }
}
