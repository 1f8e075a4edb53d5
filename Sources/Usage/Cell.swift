/// A quarter of an hour in UTC, counted from 1970-01-01T00:00Z.
///
/// The offsets of today's IANA zones are whole quarter hours, so a day of every zone, of 23, 24 or
/// 25 hours, is a sum of whole buckets.
public struct TimeBucket: Hashable, Comparable, Sendable {
  /// Microseconds in a bucket.
  public static let length: Int64 = 900_000_000

  /// Quarter hours since 1970-01-01T00:00Z.
  public let index: Int32

  /// The bucket that an instant lies in.
  public init(containing instant: Instant) {
    index = Int32(truncatingIfNeeded: instant.microseconds.flooredQuotient(by: Self.length))
  }

  /// The first instant of the bucket.
  public var start: Instant { Instant(microseconds: Int64(index) * Self.length) }

  /// Earlier comes first.
  public static func < (left: TimeBucket, right: TimeBucket) -> Bool { left.index < right.index }
}

/// The measures of one combination of time bucket and dimension values.
public struct Cell: Sendable {
  /// When.
  public let bucket: TimeBucket

  /// Codes of the dimension values, in the order of ``CellTable/dimensions``.
  public let codes: [Int32]

  /// What was counted.
  public var measures: Measures

  /// Makes a cell.
  public init(bucket: TimeBucket, codes: [Int32], measures: Measures) {
    self.bucket = bucket
    self.codes = codes
    self.measures = measures
  }
}

/// Cells over one set of dimensions, with the texts that their codes stand for.
public struct CellTable: Sendable {
  /// The dimensions that the cells tell apart.
  public let dimensions: [Dimension]

  /// For each dimension, the text of each code; `nil` stands for "not recorded".
  public let texts: [[String?]]

  /// The cells; each combination of bucket and codes at most once.
  public let cells: [Cell]

  /// Makes a table; `texts` has an element for each of `dimensions`.
  public init(dimensions: [Dimension], texts: [[String?]], cells: [Cell]) {
    self.dimensions = dimensions
    self.texts = texts
    self.cells = cells
  }

  /// The position of a dimension in ``dimensions``; `nil` when the cells do not tell it apart.
  public func position(of dimension: Dimension) -> Int? { dimensions.firstIndex(of: dimension) }
}
