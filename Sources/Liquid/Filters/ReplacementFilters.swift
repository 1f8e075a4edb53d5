/// Filters that replace or remove parts of texts.
enum ReplacementFilters {
  static let all = [
    Filter(
      "replace", "The text with every occurrence of a part replaced.",
      parameters: [pattern, .optional("replacement", "nothing when left out")],
      example: Example("{{ 'a-b-c' | replace: '-', '+' }}", prints: "a+b+c")
    ) { call throws(EvaluationFailure) in try replace(.all, call) },
    Filter(
      "replace_first", "The text with the first occurrence of a part replaced.",
      parameters: [pattern, .optional("replacement", "nothing when left out")],
      example: Example("{{ 'a-b-c' | replace_first: '-', '+' }}", prints: "a+b-c")
    ) { call throws(EvaluationFailure) in try replace(.first, call) },
    Filter(
      "replace_last", "The text with the last occurrence of a part replaced.",
      parameters: [pattern, .required("replacement", "what stands there instead")],
      example: Example("{{ 'a-b-c' | replace_last: '-', '+' }}", prints: "a-b+c")
    ) { call throws(EvaluationFailure) in try replace(.last, call) },
    Filter(
      "remove", "The text without any occurrence of a part.", parameters: [pattern],
      example: Example("{{ 'a-b-c' | remove: '-' }}", prints: "abc")
    ) { call throws(EvaluationFailure) in try replace(.all, call) },
    Filter(
      "remove_first", "The text without the first occurrence of a part.", parameters: [pattern],
      example: Example("{{ 'a-b-c' | remove_first: '-' }}", prints: "ab-c")
    ) { call throws(EvaluationFailure) in try replace(.first, call) },
    Filter(
      "remove_last", "The text without the last occurrence of a part.", parameters: [pattern],
      example: Example("{{ 'a-b-c' | remove_last: '-' }}", prints: "a-bc")
    ) { call throws(EvaluationFailure) in try replace(.last, call) },
  ]

  private static let pattern = Filter.Parameter.required("part", "the text to look for")

  private enum Occurrences { case all, first, last }

  private static func replace(
    _ occurrences: Occurrences, _ call: FilterCall
  ) throws(EvaluationFailure) -> LiquidValue {
    let bytes = Array(call.text.utf8)
    let part = call.text(0)
    let replacement = Array(call.text(1).utf8)
    var offsets = offsets(of: part, in: bytes, occurrences)
    if occurrences == .last { offsets = offsets.suffix(1) }
    try call.checkByteCount(bytes.count + offsets.count * replacement.count)
    var result: [UInt8] = []
    var position = 0
    for offset in offsets {
      result += bytes[position..<offset]
      result += replacement
      position = offset + part.utf8.count
    }
    result += bytes[position...]
    return .string(String(decoding: result, as: UTF8.self))
  }

  /// The empty part occurs before every character and at the end.
  private static func offsets(
    of part: String, in bytes: [UInt8], _ occurrences: Occurrences
  ) -> [Int] {
    let limit = occurrences == .first ? 1 : Int.max
    guard part.isEmpty else { return ByteSearch(for: part).offsets(in: bytes, limit: limit) }
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    return Array(starts.prefix(limit))
  }
}
