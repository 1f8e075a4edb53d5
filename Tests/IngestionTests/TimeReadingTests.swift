import Ingestion
import TestSupport
import Testing
import Usage

@Suite struct TimeReadingTests {
  @Test(
    "a time is read to the microsecond, whatever its form",
    arguments: [
      ("1700000000", 1_700_000_000_000_000), ("'1700000000'", 1_700_000_000_000_000),
      ("1700000000.123456", 1_700_000_000_123_456), ("'1700000000.5'", 1_700_000_000_500_000),
      ("1700000000123", 1_700_000_000_123_000), ("1700000000123.25", 1_700_000_000_123_250),
      ("1.7e12", 1_700_000_000_000_000), ("1700000000123456", 1_700_000_000_123_456),
      ("1700000000123456789", 1_700_000_000_123_456), ("'1.7e9'", 1_700_000_000_000_000),
      ("99999999999", nil), ("100000000000", 100_000_000_000_000),
      ("'2023-11-14'", 1_699_920_000_000_000),
      ("'2023-11-14T22:13'", 1_699_999_980_000_000),
      ("'2023-11-14 22:13:20'", 1_700_000_000_000_000),
      ("'2023-11-14T22:13:20Z'", 1_700_000_000_000_000),
      ("'2023-11-14t22:13:20z'", 1_700_000_000_000_000),
      ("'2023-11-14 22:13:20 +01:00'", 1_699_996_400_000_000),
      ("'2023-11-14T22:13:20.1234567-0530'", 1_700_019_800_123_456),
      ("'2023-11-14T22:13:20,5+01'", 1_699_996_400_500_000),
      ("'2024-02-29T24:00:00Z'", 1_709_251_200_000_000),
      ("'2016-12-31T23:59:60Z'", 1_483_228_799_999_999),
      ("'2999-12-31T23:59:59.999999Z'", 32_503_679_999_999_999),
      ("1", 1_000_000), ("32503679999", 32_503_679_999_000_000),
    ] as [(String, Int64?)])
  func forms(literal: String, microseconds: Int64?) throws {
    let scanned = try CallsTable(.time, [literal]).scan()
    #expect(scanned.events.map(\.time.microseconds) == (microseconds.map { [$0] } ?? []))
  }

  @Test("seconds with a fraction keep their microseconds, from 1970 to 2100")
  func fractions() throws {
    var random = SplitMix64(seed: 3)
    let times = (0..<500).map { _ in
      Int64.random(in: 1_000_000...4_102_444_800_000_000, using: &random)
    }
    let literals = times.map {
      "\($0 / 1_000_000).\(String(1_000_000 + $0 % 1_000_000).dropFirst())"
    }
    let scanned = try CallsTable(.time, literals).scan()
    #expect(scanned.events.map(\.time.microseconds) == times)
    #expect(scanned.summary.timeFormat == "seconds since 1970")
  }

  @Test(
    "the form found is told in words",
    arguments: [
      ("1700000000", "seconds since 1970"), ("1700000000000", "milliseconds since 1970"),
      ("1700000000000000", "microseconds since 1970"),
      ("1700000000000000000", "nanoseconds since 1970"),
      ("'2023-11-14T22:13:20Z'", "ISO 8601 with a zone"),
      ("'2023-11-14 22:13:20'", "ISO 8601 without a zone"),
    ])
  func words(literal: String, words: String) throws {
    #expect(try CallsTable(.time, ["NULL", literal]).scan().summary.timeFormat == words)
  }

  @Test(
    "a mixture of forms is an error that names both rows",
    arguments: [
      ("1700000000", "1700000000000", "milliseconds since 1970", "seconds since 1970"),
      ("1700000000", "'2023-11-14T22:13:20Z'", "ISO 8601 with a zone", "seconds since 1970"),
      ("'2023-11-14'", "'2023-11-14T22:13:20Z'", "ISO 8601 with a zone", "ISO 8601 without a zone"),
      ("1700000000000000", "1700000000", "seconds since 1970", "microseconds since 1970"),
      ("'2023-11-14'", "'1700000000'", "seconds since 1970", "ISO 8601 without a zone"),
    ])
  func mixtures(first: String, other: String, form: String, expected: String) throws {
    let calls = try CallsTable(.time, ["NULL", first, first, other])
    let error = IngestionError.mixedTimes(form, row: "4", expected: expected, firstRow: "2")
    #expect(throws: error) { try calls.scan() }
    #expect(
      error.summary == "times are mixed: row 4 has \(form), row 2 has \(expected)")
  }

  @Test(
    "a told form that the first time contradicts is an error",
    arguments: [
      (
        TimeEncoding.epoch(.milliseconds), "1700000000", "seconds since 1970",
        "milliseconds since 1970"
      ),
      (.epoch(.seconds), "'2023-11-14'", "ISO 8601 without a zone", "seconds since 1970"),
      (.epoch(.nanoseconds), "1.7e15", "microseconds since 1970", "nanoseconds since 1970"),
      (.iso8601(zoneOfBareTimes: .utc), "1700000000", "seconds since 1970", "ISO 8601"),
    ])
  func contradictions(
    encoding: TimeEncoding, literal: String, form: String, expected: String
  ) throws {
    var calls = try CallsTable(.time, ["''", literal])
    calls.mapping.timeEncoding = encoding
    #expect(throws: IngestionError.unexpectedTime(form, row: "2", expected: expected)) {
      try calls.scan()
    }
  }

  @Test(
    "a told form that fits is used",
    arguments: [
      (TimeEncoding.epoch(.seconds), "1700000000"), (.epoch(.milliseconds), "1700000000000"),
      (.epoch(.microseconds), "1700000000000000"), (.epoch(.nanoseconds), "1700000000000000000"),
      (.iso8601(zoneOfBareTimes: .utc), "'2023-11-14T22:13:20'"),
    ])
  func told(encoding: TimeEncoding, literal: String) throws {
    var calls = try CallsTable(.time, [literal])
    calls.mapping.timeEncoding = encoding
    #expect(try calls.scan().events.map(\.time) == [Instant(seconds: 1_700_000_000)])
  }

  @Test(
    "times without a zone are in the named one, through both changes of the clocks",
    arguments: [
      ("2024-03-31 01:59:59", "2024-03-31T00:59:59Z"),
      ("2024-03-31 02:30:00", "2024-03-31T01:30:00Z"),
      ("2024-03-31 03:00:00", "2024-03-31T01:00:00Z"),
      ("2024-10-27 01:59:59", "2024-10-26T23:59:59Z"),
      ("2024-10-27 02:30:00", "2024-10-27T00:30:00Z"),
      ("2024-10-27 03:00:00", "2024-10-27T02:00:00Z"),
      ("2024-07-01", "2024-06-30T22:00:00Z"),
      ("2024-10-27T02:30:00+01:00", "2024-10-27T01:30:00Z"),
      ("2024-10-27T02:30:00Z", "2024-10-27T02:30:00Z"),
    ])
  func zones(text: String, utc: String) throws {
    var calls = try CallsTable(.time, ["'\(text)'", "'2024-01-01T00:00:00Z'", "'2024-01-01'"])
    let oslo = try #require(ReportingCalendar(timeZoneName: "Europe/Oslo"))
    calls.mapping.timeEncoding = .iso8601(zoneOfBareTimes: oslo)
    let times = try calls.scan().events.map { ReportingCalendar.utc.isoText(of: $0.time) }
    #expect(times == [utc, "2024-01-01T00:00:00Z", "2023-12-31T23:00:00Z"])
  }

  @Test("without a told zone, a time that names none is UTC")
  func bareTimesAreUTC() throws {
    let scanned = try CallsTable(.time, ["'2023-11-14 22:13:20'"]).scan()
    #expect(scanned.events.map(\.time) == [Instant(seconds: 1_700_000_000)])
  }
}
