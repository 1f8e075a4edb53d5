public import Usage
public import YAML

/// Which days a report covers: a named period, or days from and to.
public enum SpanSettings: Sendable, Hashable {
  /// A period by its name.
  case named(NamedPeriod)
  /// From the first day to the last, both counted; `nil` is open.
  case days(from: CalendarDay?, through: CalendarDay?)

  /// Reads `period`, or `from` and `to`; `nil` when there is none of them.
  init?(in map: YAMLMapping) throws(YAMLError) {
    let from: CalendarDay? = try map.optionalValue("from")
    let last: CalendarDay? = try map.optionalValue("to")
    guard let name: NamedPeriod = try map.optionalValue("period") else {
      guard from != nil || last != nil else { return nil }
      if let from, let last, last < from, let node = map["to"] {
        throw node.invalid("lies before 'from'", advice: "give a day on or after \(from)")
      }
      self = .days(from: from, through: last)
      return
    }
    if let node = map.optional("from") ?? map.optional("to") {
      throw node.invalid("cannot stand beside 'period'", advice: "leave one of the two out")
    }
    self = .named(name)
  }
}

extension NamedPeriod: YAMLDecodable {}

extension CalendarDay: YAMLDecodable {
  /// A day as `YYYY-MM-DD`.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    guard let day = CalendarDay(try node.string()) else {
      throw node.invalid("is no day", advice: "write it as YYYY-MM-DD")
    }
    self = day
  }
}

extension ReportingCalendar: YAMLDecodable {
  /// A time zone by its IANA name.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    let name = try node.string()
    guard let calendar = ReportingCalendar(timeZoneName: name) else {
      throw node.invalid(
        "is no IANA time zone", advice: ReportingCalendar.adviceForUnknownZone(name))
    }
    self = calendar
  }
}
