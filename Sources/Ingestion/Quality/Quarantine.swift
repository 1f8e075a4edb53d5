/// The rows that could not be read, by cause.
public struct Quarantine: Sendable {
  /// A row that was set aside.
  public struct Entry: Sendable, Hashable {
    /// What names the row in its table: the row id or key.
    public let rowKey: String
    /// Why.
    public let problem: RowProblem
    /// The value at fault, at most 64 characters; `nil` when there is none to show.
    public let value: String?
  }

  /// The most rows that are listed; a source with more is read wrongly, not dirty.
  public static let mostEntries = 1_000_000

  /// How many row keys a summary by cause names.
  public static let namedRows = 10

  /// Every row that was set aside, in the order of the scan.
  public private(set) var entries: [Entry] = []

  /// The rows of one cause.
  public struct Cause: Sendable, Hashable {
    /// Why.
    public let problem: RowProblem
    /// How many rows.
    public let count: Int
    /// The keys of the first ten.
    public let firstRowKeys: [String]
  }

  /// The causes, most rows first.
  public var causes: [Cause] {
    let groups = Dictionary(grouping: entries, by: \.problem)
    let causes = groups.map { problem, entries in
      Cause(
        problem: problem, count: entries.count,
        firstRowKeys: entries.prefix(Self.namedRows).map(\.rowKey))
    }
    return causes.sorted { ($1.count, $0.problem.code) < ($0.count, $1.problem.code) }
  }

  mutating func add(_ entry: Entry) { entries.append(entry) }
}
