/// The sum of decimal texts with at most twelve places, to the last digit.
///
/// It shares no code with the program under test.
public struct ExactSum: Equatable, CustomStringConvertible {
  private var picounits: Int128 = 0

  /// Adds up texts such as `-1.25`; empty ones count as nothing.
  ///
  /// `nil` when a text is no such number.
  public init?(_ texts: [String]) {
    for text in texts where !text.isEmpty {
      guard let amount = Self.picounits(text) else { return nil }
      picounits += amount
    }
  }

  /// The sum with twelve places.
  public var description: String {
    let digits = String(picounits.magnitude)
    let padded = String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    return (picounits < 0 ? "-" : "") + padded.dropLast(12) + "." + padded.suffix(12)
  }

  private static func picounits(_ text: String) -> Int128? {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.count <= 12 else { return nil }
    let digits = whole + fraction + String(repeating: "0", count: 12 - fraction.count)
    guard digits.allSatisfy(\.isASCII), let amount = Int128(digits) else { return nil }
    return isNegative ? -amount : amount
  }
}

extension CSVTable {
  /// The exact sum of a column of amounts; `nil` when one is no number.
  public func sum(_ column: String) -> String? {
    ExactSum(self.column(column))?.description
  }

  /// The sum of a column of whole numbers; `nil` when one is no number.
  public func wholeSum(_ column: String) -> Int? {
    let numbers = self.column(column).map { Int($0) }
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self).reduce(0, +)
  }

  /// The value of a column in the row that has `value` in another column.
  public func cell(_ column: String, where key: String, is value: String) -> String? {
    zip(self.column(key), self.column(column)).first { $0.0 == value }?.1
  }
}
