public import Foundation

/// A CSV file (RFC 4180) with a header, read whole; for fixtures only.
public struct CSVTable: Equatable {
  /// The names in the first record.
  public let header: [String]
  /// The records after it.
  public let rows: [[String]]

  /// Reads a file.
  public init(contentsOf file: URL) throws {
    self.init(String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Reads text: LF or CRLF, fields in double quotes may hold both, `""` is a quote.
  public init(_ text: String) {
    var reader = RecordReader(bytes: Array(text.utf8))
    var records: [[String]] = []
    while let record = reader.next() { records.append(record) }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  /// The values of a column, in order of rows.
  public func column(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }
}

private struct RecordReader {
  let bytes: [UInt8]
  var position = 0

  /// The next record; `nil` at the end of the file.
  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    var record = [field()]
    while take(",") { record.append(field()) }
    _ = take("\r")
    _ = take("\n")
    return record
  }

  private mutating func field() -> String {
    take("\"") ? quotedField() : plainField()
  }

  private mutating func plainField() -> String {
    let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    let end = bytes[position...].firstIndex(where: ends.contains) ?? bytes.count
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private mutating func quotedField() -> String {
    var content: [UInt8] = []
    while position < bytes.count {
      if take("\"") {
        guard take("\"") else { break }
        content.append(UInt8(ascii: "\""))
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }
}
