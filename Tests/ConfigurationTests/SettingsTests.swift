import Configuration
import Diagnostics
import Testing
import Usage
import YAML

@Suite struct SettingsTests {
  private func settings(_ yaml: String) throws -> Settings {
    try Settings(parsing: SourceText(file: "tallypress.yml", contents: yaml))
  }

  @Test("an empty file says nothing", arguments: ["{}", "title:\nsource: ~\nfrom: null"])
  func empty(yaml: String) throws {
    let settings = try settings(yaml)
    #expect(settings.title == nil)
    #expect(settings.source.path == nil)
    #expect(settings.source.rows == nil)
    #expect(settings.source.fields.isEmpty)
    #expect(settings.span == nil)
    #expect(settings.isStrict == nil)
  }

  @Test("a file with every key is read whole")
  func everything() throws {
    let settings = try settings(Self.whole)
    #expect(settings.title == "AI spend")
    #expect(settings.output == "site/report")
    #expect(settings.templates == "theme")
    #expect(settings.span == .named(.lastMonth))
    #expect(settings.calendar?.timeZoneName == "Europe/Oslo")
    #expect(settings.currency?.text == "EUR")
    #expect(settings.isStrict == true)
    let source = settings.source
    #expect(source.path == "data/usage.sqlite")
    #expect(source.rows == .table("calls"))
    #expect(source.rowsLocation?.line == 11)
    #expect(source.rowKey?.kind == .column("rowid"))
    #expect(source.timeFormat == .milliseconds)
    #expect(source.zoneOfBareTimes?.timeZoneName == "America/New_York")
    #expect(source.costUnit == .cents)
    #expect(source.latencyUnit == .seconds)
    #expect(source.inputIncludesCached == true)
    #expect(source.outputIncludesReasoning == false)
    #expect(source.statusVocabulary.outcome(of: "MAUVAIS") == .failure)
    #expect(source.statusVocabulary.outcome(of: "bon") == .success)
    #expect(source.customDimensions.map(\.name) == ["region", "app_2"])
    #expect(
      source.customDimensions.map(\.expression.kind) == [
        .column("region"), .sql("json_extract(meta, '$.app')"),
      ])
  }

  @Test("every field can be mapped", arguments: SourceField.allCases)
  func field(field: SourceField) throws {
    let source = try settings("source:\n  \(field.rawValue): {sql: 'a + b'}").source
    #expect(source.fields[field]?.kind == .sql("a + b"))
    #expect(source.fields[field]?.location.line == 2)
    #expect(source.fields.count == 1)
  }

  @Test("the keys that are documented are those that are read")
  func keys() throws {
    for key in Settings.keys { _ = try settings("\(key): ~") }
    for key in SourceSettings.keys { _ = try settings("source:\n  \(key): ~") }
    #expect(Set(SourceSettings.keys).count == SourceSettings.keys.count)
  }

  @Test(
    "a field is taken from a column, an expression or a constant",
    arguments: [
      ("total_cost", SourceSettings.Expression.Kind.column("total_cost")),
      ("'odd name'", .column("odd name")), ("{column: total cost}", .column("total cost")),
      ("{sql: price * 2}", .sql("price * 2")), ("{value: 3}", .constant("3")),
      ("{value: ''}", .constant("")),
    ])
  func expression(yaml: String, kind: SourceSettings.Expression.Kind) throws {
    #expect(try settings("source:\n  cost: \(yaml)").source.fields[.cost]?.kind == kind)
  }

  @Test("a source that is only a text is the database's path")
  func shortSource() throws {
    #expect(try settings("source: a/b.sqlite").source.path == "a/b.sqlite")
  }

  @Test(
    "rows are a table, a known schema or a query",
    arguments: [
      ("table: calls", SourceSettings.Rows.table("calls")),
      ("schema: llm-logs", .schema("llm-logs")),
      ("query: SELECT * FROM a", .query("SELECT * FROM a")),
    ])
  func rows(yaml: String, rows: SourceSettings.Rows) throws {
    #expect(try settings("source:\n  \(yaml)").source.rows == rows)
  }

  @Test(
    "a span is a named period, or days of which one may be open",
    arguments: [
      ("period: all", SpanSettings.named(.all)), ("period: last-30-days", .named(.last30Days)),
      ("from: 2026-01-02", .days(from: CalendarDay("2026-01-02"), through: nil)),
      ("to: 2026-01-02", .days(from: nil, through: CalendarDay("2026-01-02"))),
      (
        "from: 2026-01-02\nto: 2026-01-02",
        .days(from: CalendarDay("2026-01-02"), through: CalendarDay("2026-01-02"))
      ),
    ])
  func span(yaml: String, span: SpanSettings) throws {
    #expect(try settings(yaml).span == span)
  }

  @Test("a currency is written in capitals, whatever the file does")
  func currency() throws {
    #expect(try settings("currency: eur").currency?.text == "EUR")
  }

  @Test("eight dimensions are not too many")
  func eightDimensions() throws {
    let entries = "abcdefgh".map { "\($0): x" }.joined(separator: ", ")
    let source = try settings("source:\n  dimensions: {\(entries)}").source
    #expect(source.customDimensions.count == 8)
  }

  private static let whole = """
    title: AI spend
    output: site/report
    templates: theme
    period: last-month
    time_zone: Europe/Oslo
    currency: EUR
    strict: true

    source:
      path: data/usage.sqlite
      table: calls
      row_id: rowid
      time: created
      model: {column: model}
      provider: {value: anthropic}
      intent: {sql: "coalesce(feature, 'other')"}
      cost: cost_cents
      time_format: milliseconds
      time_zone: America/New_York
      cost_unit: cents
      latency_unit: seconds
      input_includes_cached: true
      output_includes_reasoning: false
      failure_statuses: [Mauvais]
      success_statuses: [bon]
      dimensions:
        region: region
        app_2: {sql: "json_extract(meta, '$.app')"}
    """
}
