import Diagnostics

/// One pass over the lines of a Markdown text that stops at the first exceeded limit.
///
/// A line counts as a table row when it follows a delimiter row (`|---|:-:|`) that has as many
/// columns as the line above it; what only looks like a table falls under the stricter limits.
struct LimitCheck {
  private let source: SourceText
  private let limits: MarkdownLimits
  private var lineNumber = 0
  private var proseBytes = 0
  private var cells = 0
  private var brackets = 0
  private var previousColumns = 0
  private var tableColumns: Int?

  init(source: SourceText, limits: MarkdownLimits) {
    self.source = source
    self.limits = limits
  }

  static func check(_ source: SourceText, limits: MarkdownLimits) throws(MarkdownError) {
    var check = LimitCheck(source: source, limits: limits)
    let bytes = Array(source.contents.utf8)
    guard bytes.count <= limits.bytes else {
      throw .limitExceeded(
        .bytes, limit: limits.bytes, TextLocation(file: source.file, line: 1, column: 1))
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
      try check.visit(bytes[start..<(end ?? bytes.count)])
      start = (end ?? bytes.count) + 1
      if let end, bytes[end] == .carriageReturn, start < bytes.count, bytes[start] == .lineFeed {
        start += 1
      }
    }
  }
}

extension LimitCheck {
  private mutating func visit(_ line: ArraySlice<UInt8>) throws(MarkdownError) {
    lineNumber += 1
    try require(line.count, .lineBytes, limits.lineBytes)
    let prefix = BlockPrefix(line)
    try require(prefix.markers, .nesting, limits.nesting)
    let content = line.dropFirst(prefix.length)
    guard content.contains(where: { $0 != .space && $0 != .tab }) else {
      endBlock()
      return
    }
    if prefix.beginsItem { endBlock() }
    try visitTable(content)
    if tableColumns == nil {
      proseBytes += line.count + 1
      try require(proseBytes, .proseBytes, limits.proseBytes)
    } else {
      brackets = 0
    }
    try visitPunctuation(content)
  }

  private mutating func endBlock() {
    brackets = 0
    tableColumns = nil
    previousColumns = 0
  }

  private mutating func visitTable(_ content: ArraySlice<UInt8>) throws(MarkdownError) {
    if let tableColumns {
      cells += tableColumns
    } else {
      let columns = TableLine.columns(of: content)
      if columns == previousColumns, TableLine.isDelimiterRow(content) {
        try require(columns, .tableColumns, limits.tableColumns)
        tableColumns = columns
        cells += columns
      }
      previousColumns = columns
    }
    try require(cells, .tableCells, limits.tableCells)
  }

  private mutating func visitPunctuation(_ content: ArraySlice<UInt8>) throws(MarkdownError) {
    var run = 0
    var previous: UInt8 = 0
    for byte in content {
      run = byte == previous ? run + 1 : 1
      previous = byte
      if byte == UInt8(ascii: "[") { brackets += 1 }
      if run > limits.punctuationRun, byte.isPunctuation {
        try require(run, .punctuationRun, limits.punctuationRun)
      }
    }
    try require(brackets, .brackets, limits.brackets)
  }

  private func require(
    _ amount: Int, _ kind: MarkdownLimits.Kind, _ limit: Int
  ) throws(MarkdownError) {
    guard amount > limit else { return }
    throw .limitExceeded(
      kind, limit: limit, TextLocation(file: source.file, line: lineNumber, column: 1))
  }
}

/// The block quote and list markers that a line begins with.
private struct BlockPrefix {
  var markers = 0
  var beginsItem = false
  var length = 0

  init(_ line: ArraySlice<UInt8>) {
    var rest = line
    while let next = BlockPrefix.marker(rest) {
      markers += next.isMarker ? 1 : 0
      beginsItem = beginsItem || (next.isMarker && rest.first != .greaterThan)
      rest = rest.dropFirst(next.length)
    }
    length = line.count - rest.count
  }

  private static func marker(_ text: ArraySlice<UInt8>) -> (length: Int, isMarker: Bool)? {
    switch text.first {
    case .space, .tab: return (1, false)
    case UInt8(ascii: ">"): return (1, true)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      let next = text.dropFirst().first
      return next == nil || next == .space || next == .tab ? (1, true) : nil
    default:
      let digits = text.prefix(10).prefix(while: \.isDigit).count
      let after = text.dropFirst(digits)
      guard digits > 0, after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")")
      else { return nil }
      let next = after.dropFirst().first
      return next == nil || next == .space || next == .tab ? (digits + 1, true) : nil
    }
  }
}

/// The shape of a line that may belong to a table.
private enum TableLine {
  static func columns(of line: ArraySlice<UInt8>) -> Int {
    let trimmed = trimmedSpaces(line)
    var pipes = 0
    var isEscaped = false
    for byte in trimmed {
      if byte == .pipe, !isEscaped { pipes += 1 }
      isEscaped = byte == .backslash && !isEscaped
    }
    if trimmed.first == .pipe { pipes -= 1 }
    if trimmed.last == .pipe, trimmed.count > 1, !isEscaped { pipes -= 1 }
    return pipes + 1
  }

  static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-"))
      && line.allSatisfy {
        [.pipe, .space, .tab, UInt8(ascii: "-"), UInt8(ascii: ":")].contains($0)
      }
  }

  private static func trimmedSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = line.drop { $0 == .space || $0 == .tab }
    guard let last = start.lastIndex(where: { $0 != .space && $0 != .tab }) else { return start }
    return start[...last]
  }
}
