import SQLite
import Usage

/// Turns scanned rows into events, with the texts of their dimensions as codes.
///
/// What a text means (its provider, whether it is a failure) is decided once per distinct text.
struct RowReader {
  /// The positions of the fields in the scan's columns.
  private let columns: ScanColumns
  private let mapping: SourceMapping

  private var times: TimeReader
  private var interners: [TextInterner]
  private var users = TextInterner()
  private var providersByModel: [Int32: Int32] = [:]
  private var outcomes: [Outcome?] = []

  /// Codes of the last event's dimensions, in the order of ``SourceMapping/cellDimensions``.
  private(set) var codes: [Int32]

  /// The code of the last event's user.
  private(set) var userCode: Int32 = 0

  /// For each status code, how many events carried it.
  private(set) var statusCounts: [Int] = []

  init(_ mapping: SourceMapping) {
    self.mapping = mapping
    columns = ScanColumns(mapping)
    times = TimeReader(mapping.timeEncoding)
    interners = mapping.cellDimensions.map { _ in TextInterner() }
    codes = [Int32](repeating: 0, count: interners.count)
  }

  /// The texts of each dimension's codes.
  var texts: [[String?]] { interners.map(\.texts) }

  /// The texts of the users' codes.
  var userTexts: [String?] { users.texts }

  /// How times turned out to be written.
  var timeFormat: String? { times.formatInWords }

  /// The event in a row; its dimensions are then in ``codes`` and ``userCode``.
  ///
  /// - Throws: ``RowProblem`` for a row at fault, ``IngestionError`` when the source is.
  mutating func read(_ row: borrowing ScannedRow, rowKey: () -> String) throws -> UsageEvent {
    let timeColumn = try require(columns[.time])
    var event = UsageEvent(time: try times.instant(row, timeColumn, rowKey: rowKey))
    event.tokens = try tokens(row)
    if let column = columns[.cost] {
      event.cost = try NumberReading.money(row, column, unit: mapping.costUnit)
    }
    if let column = columns[.latency] {
      event.latency = try NumberReading.latency(row, column, unit: mapping.latencyUnit)
    }
    event.isCached = try cacheState(row)
    readDimensions(row)
    event.outcome = outcome(ofStatus: codes[Position.status])
    return event
  }

  /// The status texts that are neither known success nor known failure, with their events.
  var unknownStatuses: [ScanSummary.UnknownStatus] {
    let unknown =
      interners[Position.status].texts.enumerated().compactMap { code, text in
        guard let text, code < outcomes.count, outcomes[code] == nil else { return nil }
        return ScanSummary.UnknownStatus(text: text, count: statusCounts[code])
      } as [ScanSummary.UnknownStatus]
    return unknown.sorted { $0.text < $1.text }
  }

  /// Positions of the standard dimensions in the codes.
  private enum Position {
    static let model = 0
    static let provider = 1
    static let intent = 2
    static let team = 3
    static let status = 4
    static let firstCustom = 5
  }

  private func require(_ column: Int?) throws(RowProblem) -> Int {
    guard let column else { throw .missingTime }
    return column
  }
}

extension RowReader {
  private func tokens(_ row: borrowing ScannedRow) throws(RowProblem) -> TokenUsage {
    var usage = TokenUsage()
    let input = try count(row, .inputTokens)
    let output = try count(row, .outputTokens)
    usage[.cacheRead] = try count(row, .cacheReadTokens) ?? 0
    usage[.cacheWrite5m] = try count(row, .cacheWriteTokens) ?? 0
    usage[.cacheWrite1h] = try count(row, .cacheWrite1hTokens) ?? 0
    usage[.reasoning] = try count(row, .reasoningTokens) ?? 0
    let cached = usage[.cacheRead] + usage[.cacheWrite5m] + usage[.cacheWrite1h]
    usage[.input] = try remainder(
      of: input, without: mapping.inputIncludesCached ? cached : 0, .inputTokens)
    usage[.output] = try remainder(
      of: output, without: mapping.outputIncludesReasoning ? usage[.reasoning] : 0, .outputTokens)
    let total = try count(row, .totalTokens)
    if input == nil, output == nil, let total { usage[.unclassified] = max(0, total - usage.total) }
    return usage
  }

  private func remainder(
    of count: Int64?, without included: Int64, _ field: SourceField
  ) throws(RowProblem) -> Int64 {
    guard let count else { return 0 }
    guard count >= included else { throw .inconsistentTokens(field) }
    return count - included
  }

  private func count(
    _ row: borrowing ScannedRow, _ field: SourceField
  ) throws(RowProblem) -> Int64? {
    guard let column = columns[field] else { return nil }
    return try NumberReading.count(row, column, field)
  }

  /// What the source says, or else whether tokens were read from a cache, where it counts those.
  private func cacheState(_ row: borrowing ScannedRow) throws(RowProblem) -> Bool? {
    if let column = columns[.cached], let told = try NumberReading.truth(row, column) {
      return told
    }
    return try count(row, .cacheReadTokens).map { $0 > 0 }
  }

  private mutating func readDimensions(_ row: borrowing ScannedRow) {
    codes[Position.model] = Self.code(row, columns[.model], in: &interners[Position.model])
    codes[Position.intent] = Self.code(row, columns[.intent], in: &interners[Position.intent])
    codes[Position.team] = Self.code(row, columns[.team], in: &interners[Position.team])
    codes[Position.status] = Self.code(row, columns[.status], in: &interners[Position.status])
    userCode = Self.code(row, columns[.user], in: &users)
    for (index, column) in columns.custom.enumerated() {
      let position = Position.firstCustom + index
      codes[position] = Self.code(row, column, in: &interners[position])
    }
    let told = Self.code(row, columns[.provider], in: &interners[Position.provider])
    codes[Position.provider] = told != 0 ? told : provider(ofModel: codes[Position.model])
  }

  /// Static, for a method would copy the reader, all interners with it, at each call.
  private static func code(
    _ row: borrowing ScannedRow, _ column: Int?, in interner: inout TextInterner
  ) -> Int32 {
    guard let column else { return 0 }
    switch row.storageClass(column) {
    case .null: return 0
    case .blob:
      return row.withBytes(column) { bytes in interner.code(for: bytes.hexadecimalText) }
    case .integer, .real, .text: return row.withBytes(column) { interner.code(for: $0) }
    }
  }

  private mutating func provider(ofModel model: Int32) -> Int32 {
    if let known = providersByModel[model] { return known }
    let name = interners[Position.model].texts[Int(model)].flatMap(Providers.provider(ofModel:))
    let code = name.map { interners[Position.provider].code(for: $0) } ?? 0
    providersByModel[model] = code
    return code
  }

  private mutating func outcome(ofStatus code: Int32) -> Outcome {
    let index = Int(code)
    while outcomes.count <= index {
      let text = interners[Position.status].texts[outcomes.count]
      outcomes.append(text.map { mapping.statusVocabulary.outcome(of: $0) } ?? .success)
      statusCounts.append(0)
    }
    statusCounts[index] += 1
    return outcomes[index] ?? .success
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var hexadecimalText: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
