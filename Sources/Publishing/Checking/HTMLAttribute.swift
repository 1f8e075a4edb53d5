/// An attribute of an element of a finished page.
struct HTMLAttribute {
  let name: String

  /// The value with its character references replaced.
  let value: String

  /// The attributes of these names in a page, in order.
  ///
  /// Reads pages that the report itself printed: attributes are quoted with `"`, and `<` and `"`
  /// are escaped in text and values.
  static func all(in bytes: [UInt8], named names: Set<String>) -> [HTMLAttribute] {
    var found: [HTMLAttribute] = []
    var isInTag = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "\"") where isInTag:
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        let name = nameBefore(index, in: bytes)
        if names.contains(name) {
          let raw = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
          found.append(HTMLAttribute(name: name, value: unescaped(raw)))
        }
        index = end
      default: break
      }
      index += 1
    }
    return found
  }

  /// The name in front of the `="` whose quote stands at an index.
  private static func nameBefore(_ quote: Int, in bytes: [UInt8]) -> String {
    guard quote > 0, bytes[quote - 1] == UInt8(ascii: "=") else { return "" }
    let isLetter = { (byte: UInt8) in (97...122).contains(byte) || byte == UInt8(ascii: "-") }
    let name = bytes[..<(quote - 1)].reversed().prefix(while: isLetter)
    return String(decoding: name.reversed(), as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    while let character = rest.first {
      if let reference = references.first(where: { rest.hasPrefix($0.key) }) {
        result += reference.value
        rest.removeFirst(reference.key.count)
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return result
  }
}
