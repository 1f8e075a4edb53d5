/// The filter that formats dates.
enum DateFilter {
  static let all = [
    Filter(
      "date", "A date or time in a format, in the time zone of the environment.",
      parameters: [.required("format", "directives of strftime: %Y year, %m month, %d day …")],
      example: Example("{{ 'March 14, 2016' | date: '%Y-%m-%d' }}", prints: "2016-03-14"),
      body: format)
  ]

  private static func format(_ call: FilterCall) throws(EvaluationFailure) -> LiquidValue {
    let format = call.text(0)
    guard !call.input.isNil, !format.isEmpty else { return call.input }
    guard let instant = try instant(call) else {
      if call.isStrict { throw EvaluationFailure("the value is not a date") }
      return call.input
    }
    let zone = call.environment.timeZone
    return .string(DateFormat(format).string(DateFields(epochSeconds: instant, zone: zone)))
  }

  private static func instant(_ call: FilterCall) throws(EvaluationFailure) -> Int? {
    switch call.input {
    case .integer(let seconds): return seconds
    case .object(let object): return object.epochSeconds
    default: break
    }
    guard let text = call.input.stringValue?.trimmingWhitespace() else { return nil }
    if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return Int(text) }
    if text == "now" || text == "today" {
      guard let now = call.environment.now else {
        throw EvaluationFailure("'\(text)' is not known, the environment has no clock")
      }
      return now
    }
    return DateReader.instant(of: text, zone: call.environment.timeZone)
  }
}
