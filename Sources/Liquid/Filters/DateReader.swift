/// Reads dates as people and databases write them.
///
/// Known are `2026-08-01` and `2026/08/01`, also with a time behind `T` or a space, and
/// `1 August 2026` or `August 1, 2026` with or without a day's name and a time. A time may have
/// seconds, a fraction, `AM` or `PM`, and a zone: `Z`, `UTC`, `GMT` or `+02:00`. Without a zone
/// it is local.
struct DateReader {
  private enum Word: Equatable {
    case number(Int, digits: Int)
    case name(String)
    case sign(UInt8)
  }

  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var second = 0
  private var zoneOffset: Int?

  /// The instant in seconds since 1970 UTC; `nil` for what is not a date.
  static func instant(of text: String, zone: TimeZoneRules) -> Int? {
    var reader = DateReader()
    guard let words = words(of: text), reader.read(words) else { return nil }
    return reader.instant(zone)
  }

  private func instant(_ zone: TimeZoneRules) -> Int? {
    guard let year, let month, let day, (1...12).contains(month), (0...9999).contains(year),
      (1...DateFields.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    let local = DateFields.day(ofYear: year, month, day) * 86_400 + second
    return zoneOffset.map { local - $0 } ?? zone.instant(ofLocal: local)
  }

  private static func words(of text: String) -> [Word]? {
    var words: [Word] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte.isDigit {
        let digits = rest.prefix(while: \.isDigit)
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        words.append(.number(number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if byte.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        words.append(.name(String(decoding: letters, as: UTF8.self)))
        rest = rest.dropFirst(letters.count)
      } else {
        if !byte.isWhitespace, byte != UInt8(ascii: ",") { words.append(.sign(byte)) }
        rest = rest.dropFirst()
      }
    }
    return words
  }
}

extension DateReader {
  private mutating func read(_ words: [Word]) -> Bool {
    var rest = words[...]
    while !rest.isEmpty {
      let isRead =
        readTime(&rest) || readNumericDate(&rest) || readZone(&rest) || readName(&rest)
        || readLoneNumber(&rest)
      guard isRead else { return false }
    }
    return true
  }

  /// `2026-08-01` or `2026/08/01`.
  private mutating func readNumericDate(_ rest: inout ArraySlice<Word>) -> Bool {
    let words = Array(rest.prefix(5))
    guard year == nil, words.count == 5, case .number(let year, digits: 4) = words[0],
      words[1] == words[3],
      words[1] == .sign(UInt8(ascii: "-")) || words[1] == .sign(UInt8(ascii: "/")),
      case .number(let month, _) = words[2], case .number(let day, _) = words[4]
    else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    rest = rest.dropFirst(5)
    return true
  }

  /// `10:30`, `10:30:15`, `10:30:15.250`.
  private mutating func readTime(_ rest: inout ArraySlice<Word>) -> Bool {
    let colon = Word.sign(UInt8(ascii: ":"))
    let words = Array(rest.prefix(7))
    guard words.count >= 3, case .number(let hour, _) = words[0], words[1] == colon,
      case .number(let minute, _) = words[2], hour < 24, minute < 60
    else { return false }
    second = hour * 3600 + minute * 60
    rest = rest.dropFirst(3)
    if words.count >= 5, words[3] == colon, case .number(let seconds, _) = words[4], seconds <= 60 {
      second += seconds
      rest = rest.dropFirst(2)
      if words.count == 7, words[5] == .sign(UInt8(ascii: ".")), case .number = words[6] {
        rest = rest.dropFirst(2)
      }
    }
    return true
  }

  /// `+02:00` or `-0500`, behind a time.
  private mutating func readZone(_ rest: inout ArraySlice<Word>) -> Bool {
    let words = Array(rest.prefix(4))
    guard year != nil, words.count >= 2, case .sign(let sign) = words[0],
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      case .number(let number, let digits) = words[1], digits <= 4
    else { return false }
    var minutes = digits > 2 ? number / 100 * 60 + number % 100 : number * 60
    rest = rest.dropFirst(2)
    if words.count == 4, words[2] == .sign(UInt8(ascii: ":")),
      case .number(let more, 1...2) = words[3]
    {
      minutes += more
      rest = rest.dropFirst(2)
    }
    guard minutes < 24 * 60 else { return false }
    zoneOffset = (sign == UInt8(ascii: "-") ? -minutes : minutes) * 60
    return true
  }

  /// A month, a day of the week, `T`, `Z`, `UTC`, `AM` or `PM`.
  private mutating func readName(_ rest: inout ArraySlice<Word>) -> Bool {
    guard case .name(let name)? = rest.first else { return false }
    rest = rest.dropFirst()
    switch name.lowercased() {
    case "t", "th", "st", "nd", "rd": return true
    case "z", "utc", "gmt": zoneOffset = 0
    case "am": second %= 43_200
    case "pm": second = second % 43_200 + 43_200
    case let name:
      guard let month = DateNames.month(name) else { return DateNames.isDay(name) }
      self.month = month
    }
    return true
  }

  /// A day of the month, or a year of four digits.
  private mutating func readLoneNumber(_ rest: inout ArraySlice<Word>) -> Bool {
    guard case .number(let number, let digits)? = rest.first else { return false }
    if digits == 4, year == nil {
      year = number
    } else if digits <= 2, day == nil {
      day = number
    } else {
      return false
    }
    rest = rest.dropFirst()
    return true
  }
}
