import Usage

/// Figures as people read them: separators, signs, units, few digits.
///
/// Everything is rounded half to even from exact values, here and nowhere else.
enum NumberText {
  /// What stands where there is no figure.
  static let none = "–"

  /// The typographic minus sign.
  static let minus = "\u{2212}"

  /// A whole number with thousands separators: `1,234,567`.
  static func whole(_ number: Int128) -> String {
    signed(isNegative: number < 0, grouped(String(number.magnitude)))
  }

  /// An amount of picodollars: two decimals from one unit up, else three significant digits.
  static func money(_ picodollars: Ratio, symbol: CurrencySymbol) -> String {
    let places = moneyPlaces(of: picodollars)
    return symbol.around(decimal(inUnits(picodollars), places: places))
  }

  /// A ratio in per cent with one decimal: `12.3%`; what is not zero but rounds to it is `<0.1%`.
  static func percent(_ ratio: Ratio) -> String {
    let tenths = ratio.scaled(places: 3)
    if tenths == 0, ratio.numerator != 0 {
      return ratio.numerator < 0 ? ">\(minus)0.1%" : "<0.1%"
    }
    return decimal(Ratio(tenths, 10), places: 1) + "%"
  }

  /// A count in few digits: `9,999`, `12.3k`, `4.56M`, `7.89B`.
  static func compact(_ number: Int128) -> String {
    guard number.magnitude >= 10_000 else { return whole(number) }
    let scales: [(unit: Int128, name: String)] = [
      (1_000, "k"), (1_000_000, "M"), (1_000_000_000, "B"),
    ]
    for (unit, name) in scales where Ratio(number, unit).scaled(places: 0).magnitude < 1_000 {
      return significant(Ratio(number, unit)) + name
    }
    return significant(Ratio(number, 1_000_000_000_000)) + "T"
  }

  /// A size in bytes: `940 B`, `12.3 kB`, `4.56 MB`.
  static func bytes(_ number: Int128) -> String {
    switch number {
    case ..<1_000: "\(number) B"
    case ..<1_000_000: significant(Ratio(number, 1_000)) + " kB"
    case ..<1_000_000_000: significant(Ratio(number, 1_000_000)) + " MB"
    default: significant(Ratio(number, 1_000_000_000)) + " GB"
    }
  }

  /// A time in microseconds: `340 ms`, `1.23 s`, `2 min 5 s`, `1 h 5 min`.
  static func duration(microseconds: Ratio) -> String {
    let time = { (unit: Int128) in
      Ratio(microseconds.numerator, microseconds.denominator * unit)
    }
    let milliseconds = time(1_000)
    if milliseconds.scaled(places: 1) < 100 { return decimal(milliseconds, places: 1) + " ms" }
    if milliseconds.scaled(places: 0) < 1_000 { return decimal(milliseconds, places: 0) + " ms" }
    let seconds = time(1_000_000)
    if seconds.scaled(places: 1) < 600 { return significant(seconds) + " s" }
    let wholeSeconds = seconds.scaled(places: 0)
    if wholeSeconds < 3_600 { return "\(wholeSeconds / 60) min \(wholeSeconds % 60) s" }
    let minutes = time(60_000_000).scaled(places: 0)
    return "\(whole(minutes / 60)) h \(minutes % 60) min"
  }

  /// A decimal number with separators: `1,234.50`.
  static func decimal(_ ratio: Ratio, places: Int) -> String {
    let text = ratio.decimalText(places: places)
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".")
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return signed(isNegative: isNegative, grouped(String(parts[0])) + fraction)
  }

  /// A picodollar ratio in currency units, exact.
  static func inUnits(_ picodollars: Ratio) -> Ratio {
    Ratio(picodollars.numerator, picodollars.denominator * Money.picodollarsPerUnit)
  }

  private static func moneyPlaces(of picodollars: Ratio) -> Int {
    let units = inUnits(picodollars)
    guard units.numerator != 0, units.scaled(places: 3).magnitude < 1_000 else { return 2 }
    return (3..<12).first { units.scaled(places: $0).magnitude >= 100 } ?? 12
  }

  /// Three significant digits of a number of at least one, counted after rounding.
  private static func significant(_ ratio: Ratio) -> String {
    let places = [2, 1].first { ratio.scaled(places: $0).magnitude < 1_000 } ?? 0
    return decimal(ratio, places: places)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  private static func signed(isNegative: Bool, _ text: String) -> String {
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return isNegative && !isZero ? minus + text : text
  }
}

/// How a currency is written beside an amount.
struct CurrencySymbol: Sendable {
  private let text: String

  /// The sign of a well-known currency, or its code and a space.
  init(code: String) {
    let signs = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"]
    text = signs[code] ?? code + "\u{A0}"
  }

  /// The amount with the sign in front, behind the minus.
  func around(_ amount: String) -> String {
    guard amount.hasPrefix(NumberText.minus) else { return text + amount }
    return NumberText.minus + text + amount.dropFirst()
  }
}
