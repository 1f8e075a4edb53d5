/// Upper bounds checked before parsing; at these sizes cmark-gfm 0.29 ends within two seconds.
///
/// cmark-gfm 0.29.0.gfm.6 has inputs of a few kilobytes that cost it many seconds
/// (CVE-2023-22483, -24824, -37463 and others). A byte limit alone does not stop them.
public struct MarkdownLimits: Sendable, Equatable {
  /// Bytes outside tables.
  public var proseBytes = 1_000_000

  /// Bytes of the whole text.
  public var bytes = 64_000_000

  /// Bytes of one line.
  public var lineBytes = 20_000

  /// Block quote and list markers at the start of one line.
  public var nesting = 32

  /// Columns of one table.
  public var tableColumns = 64

  /// Cells of all tables together, counted as columns times rows.
  public var tableCells = 500_000

  /// Opening square brackets in one paragraph, list item or table row.
  public var brackets = 1_000

  /// Length of a run of one punctuation character.
  public var punctuationRun = 1_000

  /// The default limits.
  public init() {}

  /// Which limit was exceeded.
  public enum Kind: String, Sendable, Equatable {
    /// See ``MarkdownLimits/proseBytes``.
    case proseBytes
    /// See ``MarkdownLimits/bytes``.
    case bytes
    /// See ``MarkdownLimits/lineBytes``.
    case lineBytes
    /// See ``MarkdownLimits/nesting``.
    case nesting
    /// See ``MarkdownLimits/tableColumns``.
    case tableColumns
    /// See ``MarkdownLimits/tableCells``.
    case tableCells
    /// See ``MarkdownLimits/brackets``.
    case brackets
    /// See ``MarkdownLimits/punctuationRun``.
    case punctuationRun

    var noun: String {
      switch self {
      case .proseBytes: "bytes of Markdown outside tables"
      case .bytes: "bytes of Markdown"
      case .lineBytes: "bytes in one line of Markdown"
      case .nesting: "block quote and list markers on one line"
      case .tableColumns: "columns in a table"
      case .tableCells: "table cells on one page"
      case .brackets: "opening square brackets in one paragraph"
      case .punctuationRun: "equal punctuation characters in a row"
      }
    }

    var advice: String {
      switch self {
      case .tableCells, .bytes, .proseBytes: "show fewer rows, or split the page"
      case .tableColumns: "show fewer columns, or make the rows and columns change places"
      default: "simplify this part of the template"
      }
    }
  }
}
