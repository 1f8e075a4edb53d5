import Reports
import Usage

/// Writes tables as CSV: RFC 4180 with CRLF, UTF-8 without a mark, a header line.
///
/// Numbers have a decimal point and no separators. Text that a spreadsheet would run as a formula
/// gets an apostrophe in front (OWASP, "CSV Injection"); a text that is a plain number stays as it
/// is.
public enum CSVWriter {
  /// The file's bytes.
  ///
  /// - Complexity: O(bytes written).
  public static func bytes(of table: ExportTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(table.columns.map { .text($0.name) }, to: &bytes)
    for row in table.rows { append(row, to: &bytes) }
    return bytes
  }

  private static func append(_ cells: [ExportTable.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text: text, to: &bytes)
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .decimal(let text), .time(let text): bytes.append(contentsOf: text.utf8)
      case .empty: break
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    let defused = isFormula(text) ? "'" + text : text
    let needsQuotes = defused.utf8.contains {
      $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes || defused != text || text.isEmpty || text.first == " " || text.last == " "
    else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in defused.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet would take the text for a formula.
  ///
  /// It looks past leading blanks and control characters, as spreadsheets do, and knows the
  /// full-width forms of the signs.
  static func isFormula(_ text: String) -> Bool {
    if Money.isDecimalText(text) { return false }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "\t", "\r", "\n", "\0": return true
      default: guard scalar.isBlank else { return false }
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether nothing is seen of the scalar: white space, controls and format marks.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .control
      || properties.generalCategory == .format
  }
}
