/// Text and numbers as they stand in SVG and HTML.
enum MarkupText {
  /// Text for elements and quoted attributes of HTML and XML.
  ///
  /// Controls other than tab and line feed become control pictures, C1 controls and
  /// noncharacters U+FFFD, since XML cannot carry them.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(carried(scalar))
      }
    }
    return result
  }

  /// Escaped text for an HTML element, inside `<bdi>` when it holds right-to-left letters or
  /// direction marks, so that its direction does not reach the text around it.
  static func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: changesDirection)
      ? "<bdi>\(escaped(text))</bdi>" : escaped(text)
  }

  /// A coordinate with at most two decimals, without trailing zeros; at most a million.
  static func number(_ value: Double) -> String {
    let bounded = value.isFinite ? min(max(value, -1_000_000), 1_000_000) : 0
    let hundredths = Int((bounded * 100).rounded())
    let whole = hundredths.magnitude / 100
    let fraction = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(whole)" }
    let digits =
      fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0" : "") + "\(fraction)"
    return "\(sign)\(whole).\(digits)"
  }

  /// The text, cut to `length` characters with an ellipsis at the end.
  static func truncated(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(max(1, length - 1)) + "…"
  }

  private static func changesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
      0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }

  private static func carried(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x00...0x1F: Unicode.Scalar(UInt16(0x2400 + scalar.value)) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
  }
}
