import Configuration
import Liquid
import Statistics
import Usage

/// An amount of money, exact: prints as a decimal number, shown by the filter `money`.
struct AmountObject: LiquidObject {
  /// Picodollars, possibly a fraction of one where it is a cost per something.
  let picodollars: Ratio
  let currency: CurrencyCode

  var memberNames: [String] { ["exact", "currency"] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    switch name {
    case "exact": .string(text)
    case "currency": .string(currency.text)
    default: nil
    }
  }

  var text: String { Money(picodollars: picodollars.scaled(places: 0)).decimalText }

  var number: LiquidNumber? {
    .decimal(LiquidDecimal(significand: picodollars.scaled(places: 0), exponent: -12))
  }
}

/// A share or a rate: prints as a decimal number, shown by the filter `percent`.
struct RatioObject: LiquidObject {
  let ratio: Ratio

  var memberNames: [String] { [] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? { nil }

  var text: String { ratio.decimalText(places: 12) }

  var number: LiquidNumber? {
    .decimal(LiquidDecimal(significand: ratio.scaled(places: 12), exponent: -12))
  }
}

/// A length of time: prints as milliseconds, shown by the filter `duration`.
struct DurationObject: LiquidObject {
  let microseconds: Ratio

  var memberNames: [String] { [] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? { nil }

  var text: String { Ratio(microseconds.scaled(places: 0), 1_000).decimalText(places: 3) }

  var number: LiquidNumber? {
    .decimal(LiquidDecimal(significand: microseconds.scaled(places: 0), exponent: -3))
  }
}

/// The difference between the comparison period and the period, shown by the filter `delta`.
struct ChangeObject: LiquidObject {
  /// What the numbers count.
  enum Unit: Sendable {
    case money(CurrencyCode)
    case count
    /// Microseconds.
    case duration
    /// Billionths of one; the change is told in percentage points.
    case ratio
  }

  let change: Change
  let unit: Unit

  var memberNames: [String] { ["before", "after", "absolute", "relative"] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    switch name {
    case "before": value(of: change.before)
    case "after": value(of: change.after)
    case "absolute": value(of: change.absolute)
    case "relative": change.relative.map { .object(RatioObject(ratio: $0)) } ?? .nil
    default: nil
    }
  }

  /// The change in percentage points; `nil` for what is no ratio.
  var points: Ratio? {
    if case .ratio = unit { Ratio(change.absolute, 10_000_000) } else { nil }
  }

  var text: String { (try? member(named: "absolute"))??.plainText ?? "" }

  var number: LiquidNumber? {
    switch unit {
    case .money: .decimal(LiquidDecimal(significand: change.absolute, exponent: -12))
    case .count: .decimal(LiquidDecimal(significand: change.absolute))
    case .duration: .decimal(LiquidDecimal(significand: change.absolute, exponent: -3))
    case .ratio: .decimal(LiquidDecimal(significand: change.absolute, exponent: -9))
    }
  }

  private func value(of number: Int128) -> LiquidValue {
    switch unit {
    case .money(let currency):
      .object(AmountObject(picodollars: Ratio(number, 1), currency: currency))
    case .count: .decimalOrInteger(number)
    case .duration: .object(DurationObject(microseconds: Ratio(number, 1)))
    case .ratio: .object(RatioObject(ratio: Ratio(number, 1_000_000_000)))
    }
  }
}

/// An instant: prints as ISO 8601 with the zone's offset, shown by the filter `date`.
struct InstantObject: LiquidObject {
  let instant: Instant
  let calendar: ReportingCalendar

  var memberNames: [String] { ["day"] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    name == "day" ? .string(calendar.day(of: instant).description) : nil
  }

  var text: String { calendar.isoText(of: instant) }

  var epochSeconds: Int? { Int(instant.seconds) }

  var sortKey: LiquidValue? { .integer(Int(instant.microseconds)) }
}

/// The address of a page or file of the site, from the site's root; printed relative to the page
/// that it is printed on.
struct PageAddress: LiquidObject {
  /// Path from the root: `models/gpt-4o.html`.
  let path: String

  var memberNames: [String] { [] }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? { nil }

  var text: String { path }
}

extension LiquidValue {
  /// A whole number of any size.
  static func decimalOrInteger(_ number: Int128) -> LiquidValue {
    Int(exactly: number).map(LiquidValue.integer) ?? .decimal(LiquidDecimal(significand: number))
  }
}
