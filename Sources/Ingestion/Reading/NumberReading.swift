import SQLite
import Usage

/// Reads whole numbers, amounts and truths from the values of a scanned row.
///
/// `NULL` and empty text are "not recorded". Text is taken as a number only when all of it is one.
enum NumberReading {
  /// A count of 0 or more, or `nil` when not recorded.
  static func count(
    _ row: borrowing ScannedRow, _ column: Int, _ field: SourceField
  ) throws(RowProblem) -> Int64? {
    guard let value = try wholeNumber(row, column, field) else { return nil }
    guard value >= 0 else { throw .negative(field) }
    guard value <= TokenUsage.largestEventCount else { throw .tooLarge(field) }
    return value
  }

  /// An amount of money in `unit`, or `nil` when not recorded.
  static func money(
    _ row: borrowing ScannedRow, _ column: Int, unit: CostUnit
  ) throws(RowProblem) -> Money? {
    switch row.storageClass(column) {
    case .null: return nil
    case .integer:
      return try require(Money(row.integer(column), unit: unit), orThrow: .tooLarge(.cost))
    case .real:
      let amount = row.real(column)
      guard amount.isFinite else { throw .notFinite(.cost) }
      return try require(Money(amount, unit: unit), orThrow: .tooLarge(.cost))
    case .text:
      guard let text = try numberText(row, column, .cost) else { return nil }
      return try require(Money(decimalText: text, unit: unit), orThrow: .tooLarge(.cost))
    case .blob: throw .notANumber(.cost)
    }
  }

  /// A latency in whole microseconds, half to even, or `nil` when not recorded.
  static func latency(
    _ row: borrowing ScannedRow, _ column: Int, unit: LatencyUnit
  ) throws(RowProblem) -> Int64? {
    let factor: Int64 =
      switch unit {
      case .seconds: 1_000_000
      case .milliseconds: 1_000
      case .microseconds: 1
      }
    switch row.storageClass(column) {
    case .null: return nil
    case .integer:
      let (microseconds, overflow) = row.integer(column).multipliedReportingOverflow(by: factor)
      guard !overflow else {
        throw row.integer(column) < 0 ? .negative(.latency) : .tooLarge(.latency)
      }
      return try plausibleLatency(Double(microseconds), exact: microseconds)
    case .real:
      guard row.real(column).isFinite else { throw .notFinite(.latency) }
      return try plausibleLatency(row.real(column) * Double(factor), exact: nil)
    case .text:
      guard let text = try numberText(row, column, .latency) else { return nil }
      guard let value = Double(text) else { throw .notANumber(.latency) }
      return try plausibleLatency(value * Double(factor), exact: nil)
    case .blob: throw .notANumber(.latency)
    }
  }

  /// Whether a cache helped, or `nil` when not recorded.
  static func truth(_ row: borrowing ScannedRow, _ column: Int) throws(RowProblem) -> Bool? {
    switch row.storageClass(column) {
    case .null: return nil
    case .integer, .real: return row.real(column) != 0
    case .text:
      let word = row.text(column).lowercased()
      if word.isEmpty || word == "none" { return nil }
      if ["true", "yes", "t", "y", "1", "hit", "semantic hit"].contains(word) { return true }
      if ["false", "no", "f", "n", "0", "miss", "disabled"].contains(word) { return false }
      throw .notANumber(.cached)
    case .blob: throw .notANumber(.cached)
    }
  }

  private static func wholeNumber(
    _ row: borrowing ScannedRow, _ column: Int, _ field: SourceField
  ) throws(RowProblem) -> Int64? {
    switch row.storageClass(column) {
    case .null: return nil
    case .integer: return row.integer(column)
    case .real:
      guard row.real(column).isFinite else { throw .notFinite(field) }
      return try whole(row.real(column), field)
    case .text:
      guard let text = try numberText(row, column, field) else { return nil }
      if let integer = Int64(text) { return integer }
      guard let value = Double(text) else { throw .notANumber(field) }
      return try whole(value, field)
    case .blob: throw .notANumber(field)
    }
  }

  private static func whole(_ value: Double, _ field: SourceField) throws(RowProblem) -> Int64 {
    guard value.isFinite else { throw .tooLarge(field) }
    guard value == value.rounded() else { throw .fractional(field) }
    guard let integer = Int64(exactly: value) else { throw .tooLarge(field) }
    return integer
  }

  private static func plausibleLatency(
    _ microseconds: Double, exact: Int64?
  ) throws(RowProblem) -> Int64 {
    guard microseconds >= 0 else { throw .negative(.latency) }
    guard microseconds <= Double(LatencySketch.longest) else { throw .tooLarge(.latency) }
    return exact ?? Int64(microseconds.rounded(.toNearestOrEven))
  }

  /// The text when all of it is a decimal number; `nil` when it is empty.
  private static func numberText(
    _ row: borrowing ScannedRow, _ column: Int, _ field: SourceField
  ) throws(RowProblem) -> String? {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    if ["nan", "inf", "-inf", "+inf", "infinity", "-infinity"].contains(text.lowercased()) {
      throw .notFinite(field)
    }
    guard Money.isDecimalText(text) else { throw .notANumber(field) }
    return text
  }

  private static func require<Value>(
    _ value: Value?, orThrow problem: RowProblem
  ) throws(RowProblem) -> Value {
    guard let value else { throw problem }
    return value
  }
}
