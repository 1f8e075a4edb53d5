/// Takes HTML tags, comments, scripts and styles out of a text, in linear time.
struct HTMLStripper {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// Ends that are known to be missing, so that they are looked for only once.
  private var missing: Set<String> = []

  static func text(of html: String) -> String {
    var stripper = HTMLStripper(bytes: Array(html.utf8))
    stripper.run()
    return String(decoding: stripper.result, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), skipMarkup() else {
        result.append(bytes[position])
        position += 1
        continue
      }
    }
  }

  /// Moves behind the markup that begins here; false when it has no end.
  private mutating func skipMarkup() -> Bool {
    for (start, end) in [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]
    where hasPrefix(start) {
      if skip(to: end, behind: start) { return true }
    }
    return skip(to: ">", behind: "<")
  }

  private func hasPrefix(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8) { $0.lowercased == $1 }
  }

  private mutating func skip(to end: String, behind start: String) -> Bool {
    guard !missing.contains(end) else { return false }
    let pattern = Array(end.utf8)
    var index = position + start.utf8.count
    while index + pattern.count <= bytes.count {
      if bytes[index...].starts(with: pattern, by: { $0.lowercased == $1 }) {
        position = index + pattern.count
        return true
      }
      index += 1
    }
    missing.insert(end)
    return false
  }
}
