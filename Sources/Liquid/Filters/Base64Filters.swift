/// Filters for Base64.
enum Base64Filters {
  static let all = [
    Filter(
      "base64_encode", "The text's bytes in Base64.",
      example: Example("{{ 'Hi?' | base64_encode }}", prints: "SGk/")
    ) { call in .string(encode(call.text, standard)) },
    Filter(
      "base64_decode", "The text that was encoded in Base64.",
      example: Example("{{ 'SGk/' | base64_decode }}", prints: "Hi?")
    ) { call throws(EvaluationFailure) in try decode(call, standard) },
    Filter(
      "base64_url_safe_encode", "The text's bytes in Base64 for URLs.",
      example: Example("{{ 'Hi?' | base64_url_safe_encode }}", prints: "SGk_")
    ) { call in .string(encode(call.text, urlSafe)) },
    Filter(
      "base64_url_safe_decode", "The text that was encoded in Base64 for URLs.",
      example: Example("{{ 'SGk_' | base64_url_safe_decode }}", prints: "Hi?")
    ) { call throws(EvaluationFailure) in try decode(call, urlSafe) },
  ]

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let standard = Array((letters + "+/").utf8)
  private static let urlSafe = Array((letters + "-_").utf8)

  private static func encode(_ text: String, _ alphabet: [UInt8]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let digit = bits >> (18 - 6 * place) & 63
        result.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decode(
    _ call: FilterCall, _ alphabet: [UInt8]
  ) throws(EvaluationFailure) -> LiquidValue {
    guard !call.input.isNil else { return .string("") }
    let invalid = EvaluationFailure("the input is not valid Base64 text")
    guard let text = call.input.stringValue else { throw invalid }
    var padded = Array(text.utf8)
    while padded.last == UInt8(ascii: "=") { padded.removeLast() }
    var values = [Int?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = value }
    var (bits, bitCount, result) = (0, 0, [UInt8]())
    for byte in padded {
      guard let value = values[Int(byte)] else { throw invalid }
      bits = (bits << 6 | value) & 0xFFFF
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    guard bitCount < 6, let decoded = String(validating: result, as: UTF8.self) else {
      throw invalid
    }
    return .string(decoded)
  }
}
