import Liquid

/// Reads JSON into template values and keeps the order of keys, which Foundation does not.
struct JSONReader {
  struct Malformed: Error { let offset: Int }

  private let bytes: [UInt8]
  private var position = 0

  static func value(_ text: String) throws -> LiquidValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.malformed }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var malformed: Malformed { Malformed(offset: position) }

  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while [9, 10, 13, 32].contains(next) { position += 1 }
  }

  private mutating func accept(_ text: String) -> Bool {
    skipSpace()
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard accept(text) else { throw malformed }
  }

  private mutating func value() throws -> LiquidValue {
    if accept("null") { return .nil }
    if accept("true") { return true }
    if accept("false") { return false }
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "{"): return try object()
    default: return try number()
    }
  }

  private mutating func array() throws -> LiquidValue {
    try expect("[")
    var elements: [LiquidValue] = []
    while !accept("]") {
      if !elements.isEmpty { try expect(",") }
      elements.append(try value())
    }
    return .array(elements)
  }

  private mutating func object() throws -> LiquidValue {
    try expect("{")
    var dictionary = LiquidDictionary()
    while !accept("}") {
      if !dictionary.isEmpty { try expect(",") }
      skipSpace()
      let key = try string()
      try expect(":")
      dictionary[key] = try value()
    }
    return .dictionary(dictionary)
  }

  private mutating func number() throws -> LiquidValue {
    let digits = bytes[position...].prefix { "+-.eE0123456789".utf8.contains($0) }
    position += digits.count
    let text = String(decoding: digits, as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard let decimal = LiquidDecimal(text: text) else { throw malformed }
    return .decimal(decimal)
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var result: [UInt8] = []
    while next != UInt8(ascii: "\"") {
      guard position < bytes.count else { throw malformed }
      if next == UInt8(ascii: "\\") {
        result += try escape()
      } else {
        result.append(next)
        position += 1
      }
    }
    position += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape() throws -> [UInt8] {
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return Array(String(try codePoint()).utf8)
    case let byte: return [byte]
    }
  }

  private mutating func codePoint() throws -> Unicode.Scalar {
    var unit = try hexDigits()
    if (0xD800..<0xDC00).contains(unit), accept("\\u") {
      unit = 0x10000 + (unit - 0xD800) << 10 + (try hexDigits()) - 0xDC00
    }
    guard let scalar = Unicode.Scalar(unit) else { throw malformed }
    return scalar
  }

  private mutating func hexDigits() throws -> UInt32 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    position += 4
    guard let unit = UInt32(digits, radix: 16) else { throw malformed }
    return unit
  }
}
