/// Filters that cut texts and lists into parts.
enum SlicingFilters {
  static let all = [
    Filter(
      "slice", "A part of a text or list.",
      parameters: [
        .required("start", "position from 0; negative ones count from the end"),
        .optional("length", "how many; 1 when left out"),
      ],
      example: Example("{{ '2026-08-01' | slice: 0, 4 }}", prints: "2026"), body: slice),
    Filter(
      "split", "The parts of a text as a list, without empty parts at its end.",
      parameters: [.required("separator", "what stands between; each character for an empty one")],
      example: Example("{{ 'a,b' | split: ',' | last }}", prints: "b"), body: split),
    Filter(
      "truncate", "The text, shortened if it is longer than a length.",
      parameters: [
        .optional("length", "how many characters, the end mark included; 50 when left out"),
        .optional("mark", "what marks the cut; three dots when left out"),
      ],
      example: Example("{{ 'a long text' | truncate: 9 }}", prints: "a long..."), body: truncate),
    Filter(
      "truncatewords", "The first words of a text.",
      parameters: [
        .optional("count", "how many; 15 when left out"),
        .optional("mark", "what marks the cut; three dots when left out"),
      ],
      example: Example("{{ 'one two three' | truncatewords: 2 }}", prints: "one two..."),
      body: truncateWords),
    Filter(
      "size", "How many elements or characters there are; 0 for other values.",
      example: Example("{{ 'four' | size }}", prints: "4")
    ) { call in .integer(call.input.size ?? 0) },
  ]

  private static func slice(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    guard let start = call.argument(0)?.strictInteger else {
      throw EvaluationFailure("'start' must be a whole number")
    }
    let length = call.argument(1)?.isNil == true ? 1 : try call.integer(1, or: 1, "length")
    switch call.input {
    case .array, .range:
      let elements = call.elements
      return .array(Array(elements[part(of: elements.count, start, length)]))
    default:
      let scalars = Array(call.text.unicodeScalars)
      let view = String.UnicodeScalarView(scalars[part(of: scalars.count, start, length)])
      return .string(String(view))
    }
  }

  private static func part(of count: Int, _ start: Int, _ length: Int) -> Range<Int> {
    let first = start < 0 ? start &+ count : start
    guard first >= 0, first <= count, length > 0 else { return 0..<0 }
    return first..<(first + min(length, count - first))
  }

  private static func split(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let separator = call.text(0)
    var parts: [String]
    if separator == " " {
      parts = words(of: call.text)
    } else if separator.isEmpty {
      parts = call.text.unicodeScalars.map { String($0) }
    } else {
      parts = split(Array(call.text.utf8), separator)
    }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return .array(parts.map { .string($0) })
  }

  private static func split(_ bytes: [UInt8], _ separator: String) -> [String] {
    var parts: [String] = []
    var position = 0
    for offset in ByteSearch(for: separator).offsets(in: bytes) {
      parts.append(String(decoding: bytes[position..<offset], as: UTF8.self))
      position = offset + separator.utf8.count
    }
    return parts + [String(decoding: bytes[position...], as: UTF8.self)]
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split(whereSeparator: \.isWhitespace).map { String(Substring($0)) }
  }

  private static func truncate(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    guard !call.input.isNil else { return .string("") }
    let length = max(0, try call.integer(0, or: 50, "length"))
    let mark = Array((call.argument(1)?.plainText ?? "...").unicodeScalars)
    let scalars = Array(call.text.unicodeScalars)
    guard scalars.count > length else { return call.input }
    let kept = scalars.prefix(max(0, length - mark.count))
    return .string(String(String.UnicodeScalarView(kept + mark)))
  }

  private static func truncateWords(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    guard !call.input.isNil else { return .string("") }
    let count = max(1, try call.integer(0, or: 15, "count"))
    let mark = call.argument(1)?.plainText ?? "..."
    let words = words(of: call.text)
    guard words.count > count else { return call.input }
    return .string(words.prefix(count).joined(separator: " ") + mark)
  }
}
