/// Filters for the query part of URLs.
enum URLFilters {
  static let all = [
    Filter(
      "url_encode", "The text as a part of a URL's query.",
      example: Example("{{ 'a b&c' | url_encode }}", prints: "a+b%26c")
    ) { call in call.input.isNil ? .nil : .string(encode(call.text)) },
    Filter(
      "url_decode", "The text of a part of a URL's query.",
      example: Example("{{ 'a+b%26c' | url_decode }}", prints: "a b&c")
    ) { call throws(EvaluationFailure) in
      call.input.isNil ? .nil : .string(try decode(call.text))
    },
  ]

  private static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isWord || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~")].contains(byte) {
        result.append(byte)
      } else if byte == UInt8(ascii: " ") {
        result.append(UInt8(ascii: "+"))
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decode(_ text: String) throws(EvaluationFailure) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    guard let decoded = String(validating: result, as: UTF8.self) else {
      throw EvaluationFailure("the decoded bytes are not valid UTF-8")
    }
    return decoded
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
