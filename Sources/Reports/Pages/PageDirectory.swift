import Statistics
import Usage

/// Which values have a page of their own, and where.
struct PageDirectory: Sendable {
  private struct Key: Hashable, Sendable {
    let dimension: Dimension
    let value: AxisValue
  }

  private let paths: [Key: String]

  /// Lists the pages of a report's entities.
  init(of report: ReportData) {
    var paths: [Key: String] = [:]
    for group in report.entities {
      for entity in group.entities {
        paths[Key(dimension: group.dimension, value: entity.value)] = entity.path
      }
    }
    self.paths = paths
  }

  /// The page of a value; `nil` when it has none.
  func address(of value: AxisValue, along axis: Axis) -> PageAddress? {
    guard case .dimension(let dimension) = axis else { return nil }
    return paths[Key(dimension: dimension, value: value)].map(PageAddress.init(path:))
  }
}
