/// What the exports page says of a file.
public struct ExportListing: Sendable, Hashable {
  /// A column of a file.
  public struct Column: Sendable, Hashable {
    /// The name in the header line.
    public let name: String
    /// What it holds, with unit and what empty means.
    public let meaning: String

    /// Describes a column.
    public init(name: String, meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// The file's path in the site: `exports/by-model.csv`.
  public let path: String
  /// What the file holds, in a phrase.
  public let summary: String
  /// Rows without the header line.
  public let rowCount: Int
  /// The file's size in bytes.
  public let byteCount: Int
  /// The columns, in order.
  public let columns: [Column]

  /// Describes a file.
  public init(path: String, summary: String, rowCount: Int, byteCount: Int, columns: [Column]) {
    self.path = path
    self.summary = summary
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.columns = columns
  }
}
