import Statistics
import Usage

/// Which values have a page of their own, and where.
struct PageDirectory: Sendable {
  private struct Key: Hashable, Sendable {
    let dimension: Dimension
    let value: AxisValue
  }

  private let entities: [Key: Entity]

  /// Lists the pages of a report's entities.
  init(of report: ReportData) {
    var entities: [Key: Entity] = [:]
    for group in report.entities {
      for entity in group.entities {
        entities[Key(dimension: group.dimension, value: entity.value)] = entity
      }
    }
    self.entities = entities
  }

  /// The page of a value; `nil` when it has none.
  func address(of value: AxisValue, along axis: Axis) -> PageAddress? {
    entity(of: value, along: axis).map { PageAddress(path: $0.path) }
  }

  /// What the value's page is about; `nil` when it has none.
  func entity(of value: AxisValue, along axis: Axis) -> Entity? {
    guard case .dimension(let dimension) = axis else { return nil }
    return entities[Key(dimension: dimension, value: value)]
  }
}
