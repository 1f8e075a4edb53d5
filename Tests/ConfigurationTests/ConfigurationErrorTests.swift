import Configuration
import Diagnostics
import Testing
import YAML

@Suite struct ConfigurationErrorTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let yaml: String
    let message: String

    init(_ yaml: String, _ message: String) {
      self.yaml = yaml
      self.message = message
    }

    var testDescription: String { yaml }
  }

  @Test(
    "a mistake at the top is named with its place and what to write instead",
    arguments: [
      Mistake("titel: x", "1:1: unknown key 'titel'; did you mean 'title'?"),
      Mistake("title: [a]", "1:8: 'title' must be text, not a list"),
      Mistake(
        "title: a\ntitle: b",
        "2:1: the key 'title' is given twice; the first is on line 1; remove one of them"),
      Mistake("- a", "1:1: the value must be a mapping, not a list"),
      Mistake("source: [a]", "1:9: 'source' must be text, not a list"),
      Mistake("output: {a: b}", "1:9: 'output' must be text, not a mapping"),
      Mistake("templates: [x]", "1:12: 'templates' must be text, not a list"),
      Mistake(
        "currency: dollars",
        "1:11: 'currency' is no currency code; write three letters such as USD or EUR"),
      Mistake(
        "currency: ßd",
        "1:11: 'currency' is no currency code; write three letters such as USD or EUR"),
      Mistake(
        "time_zone: Oslo", "1:12: 'time_zone' is no IANA time zone; did you mean 'Europe/Oslo'?"),
      Mistake(
        "time_zone: CEST",
        "1:12: 'time_zone' is no IANA time zone; use a name such as UTC or Europe/Oslo"),
      Mistake("strict: yes", "1:9: 'strict' must be true or false, not 'yes'; write true"),
    ])
  func top(mistake: Mistake) {
    check(mistake)
  }

  @Test(
    "a span that is no span is refused",
    arguments: [
      Mistake(
        "period: lastmonth",
        "1:9: unknown value 'lastmonth' for 'period'; one of today, yesterday, week, month, "
          + "last-month, last-30-days, all; did you mean 'last-month'?"),
      Mistake("from: 2026-02-30", "1:7: 'from' is no day; write it as YYYY-MM-DD"),
      Mistake("to: tomorrow", "1:5: 'to' is no day; write it as YYYY-MM-DD"),
      Mistake(
        "from: 2026-02-01\nto: 2026-01-31",
        "2:5: 'to' lies before 'from'; give a day on or after 2026-02-01"),
      Mistake(
        "period: month\nfrom: 2026-02-01",
        "2:7: 'from' cannot stand beside 'period'; leave one of the two out"),
      Mistake(
        "to: 2026-02-01\nperiod: all",
        "1:5: 'to' cannot stand beside 'period'; leave one of the two out"),
    ])
  func span(mistake: Mistake) {
    check(mistake)
  }

  @Test(
    "a mistake in the source is named with its place",
    arguments: [
      Mistake("  tabel: calls", "2:3: unknown key 'tabel'; did you mean 'table'?"),
      Mistake(
        "  table: calls\n  query: SELECT 1",
        "3:10: 'query' cannot stand beside another choice of rows; keep one of 'table', 'schema' "
          + "and 'query'"),
      Mistake("  cost: [a]", "2:9: 'cost' must be text, not a list"),
      Mistake("  cost: {}", "2:9: 'cost' needs exactly one of 'column', 'sql' and 'value'"),
      Mistake(
        "  cost: {column: a, sql: b}",
        "2:9: 'cost' needs exactly one of 'column', 'sql' and 'value'"),
      Mistake("  cost: {colum: a}", "2:10: unknown key 'colum'; did you mean 'column'?"),
      Mistake("  row_id: {sql: [a]}", "2:17: 'sql' must be text, not a list"),
      Mistake(
        "  cost_unit: cent",
        "2:14: unknown value 'cent' for 'cost_unit'; one of dollars, cents, micro, nano, pico; "
          + "did you mean 'cents'?"),
      Mistake(
        "  latency_unit: ms",
        "2:17: unknown value 'ms' for 'latency_unit'; one of seconds, milliseconds, microseconds"),
      Mistake(
        "  time_format: iso",
        "2:16: unknown value 'iso' for 'time_format'; one of iso8601, seconds, milliseconds, "
          + "microseconds, nanoseconds"),
      Mistake(
        "  time_zone: Mars/Base",
        "2:14: 'time_zone' is no IANA time zone; use a name such as UTC or Europe/Oslo"),
      Mistake(
        "  input_includes_cached: 1",
        "2:26: 'input_includes_cached' must be true or false, not '1'"),
      Mistake(
        "  output_includes_reasoning: 'true'",
        "2:30: 'output_includes_reasoning' must be true or false, not the text 'true'; "
          + "remove the quotes"),
      Mistake("  failure_statuses: bad", "2:21: 'failure_statuses' must be a list, not 'bad'"),
    ])
  func source(mistake: Mistake) {
    check(Mistake("source:\n" + mistake.yaml, mistake.message))
  }

  @Test(
    "a dimension whose name would clash or break a file is refused",
    arguments: [
      Mistake("[a]", "2:15: 'dimensions' must be a mapping, not a list"),
      Mistake(
        "{Region: r}",
        "2:24: 'Region' is no name for a dimension; use lower-case letters, digits and "
          + "underscores"),
      Mistake(
        "{'../x': r}",
        "2:24: '../x' is no name for a dimension; use lower-case letters, digits and underscores"),
      Mistake(
        "{1st: r}",
        "2:21: '1st' is no name for a dimension; use lower-case letters, digits and underscores"),
      Mistake(
        "{model: r}",
        "2:23: 'model' is a name that every report has already; give the dimension another name"),
      Mistake(
        "{cost: r}",
        "2:22: 'cost' is a name that every report has already; give the dimension another name"),
      Mistake(
        "{a: a, b: a, c: a, d: a, e: a, f: a, g: a, h: a, i: a}",
        "2:15: 'dimensions' has more than 8 entries"),
    ])
  func dimensions(mistake: Mistake) {
    check(Mistake("source:\n  dimensions: " + mistake.yaml, mistake.message))
  }

  private func check(_ mistake: Mistake) {
    let text = SourceText(file: "tallypress.yml", contents: mistake.yaml)
    let error = #expect(throws: YAMLError.self) { try Settings(parsing: text) }
    #expect(error?.oneLine == "tallypress.yml:" + mistake.message)
  }
}
