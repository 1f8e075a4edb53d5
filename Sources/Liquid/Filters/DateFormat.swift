/// A strftime format: text with directives such as `%Y` or `%-d`.
struct DateFormat {
  /// What stands between `%` and the letter.
  private struct Options {
    var padding: Character?
    var isUppercase = false
    var colons = 0
    var width: Int?
  }

  private let format: String

  init(_ format: String) { self.format = format }

  /// The date in the format; unknown directives stay as they are.
  func string(_ date: DateFields) -> String {
    var result = ""
    var rest = format[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[percent...]
      let directive = Self.directive(rest)
      if let letter = directive.letter,
        let text = Self.text(letter, directive.options, date)
      {
        result += directive.options.isUppercase ? text.uppercased() : text
        rest = rest[directive.end...]
      } else {
        result += "%"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func directive(
    _ text: Substring
  ) -> (options: Options, letter: Character?, end: Substring.Index) {
    var options = Options()
    var rest = text.dropFirst()
    while let flag = rest.first, "-0_^#:".contains(flag) {
      switch flag {
      case "^", "#": options.isUppercase = true
      case ":": options.colons += 1
      default: options.padding = flag
      }
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    options.width = Int(digits).map { min($0, 100) }
    rest = rest.dropFirst(digits.count)
    return (options, rest.first, rest.dropFirst().startIndex)
  }

  private static func text(
    _ letter: Character, _ options: Options, _ date: DateFields
  ) -> String? {
    if let number = number(letter, date) {
      return padded(number.value, number.width, number.padding, options)
    }
    if let composite = composites[letter] { return DateFormat(composite).string(date) }
    switch letter {
    case "B": return DateNames.months[date.month - 1]
    case "b", "h": return String(DateNames.months[date.month - 1].prefix(3))
    case "A": return DateNames.days[date.weekday]
    case "a": return String(DateNames.days[date.weekday].prefix(3))
    case "p": return date.second < 43_200 ? "AM" : "PM"
    case "P": return date.second < 43_200 ? "am" : "pm"
    case "L": return "000"
    case "N": return String(repeating: "0", count: options.width ?? 9)
    case "Z": return date.zoneName
    case "z": return zone(date.offset, colons: options.colons)
    case "n": return "\n"
    case "t": return "\t"
    case "%": return "%"
    default: return nil
    }
  }

  private static let composites: [Character: String] = [
    "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S", "X": "%H:%M:%S",
    "R": "%H:%M", "r": "%I:%M:%S %p", "c": "%a %b %e %H:%M:%S %Y", "v": "%e-%^b-%Y",
    "+": "%a %b %e %H:%M:%S %Z %Y",
  ]

  private static func number(
    _ letter: Character, _ date: DateFields
  ) -> (value: Int, width: Int, padding: Character)? {
    let hour = date.second / 3600
    switch letter {
    case "Y": return (date.year, 4, "0")
    case "C": return (date.year.floorDivided(by: 100), 2, "0")
    case "y": return (date.year.floorModulo(100), 2, "0")
    case "m": return (date.month, 2, "0")
    case "d": return (date.day, 2, "0")
    case "e": return (date.day, 2, " ")
    case "j": return (date.dayOfYear, 3, "0")
    case "H": return (hour, 2, "0")
    case "k": return (hour, 2, " ")
    case "I": return ((hour + 11) % 12 + 1, 2, "0")
    case "l": return ((hour + 11) % 12 + 1, 2, " ")
    case "M": return (date.second / 60 % 60, 2, "0")
    case "S": return (date.second % 60, 2, "0")
    case "u": return ((date.weekday + 6) % 7 + 1, 1, "0")
    case "w": return (date.weekday, 1, "0")
    case "G": return (date.isoWeek.year, 4, "0")
    case "g": return (date.isoWeek.year.floorModulo(100), 2, "0")
    case "V": return (date.isoWeek.week, 2, "0")
    case "U": return (date.week(startingOn: 0), 2, "0")
    case "W": return (date.week(startingOn: 1), 2, "0")
    case "s": return (date.epochSeconds, 1, "0")
    default: return nil
    }
  }

  private static func padded(
    _ value: Int, _ width: Int, _ padding: Character, _ options: Options
  ) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "-" : ""
    guard options.padding != "-" else { return sign + digits }
    let fill: Character = options.padding.map { $0 == "_" ? " " : $0 } ?? padding
    let missing = max(0, (options.width ?? width) - digits.count - sign.count)
    return sign + String(repeating: fill, count: missing) + digits
  }

  private static func zone(_ offset: Int, colons: Int) -> String {
    let minutes = abs(offset) / 60
    let hours = padded(minutes / 60, 2, "0", Options())
    let rest = padded(minutes % 60, 2, "0", Options())
    return (offset < 0 ? "-" : "+") + hours + (colons > 0 ? ":" : "") + rest
  }
}
