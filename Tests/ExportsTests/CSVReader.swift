/// Reads CSV as RFC 4180 says, and lone LF as a line break too.
struct CSVReader {
  private(set) var rows: [[String]] = []

  init(_ bytes: [UInt8]) {
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x2C, 0x0A:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      case 0x0D where index < bytes.count && bytes[index] == 0x0A: break
      default: field.append(byte)
      }
    }
    if !row.isEmpty || !field.isEmpty {
      rows.append(row + [String(decoding: field, as: UTF8.self)])
    }
  }

  /// The rows below the header by its names.
  var records: [[String: String]] {
    rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row)) { first, _ in first }
    }
  }
}
