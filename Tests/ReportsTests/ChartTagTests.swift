import Configuration
import Liquid
import Statistics
import Testing
import Usage

@testable import Reports

@Suite("The tag chart")
struct ChartTagTests {
  /// Rows as a query gives them: a day, a team and a number.
  private func rows(days: Int, teams: Int = 1, skipping: Int? = nil) -> LiquidValue {
    .array(
      (0..<days).filter { $0 != skipping }.flatMap { day in
        (0..<teams).map { team in
          [
            "day": .string(CalendarDay(ordinal: 20_000 + day).description),
            "team": .string("team \(team)"), "calls": .integer(day * 7 % 13 + team),
            "cost": .number(Double(team + 1) / 10), "rate": .number(0.5),
          ]
        }
      })
  }

  @Test(
    "Every kind prints a figure of its own, the same twice",
    arguments: [
      ("line", "chart-lines"), ("area", "chart-areas"), ("bar", "chart-bars"),
      ("stacked", "chart-stacked-bars"), ("heat", "chart-heat-map"), ("sparkline", "sparkline"),
    ])
  func kinds(type: String, className: String) throws {
    let template = "{% chart type: \"\(type)\", data: report.by.weekday_hour, y: \"cost\" %}"
    let html = try tagPage(template)
    #expect(html.contains(className))
    #expect(!html.contains("<p><figure"))
    #expect(html == (try tagPage(template)))
    let empty = try tagOutput("{% chart type: \"\(type)\", data: nil %}")
    #expect(empty.lowercased().contains("no data"))
  }

  @Test("Points have their exact text, which the filter of the format writes")
  func texts() throws {
    let html = try tagPage(
      "{% chart type: \"bar\", data: report.by.model, y: \"latency.p95, cost_per_request\", format: \"text\" %}"
    )
    let p95 = TagSample.report().breakdown(by: [.dimension(.model)])?.rows[0].measures.current
      .latency.quantile(thousandths: 950)
    let text = Ratio(Int128(try #require(p95)), 1_000).decimalText(places: 3)
    #expect(html.contains("<td>\(text)</td>"))
  }

  @Test("All others are one bar with their exact sum", arguments: [1, 3, 5])
  func others(limit: Int) throws {
    let html = try tagPage(
      "{% chart type: \"bar\", data: report.by.model, y: \"requests\", limit: \(limit) %}")
    let rows = tableCells(html).dropFirst()
    #expect(rows.count == min(5, limit + 1))
    let sum = rows.compactMap { Int($0[1].filter { $0 != "," }) }.reduce(0, +)
    #expect(sum == TagSample.report().summary.current.requests)
    #expect(rows.contains { $0[0] == "\(5 - limit) others" } == (limit < 4))
  }

  @Test("Series beyond the limit are one, point by point", arguments: [1, 2, 4])
  func otherSeries(limit: Int) throws {
    let template =
      "{% chart type: \"line\", data: rows, x: \"day\", y: \"calls\", series: \"team\", limit: "
    let rows: [String: LiquidValue] = ["rows": rows(days: 20, teams: 5)]
    let all = tableCells(try tagOutput(template + "50 %}", rows))
    let some = tableCells(try tagOutput(template + "\(limit) %}", rows))
    #expect(some[0].count == limit + 2)
    #expect(some[0].last == (limit == 4 ? "1 other" : "\(5 - limit) others"))
    for (whole, part) in zip(all, some).dropFirst() {
      #expect(
        whole.dropFirst().compactMap { Int($0) }.reduce(0, +)
          == part.dropFirst().compactMap { Int($0) }.reduce(0, +))
    }
    #expect(some[0][1] == "team 4")
  }

  @Test("Days that the data lacks keep their place as gaps")
  func gaps() throws {
    let html = try tagOutput(
      "{% chart type: \"line\", data: rows, x: \"day\", y: \"calls\" %}",
      ["rows": rows(days: 10, skipping: 4)])
    let table = tableCells(html)
    #expect(table.count == 11)
    #expect(table[5] == ["2024-10-08", "–"])
  }

  @Test("Bars of more days than have room become weeks or months, added up exactly")
  func weeks() throws {
    let template = "{% chart type: \"stacked\", data: rows, x: \"day\", y: \"calls\" %}"
    func total(_ html: String) -> Int {
      tableCells(html).dropFirst().compactMap { Int($0[1].filter { $0 != "," }) }.reduce(0, +)
    }
    let days = rows(days: 800)
    let weeks = try tagOutput(template, ["rows": days])
    #expect(tableCells(weeks)[0] == ["Week from", "Calls"])
    #expect(tableCells(weeks).count < 120)
    let lines = try tagOutput(
      "{% chart type: \"line\", data: rows, x: \"day\", y: \"calls\" %}", ["rows": days])
    #expect(total(weeks) == total(lines))
    let months = try tagOutput(template, ["rows": rows(days: 4_000)])
    #expect(tableCells(months)[0][0] == "Month from")
  }

  @Test("Thousands of points are down-sampled, and the picture says so")
  func downsampling() throws {
    let html = try tagOutput(
      "{% chart type: \"line\", data: rows, x: \"day\", y: \"calls\" %}",
      ["rows": rows(days: 5_000)])
    #expect(html.contains("of 5,000 points shown; lowest and highest kept</text>"))
    #expect(html.contains("<p class=\"chart-note\">The first 1,000 of 5,000 rows.</p>"))
    #expect(html.ranges(of: "<circle").count <= 1_200)
  }

  @Test("Hours and weekdays all have their place, in order")
  func hours() throws {
    let table = tableCells(
      try tagPage("{% chart type: \"heat\", data: report.by.weekday_hour, y: \"requests\" %}"))
    #expect(table[0].dropFirst() == (0..<24).map { AxisValue.hour($0).label }[...])
    #expect(table.dropFirst().map(\.first) == (1...7).map { AxisValue.weekday($0).label })
    #expect(table[0].first == "Weekday")
  }

  @Test("Times of day and numbers stand in order")
  func otherOrders() throws {
    let times: LiquidValue = [
      ["at": "2026-11-02 01:00", "n": 3], ["at": "2026-11-01 23:00", "n": 1],
      ["at": "2026-11-02 00:00", "n": 2],
    ]
    let html = try tagOutput(
      "{% chart type: \"line\", data: rows, x: \"at\", y: \"n\" %}", ["rows": times])
    #expect(tableCells(html).dropFirst().map(\.last) == ["1", "2", "3"])
    #expect(html.contains(">1 Nov</text>") && html.contains(">01:00</text>"))
    let sizes: LiquidValue = [["size": 10, "n": 2], ["size": 9, "n": 1]]
    let bars = try tagOutput(
      "{% chart type: \"bar\", data: rows, x: \"size\", y: \"n\" %}", ["rows": sizes])
    #expect(tableCells(bars).dropFirst().map(\.last) == ["1", "2"])
  }

  @Test("Captions and descriptions name unit and time zone")
  func units() throws {
    let days = try tagPage(
      "{% chart type: \"line\", data: report.by.day, y: \"cost\", title: \"T\" %}")
    #expect(days.contains("<figcaption>T (USD, UTC)</figcaption>"))
    #expect(days.contains("T. From 2026-10-01 to 2026-10-30. In USD. Time zone UTC.</desc>"))
    let bars = try tagPage("{% chart type: \"bar\", data: report.by.model, y: \"requests\" %}")
    #expect(bars.contains("<figcaption>Requests by model</figcaption>"))
    let own = try tagPage(
      "{% chart type: \"bar\", data: report.by.model, y: \"requests\", unit: \"calls\", title: \"T\" %}"
    )
    #expect(own.contains("<figcaption>T (calls)</figcaption>"))
  }

  @Test("Ids are made of titles, and each is given once")
  func identifiers() throws {
    let chart = "{% chart type: \"bar\", data: report.by.model, title: \"Cost & more\" %}"
    let own = "{% chart type: \"bar\", data: report.by.model, id: \"chart-cost-more-2\" %}"
    let html = try tagPage("\(own)\n\n\(chart)\n\n\(chart)")
    let ids = html.split(separator: "<figure").compactMap {
      $0.split(separator: "id=\"")[1].split(separator: "\"").first.map(String.init)
    }
    #expect(ids == ["chart-cost-more-2", "chart-cost-more", "chart-cost-more-3"])
  }

  @Test("Values of the data are text wherever they land")
  func hostile() throws {
    let name = "</svg><script>alert(1)</script>"
    for type in ["line", "area", "bar", "stacked", "heat"] {
      let html = try tagPage(
        "{% chart type: \"\(type)\", data: report.by.model_intent, x: \"model\", series: \"intent\", title: report.models.first.name, unit: report.models.first.name %}",
        report: TagSample.report(models: [name, "b"]))
      #expect(html.contains("&lt;/svg&gt;&lt;script&gt;"))
      #expect(!html.contains("<script"))
    }
  }

  @Test(
    "Ticks have as many digits as tell them apart",
    arguments: [
      ("money", 2.5, "$2.50"), ("money", 0.0025, "$0.0025"), ("money", 50, "$50"),
      ("money", 12.5, "$12.50"), ("money", 25_000, "$25k"), ("money", 0, "$0"),
      ("percent", 0.125, "12.5%"), ("percent", 0.0025, "0.25%"), ("number", 0.25, "0.25"),
      ("number", 2_500, "2,500"), ("tokens", 4e6, "4M"), ("duration", 1_250, "1.25 s"),
      ("duration", 150_000, "150 s"), ("duration", 0.5, "0.5 ms"),
      ("duration", 36_000_000, "10 h 0 min"), ("tokens", 12_500, "12.5k"), ("duration", 0, "0"),
      ("number", 0.1 + 0.2, "0.3"), ("number", 1e18, "1e+18"),
      ("money", -2.5, "\u{2212}$2.50"),
    ] as [(String, Double, String)])
  func ticks(format: String, tick: Double, label: String) {
    #expect(TickLabels(format: format, currency: .dollars).label(tick) == label)
  }

  @Test(
    "Mistakes name their place and what was probably meant",
    arguments: [
      ("{% chart data: nil %}", "1:1: tag 'chart': 'type' is missing; one of line, area, bar"),
      (
        "{% chart type: \"lien\", data: nil %}",
        "1:16: tag 'chart': there is no type 'lien'; did you mean 'line'?"
      ),
      ("{% chart type: 3, data: nil %}", "1:16: tag 'chart': 'type' must be a text, not a number"),
      (
        "{% chart type: \"bar\", data: report.by.model, y: \"cots\" %}",
        "1:49: tag 'chart': a row has no member 'cots'; did you mean 'cost'?"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, x: \"modle\" %}",
        "1:49: tag 'chart': a row has no member 'modle'; did you mean 'model'?"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, y: \"name\" %}",
        "1:49: tag 'chart': a chart needs numbers, and 'y' is a string"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, tittle: \"a\" %}",
        "1:46: tag 'chart': there is no argument 'tittle'; did you mean 'title'?"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, format: \"monney\" %}",
        "1:54: tag 'chart': there is no format 'monney'; did you mean 'money'?"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, id: \"a b\" %}",
        "1:50: tag 'chart': 'a b' is no id"
      ),
      (
        "{% chart type: \"heat\", data: report.by.model %}",
        "1:16: tag 'chart': a heat map needs 'series'"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, y: \"cost, requests\", series: \"name\" %}",
        "1:75: tag 'chart': 'series' and several members of 'y' cannot go together"
      ),
      (
        "{% chart type: \"bar\", data: report.by.model, limit: 99 %}",
        "1:53: tag 'chart': 'limit' must be a whole number from 1 to 50"
      ),
    ])
  func mistakes(template: String, message: String) throws {
    let failure = try #require(tagFailure(template))
    #expect(failure.hasPrefix("pages/page.md:" + message), "\(failure)")
  }

  @Test("What cannot be added up is not put together")
  func inexact() throws {
    let failure = tagFailure(
      "{% chart type: \"line\", data: rows, x: \"day\", y: \"rate\", format: \"percent\", series: \"team\", limit: 2 %}",
      ["rows": rows(days: 3, teams: 4)])
    #expect(
      failure
        == "page.md:1:49: tag 'chart': several rows make one value of 'rate', but values shown as "
        + "percent cannot be added up; give one row for each x and series, or raise 'limit'")
  }
}
