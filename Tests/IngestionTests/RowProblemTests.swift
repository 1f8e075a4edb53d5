import Ingestion
import Testing
import Usage

/// A value as SQL and the problem that it must be set aside for.
struct BadValue: CustomTestStringConvertible {
  let field: SourceField
  let literal: String
  let problem: RowProblem

  init(_ field: SourceField, _ literal: String, _ problem: RowProblem) {
    self.field = field
    self.literal = literal
    self.problem = problem
  }

  var testDescription: String { "\(field.rawValue) \(literal) is \(problem.code)" }
}

@Suite struct RowProblemTests {
  @Test(
    "a row whose time is missing or cannot be is set aside",
    arguments: [
      BadValue(.time, "NULL", .missingTime), BadValue(.time, "''", .missingTime),
      BadValue(.time, "0", .missingTime), BadValue(.time, "0.0", .missingTime),
      BadValue(.time, "'0'", .missingTime), BadValue(.time, "-0.0", .missingTime),
      BadValue(.time, "-1", .implausibleTime), BadValue(.time, "-1.5", .implausibleTime),
      BadValue(.time, "'-1'", .implausibleTime),
      BadValue(.time, "-9223372036854775808", .implausibleTime),
      BadValue(.time, "'1969-12-31T23:59:59Z'", .implausibleTime),
      BadValue(.time, "'3000-01-01T00:00:00Z'", .implausibleTime),
      BadValue(.time, "'0001-01-01'", .implausibleTime),
      BadValue(.time, "32503680000", .implausibleTime),
      BadValue(.time, "9e18", .implausibleTime), BadValue(.time, "9e999", .unreadableTime),
      BadValue(.time, "'abc'", .unreadableTime), BadValue(.time, "'12x'", .unreadableTime),
      BadValue(.time, "x'31'", .unreadableTime), BadValue(.time, "'NaN'", .unreadableTime),
      BadValue(.time, "'2023-02-29'", .unreadableTime),
      BadValue(.time, "'2023-04-31T10:00:00Z'", .unreadableTime),
      BadValue(.time, "'2023-13-01'", .unreadableTime),
      BadValue(.time, "'2023-00-10'", .unreadableTime),
      BadValue(.time, "'2023-01-01T25:00:00Z'", .unreadableTime),
      BadValue(.time, "'2023-01-01T24:00:01Z'", .unreadableTime),
      BadValue(.time, "'2023-01-01T10:60'", .unreadableTime),
      BadValue(.time, "'2023-01-01T10:00:61Z'", .unreadableTime),
      BadValue(.time, "'2023-01-01T10:00:00.Z'", .unreadableTime),
      BadValue(.time, "'2023-01-01T10:00:00+19:00'", .unreadableTime),
      BadValue(.time, "'2023-01-01 10:00:00 CET'", .unreadableTime),
      BadValue(.time, "' 2023-01-01'", .unreadableTime),
      BadValue(.time, "'01/02/2023'", .unreadableTime),
    ])
  func times(bad: BadValue) throws { try expectQuarantine(bad) }

  @Test(
    "a count that is none is set aside, in every column of tokens",
    arguments: [
      SourceField.inputTokens, .cacheReadTokens, .cacheWriteTokens, .cacheWrite1hTokens,
      .outputTokens, .reasoningTokens, .totalTokens,
    ])
  func counts(field: SourceField) throws {
    let cases: [(String, RowProblem)] = [
      ("-1", .negative(field)), ("-1.0", .negative(field)), ("'-1'", .negative(field)),
      ("-9223372036854775808", .negative(field)),
      ("'12x'", .notANumber(field)), ("'1,5'", .notANumber(field)),
      ("'1.234,56'", .notANumber(field)), ("'0x10'", .notANumber(field)),
      ("'abc'", .notANumber(field)), ("' 1'", .notANumber(field)), ("' '", .notANumber(field)),
      ("'1_000'", .notANumber(field)), ("'٣'", .notANumber(field)),
      ("x'3132'", .notANumber(field)), ("x''", .notANumber(field)),
      ("'5' || char(0)", .notANumber(field)),
      ("9e999", .notFinite(field)), ("-9e999", .notFinite(field)), ("'NaN'", .notFinite(field)),
      ("'inf'", .notFinite(field)), ("'-Infinity'", .notFinite(field)),
      ("0.5", .fractional(field)), ("'1.5'", .fractional(field)),
      ("10000000001", .tooLarge(field)), ("9223372036854775807", .tooLarge(field)),
      ("1e19", .tooLarge(field)), ("'18446744073709551616'", .tooLarge(field)),
      ("'9e999'", .tooLarge(field)),
    ]
    for (literal, problem) in cases {
      try expectQuarantine(BadValue(field, literal, problem))
    }
  }

  @Test(
    "a cost that is none is set aside",
    arguments: [
      BadValue(.cost, "'12x'", .notANumber(.cost)), BadValue(.cost, "'1,5'", .notANumber(.cost)),
      BadValue(.cost, "'$1'", .notANumber(.cost)), BadValue(.cost, "'0x10'", .notANumber(.cost)),
      BadValue(.cost, "x'39'", .notANumber(.cost)), BadValue(.cost, "'1.5 '", .notANumber(.cost)),
      BadValue(.cost, "9e999", .notFinite(.cost)), BadValue(.cost, "'NaN'", .notFinite(.cost)),
      BadValue(.cost, "-9e999", .notFinite(.cost)), BadValue(.cost, "'+inf'", .notFinite(.cost)),
      BadValue(.cost, "1e13", .tooLarge(.cost)), BadValue(.cost, "'1e400'", .tooLarge(.cost)),
      BadValue(.cost, "9223372036854775807", .tooLarge(.cost)),
      BadValue(.cost, "-9223372036854775808", .tooLarge(.cost)),
    ])
  func costs(bad: BadValue) throws { try expectQuarantine(bad) }

  @Test(
    "a latency or cache state that is none is set aside",
    arguments: [
      BadValue(.latency, "-1", .negative(.latency)),
      BadValue(.latency, "-0.5", .negative(.latency)),
      BadValue(.latency, "'-7'", .negative(.latency)),
      BadValue(.latency, "9223372036854775807", .tooLarge(.latency)),
      BadValue(.latency, "-9223372036854775808", .negative(.latency)),
      BadValue(.latency, "10000000001", .tooLarge(.latency)),
      BadValue(.latency, "9e999", .notFinite(.latency)),
      BadValue(.latency, "'9e999'", .tooLarge(.latency)),
      BadValue(.latency, "'nan'", .notFinite(.latency)),
      BadValue(.latency, "'12ms'", .notANumber(.latency)),
      BadValue(.latency, "x'00'", .notANumber(.latency)),
      BadValue(.cached, "'perhaps'", .notANumber(.cached)),
      BadValue(.cached, "x'01'", .notANumber(.cached)),
    ])
  func latenciesAndCacheStates(bad: BadValue) throws { try expectQuarantine(bad) }

  @Test("tokens that are said to be included may not exceed what includes them")
  func inconsistentTokens() throws {
    var calls = try CallsTable([
      [.inputTokens: "100", .cacheReadTokens: "60", .cacheWriteTokens: "40"],
      [.inputTokens: "100", .cacheReadTokens: "60", .cacheWrite1hTokens: "41"],
      [.outputTokens: "10", .reasoningTokens: "10"],
      [.outputTokens: "10", .reasoningTokens: "11"],
      [.cacheReadTokens: "5"],
    ])
    let apart = try calls.scan()
    #expect(apart.problems.isEmpty)
    #expect(apart.tokens(.input) == [100, 100, 0, 0, 0])
    calls.mapping.inputIncludesCached = true
    calls.mapping.outputIncludesReasoning = true
    let inclusive = try calls.scan()
    #expect(
      inclusive.problems == [.inconsistentTokens(.inputTokens), .inconsistentTokens(.outputTokens)])
    #expect(inclusive.summary.quarantine.entries.map(\.rowKey) == ["2", "4"])
    #expect(inclusive.tokens(.input) == [0, 0, 0])
    #expect(inclusive.tokens(.cacheRead) == [60, 0, 5])
    #expect(inclusive.tokens(.cacheWrite5m) == [40, 0, 0])
    #expect(inclusive.tokens(.reasoning) == [0, 10, 0])
    #expect(inclusive.tokens(.output) == [0, 0, 0])
  }

  /// Puts the value between two good rows and expects that it alone is set aside.
  private func expectQuarantine(
    _ bad: BadValue, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let isISO =
      bad.literal.hasPrefix("'2023-") || bad.literal.hasPrefix("'3000")
      || bad.literal.hasPrefix("'1969") || bad.literal.hasPrefix("'0001")
    let good: [SourceField: String] = isISO ? [.time: "'2023-11-14T22:13:20Z'"] : [:]
    var row = good
    row[bad.field] = bad.literal
    var calls = try CallsTable([good, row, good])
    if isISO { calls.mapping.timeEncoding = .iso8601(zoneOfBareTimes: .utc) }
    let scanned = try calls.scan()
    #expect(scanned.problems == [bad.problem], "\(bad)", sourceLocation: sourceLocation)
    #expect(
      scanned.summary.quarantine.entries.map(\.rowKey) == ["2"], sourceLocation: sourceLocation)
    #expect(scanned.summary.eventsCounted == 2, sourceLocation: sourceLocation)
  }
}
