import Configuration
import Liquid
import Statistics
import Usage

/// The filters that show figures: `money`, `percent`, `number`, `tokens`, `duration`, `delta`,
/// `bytes`.
///
/// Each shows nothing recorded as a dash.
enum FigureFilters {
  /// The filters, for a report in a currency: that of numbers which do not carry one.
  static func all(in currency: CurrencyCode) -> [Filter] {
    [money(in: currency), percent, number, tokens, duration, delta, bytes]
  }

  static func money(in currency: CurrencyCode) -> Filter {
    Filter(
      "money", "An amount with its currency: two decimals, or three digits below one unit.",
      parameters: [
        .named("places", "decimal places, 0 to 12; chosen by size when left out"),
        .named("sign", "true to write a plus sign in front of what is above zero"),
      ],
      example: Example("{{ 1234.5 | money }}", prints: "$1,234.50")
    ) { call throws(EvaluationFailure) in try money(call, in: currency) }
  }

  private static func money(
    _ call: FilterCall, in currency: CurrencyCode
  ) throws(EvaluationFailure) -> LiquidValue {
    guard let amount = try amount(of: call, in: currency) else { return .string(NumberText.none) }
    let symbol = CurrencySymbol(code: amount.currency.text)
    var text = NumberText.money(amount.picodollars, symbol: symbol)
    if let places = call.named["places"] {
      guard case .integer(let count) = places, (0...12).contains(count) else {
        throw EvaluationFailure("'places' must be a whole number from 0 to 12")
      }
      let units = NumberText.inUnits(amount.picodollars)
      text = symbol.around(NumberText.decimal(units, places: count))
    }
    let needsSign = call.named["sign"]?.isTruthy == true && amount.picodollars.numerator > 0
    return .string(needsSign ? "+" + text : text)
  }

  static let percent = Filter(
    "percent", "A ratio in per cent with one decimal.",
    example: Example("{{ 0.1234 | percent }}", prints: "12.3%")
  ) { call throws(EvaluationFailure) in
    try ratio(of: call).map { .string(NumberText.percent($0)) } ?? .string(NumberText.none)
  }

  static let number = Filter(
    "number", "A whole number with separators between thousands.",
    example: Example("{{ 1234567 | number }}", prints: "1,234,567")
  ) { call throws(EvaluationFailure) in
    try ratio(of: call).map { .string(NumberText.whole($0.scaled(places: 0))) }
      ?? .string(NumberText.none)
  }

  static let tokens = Filter(
    "tokens", "A count in few digits, with k, M, B or T behind it.",
    example: Example("{{ 1234567 | tokens }}", prints: "1.23M")
  ) { call throws(EvaluationFailure) in
    try ratio(of: call).map { .string(NumberText.compact($0.scaled(places: 0))) }
      ?? .string(NumberText.none)
  }

  static let duration = Filter(
    "duration", "A length of time given in milliseconds, in the unit that fits.",
    example: Example("{{ 1234 | duration }}", prints: "1.23 s")
  ) { call throws(EvaluationFailure) in
    guard let milliseconds = try ratio(of: call) else { return .string(NumberText.none) }
    let microseconds = Ratio(milliseconds.scaled(places: 3), 1)
    return .string(NumberText.duration(microseconds: microseconds))
  }

  static let delta = Filter(
    "delta", "A change in per cent with its sign, or `new` or `gone`; of a rate in points.",
    example: Example("{{ 0.5 | delta }}", prints: "+50.0%")
  ) { call throws(EvaluationFailure) in
    if let object = call.input.asObject as? ChangeObject { return .string(words(object)) }
    return try ratio(of: call).map { .string(signed($0)) } ?? .string(NumberText.none)
  }

  static let bytes = Filter(
    "bytes", "The size of a file in the unit that fits.",
    example: Example("{{ 12345 | bytes }}", prints: "12.3 kB")
  ) { call throws(EvaluationFailure) in
    try ratio(of: call).map { .string(NumberText.bytes($0.scaled(places: 0))) }
      ?? .string(NumberText.none)
  }

  private static func words(_ object: ChangeObject) -> String {
    let change = object.change
    if let points = object.points {
      let tenths = points.scaled(places: 1)
      if tenths == 0, points.numerator != 0 {
        return change.absolute > 0 ? "<0.1 pp" : ">\(NumberText.minus)0.1 pp"
      }
      return (tenths > 0 ? "+" : "") + NumberText.decimal(points, places: 1) + " pp"
    }
    if change.before == 0, change.after == 0 { return NumberText.none }
    if change.before == 0 { return "new" }
    if change.after == 0 { return "gone" }
    return change.relative.map(signed) ?? NumberText.none
  }

  private static func signed(_ ratio: Ratio) -> String {
    (ratio.numerator > 0 ? "+" : "") + NumberText.percent(ratio)
  }

  private static func amount(
    of call: FilterCall, in currency: CurrencyCode
  ) throws(EvaluationFailure) -> AmountObject? {
    if let amount = call.input.asObject as? AmountObject { return amount }
    guard let units = try ratio(of: call) else { return nil }
    let picodollars = Ratio(units.scaled(places: 12), 1)
    return AmountObject(picodollars: picodollars, currency: currency)
  }

  /// The input as a ratio; `nil` when it is nil.
  private static func ratio(of call: FilterCall) throws(EvaluationFailure) -> Ratio? {
    switch call.input {
    case .nil: return nil
    case .integer(let number): return Ratio(Int128(number), 1)
    case .decimal(let decimal): return try ratio(decimal)
    case .object(let object as RatioObject): return object.ratio
    case .object(let object):
      guard let decimal = object.number?.decimal else { break }
      return try ratio(decimal)
    default: break
    }
    throw EvaluationFailure("expected a number, got \(call.input.kindName)")
  }

  /// The exact ratio; numbers beyond a thousand million million are refused.
  private static func ratio(_ decimal: LiquidDecimal) throws(EvaluationFailure) -> Ratio {
    guard let ratio = Ratio(decimal) else {
      throw EvaluationFailure("the number is too large or too small to be shown")
    }
    return ratio
  }
}
