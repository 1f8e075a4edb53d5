/// Everything that a scan of a source counted.
public struct UsageCells: Sendable {
  /// Cells over all dimensions but the user.
  public let main: CellTable

  /// Cells over the user alone, in a table of their own so that the main one stays small.
  public let users: CellTable

  /// Makes the pair; both count the same events.
  public init(main: CellTable, users: CellTable) {
    self.main = main
    self.users = users
  }

  /// The smallest table that tells all the dimensions apart; `nil` when none does.
  public func table(tellingApart dimensions: [Dimension]) -> CellTable? {
    [main, users].first { table in dimensions.allSatisfy { table.position(of: $0) != nil } }
  }
}
