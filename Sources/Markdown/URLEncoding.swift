/// Percent encoding of addresses and of parts of addresses.
enum URLEncoding {
  /// An address with what cannot stand in one percent-encoded; its structure and its `%` stay.
  static func address(_ url: String) -> String {
    encoded(url, keeping: Array("-_.+!*'(),%#@?=;:/&$~".utf8))
  }

  /// A value as one component: nothing in it can end a path segment, a query or a host.
  static func component(_ value: String) -> String {
    encoded(value, keeping: Array("-_.~".utf8))
  }

  private static func encoded(_ text: String, keeping kept: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isLetter || byte.isDigit || kept.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(bytes: result)
  }
}
