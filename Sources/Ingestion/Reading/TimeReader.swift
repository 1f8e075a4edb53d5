import SQLite
import Usage

/// Reads the times of one source; all must be written in the same way.
struct TimeReader {
  /// A way of writing times, as seen in a row.
  enum Form: Hashable {
    case number(EpochUnit)
    case zonedText
    case bareText
  }

  private let encoding: TimeEncoding
  private var first: (form: Form, rowKey: String)?

  init(_ encoding: TimeEncoding) { self.encoding = encoding }

  /// The way that times turned out to be written, in words; `nil` before the first.
  var formatInWords: String? { first?.form.words }

  /// The instant in a row.
  ///
  /// - Parameter rowKey: Names the row; asked for only where a message needs it.
  /// - Throws: ``RowProblem`` for a row at fault, ``IngestionError`` when times are mixed.
  mutating func instant(
    _ row: borrowing ScannedRow, _ column: Int, rowKey: () -> String
  ) throws -> Instant {
    let (instant, form) = try read(row, column)
    try agree(on: form, rowKey: rowKey)
    let latest = Instant(seconds: 32_503_680_000)
    guard instant.microseconds != 0 else { throw RowProblem.missingTime }
    guard instant.microseconds > 0, instant < latest else { throw RowProblem.implausibleTime }
    return instant
  }

  private func read(_ row: borrowing ScannedRow, _ column: Int) throws -> (Instant, Form) {
    switch row.storageClass(column) {
    case .null: throw RowProblem.missingTime
    case .integer: return try wholeNumber(row.integer(column))
    case .real: return try number(row.real(column))
    case .text:
      return try row.withBytes(column) { try text($0) }
    case .blob: throw RowProblem.unreadableTime
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) throws(RowProblem) -> (Instant, Form) {
    let characters = bytes.bindMemory(to: UInt8.self)
    guard !characters.isEmpty else { throw .missingTime }
    if let civil = CivilTime(iso: characters) {
      guard civil.offsetSeconds == nil else { return (civil.instant(), .zonedText) }
      guard case .iso8601(let zone) = encoding else { return (civil.instant(), .bareText) }
      return (zone.instant(of: civil), .bareText)
    }
    let text = String(decoding: characters, as: UTF8.self)
    if let integer = Int64(text) { return try wholeNumber(integer) }
    guard Money.isDecimalText(text), let value = Double(text) else { throw .unreadableTime }
    return try number(value)
  }

  private func wholeNumber(_ value: Int64) throws(RowProblem) -> (Instant, Form) {
    guard value != 0 else { throw .missingTime }
    guard value > 0 else { throw .implausibleTime }
    let unit = EpochUnit(magnitudeOf: Double(value))
    let microseconds =
      switch unit {
      case .seconds: value * 1_000_000
      case .milliseconds: value * 1_000
      case .microseconds: value
      case .nanoseconds: value / 1_000
      }
    return (Instant(microseconds: microseconds), .number(unit))
  }

  private func number(_ value: Double) throws(RowProblem) -> (Instant, Form) {
    guard value.isFinite else { throw .unreadableTime }
    guard value != 0 else { throw .missingTime }
    guard value > 0, value < 9e18 else { throw .implausibleTime }
    let unit = EpochUnit(magnitudeOf: value)
    let microseconds = (value * unit.microseconds).rounded(.toNearestOrEven)
    return (Instant(microseconds: Int64(microseconds)), .number(unit))
  }

  private mutating func agree(on form: Form, rowKey: () -> String) throws {
    if let first {
      guard first.form == form || isText(form) && isText(first.form) && allowsBareTexts else {
        throw IngestionError.mixedTimes(
          form.words, row: rowKey(), expected: first.form.words, firstRow: first.rowKey)
      }
      return
    }
    if let expected = encoding.words, !encoding.admits(form) {
      throw IngestionError.unexpectedTime(form.words, row: rowKey(), expected: expected)
    }
    first = (form, rowKey())
  }

  private func isText(_ form: Form) -> Bool { form == .zonedText || form == .bareText }

  private var allowsBareTexts: Bool {
    if case .iso8601 = encoding { true } else { false }
  }
}

extension TimeEncoding {
  /// The form that was told, in words; `nil` when it is to be detected.
  fileprivate var words: String? {
    switch self {
    case .detected: nil
    case .iso8601: "ISO 8601"
    case .epoch(let unit): TimeReader.Form.number(unit).words
    }
  }

  fileprivate func admits(_ form: TimeReader.Form) -> Bool {
    switch (self, form) {
    case (.detected, _), (.iso8601, .zonedText), (.iso8601, .bareText): true
    case (.epoch(let told), .number(let unit)): told == unit
    default: false
    }
  }
}

extension TimeReader.Form {
  /// The form in words.
  var words: String {
    switch self {
    case .number(let unit): "\(unit.rawValue) since 1970"
    case .zonedText: "ISO 8601 with a zone"
    case .bareText: "ISO 8601 without a zone"
    }
  }
}

extension EpochUnit {
  /// The unit that a number of this size must have to be a time between 1973 and 5138.
  fileprivate init(magnitudeOf value: Double) {
    self =
      switch value {
      case ..<1e11: .seconds
      case ..<1e14: .milliseconds
      case ..<1e17: .microseconds
      default: .nanoseconds
      }
  }

  fileprivate var microseconds: Double {
    switch self {
    case .seconds: 1_000_000
    case .milliseconds: 1_000
    case .microseconds: 1
    case .nanoseconds: 0.001
    }
  }
}
