/// Data values as HTML, for text and for quoted attributes alike.
///
/// The five characters `& < > " '` become references. What HTML cannot carry is made visible:
/// carriage return and the other C0 controls except tab, line feed and form feed, and DEL, become
/// their control pictures (U+2400…U+2421); C1 controls and noncharacters become U+FFFD. Everything
/// else, including text-direction marks, comes out as itself.
public enum HTMLEscaping {
  /// A value as the content of an element or of a quoted attribute.
  public static func escaped(_ value: String) -> String {
    var result = ""
    result.reserveCapacity(value.utf8.count)
    for scalar in value.unicodeScalars {
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

  /// A value as the content of an element, inside `<bdi>` when it can change the direction of the
  /// text around it.
  public static func isolated(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: changesDirection) else { return escaped(value) }
    return "<bdi>\(escaped(value))</bdi>"
  }

  /// The scalar, or what stands for it where HTML cannot carry it.
  private static func carried(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C: scalar
    case 0x00...0x1F: Unicode.Scalar(UInt16(0x2400 + scalar.value)) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
  }

  /// Whether the scalar belongs to a right-to-left script or is a text-direction mark.
  private static func changesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
      0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
