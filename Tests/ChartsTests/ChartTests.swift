import Testing

@testable import Charts

@Suite("Charts")
struct ChartTests {
  @Test("A small stack of bars, to the byte")
  func goldenBars() {
    let html = Sample.bars(
      [Sample.series("in", [1, 2]), Sample.series("out", [3, nil])], days: 2)
    #expect(
      html == """
        <figure class="chart chart-stacked-bars" id="c1">
        <figcaption>Cost per day</figcaption>
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="c1-title c1-desc" \
        viewBox="0 0 480 248" width="100%" font-family="sans-serif" font-size="13" \
        fill="currentColor">
        <title id="c1-title">Cost</title>
        <desc id="c1-desc">Cost falls.</desc>
        <g class="chart-legend">
        <rect class="series-1" x="0" y="3" width="20" height="12" fill="#2f7ed8"/>
        <text x="26" y="14">in</text>
        <rect class="series-2" x="52.4" y="3" width="20" height="12" fill="#d06a10"/>
        <text x="78.4" y="14">out</text>
        </g>
        <g class="chart-grid" stroke="currentColor" stroke-opacity="0.25">
        <line x1="24.4" x2="472" y1="222" y2="222" stroke-opacity="0.8"/>
        <line x1="24.4" x2="472" y1="174.5" y2="174.5"/>
        <line x1="24.4" x2="472" y1="127" y2="127"/>
        <line x1="24.4" x2="472" y1="79.5" y2="79.5"/>
        <line x1="24.4" x2="472" y1="32" y2="32"/>
        </g>
        <g class="chart-axis">
        <text x="18.4" y="226" text-anchor="end">$0</text>
        <text x="18.4" y="178.5" text-anchor="end">$1</text>
        <text x="18.4" y="131" text-anchor="end">$2</text>
        <text x="18.4" y="83.5" text-anchor="end">$3</text>
        <text x="18.4" y="36" text-anchor="end">$4</text>
        <text x="136.3" y="240" text-anchor="middle">1.</text>
        <text x="360.1" y="240" text-anchor="middle">2.</text>
        </g>
        <g class="series-1" fill="#2f7ed8" shape-rendering="crispEdges">
        <rect x="112.3" y="174.5" width="48" height="47.5"><title>2026-1-1, in: $1</title></rect>
        <rect x="336.1" y="127" width="48" height="95"><title>2026-1-2, in: $2</title></rect>
        </g>
        <g class="series-2" fill="#d06a10" shape-rendering="crispEdges">
        <rect x="112.3" y="32" width="48" height="142.5"><title>2026-1-1, out: $3</title></rect>
        </g>
        </svg>
        <details>
        <summary>Data</summary>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Cost: Data">
        <table>
        <thead>
        <tr><th scope="col">Day</th><th scope="col">in</th><th scope="col">out</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">2026-1-1</th><td>$1</td><td>$3</td></tr>
        <tr><th scope="row">2026-1-2</th><td>$2</td><td>–</td></tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>

        """)
  }

  @Test("A sparkline, to the byte")
  func goldenSparkline() {
    #expect(
      Sparkline(values: [1, 3, nil, 2]).html == """
        <svg xmlns="http://www.w3.org/2000/svg" class="sparkline" viewBox="0 0 100 20" \
        width="100" height="20" aria-hidden="true"><path class="series-1" \
        d="M2 18l0 0 L34 2 M98 10l0 0" fill="none" stroke="#2f7ed8" stroke-width="1.5" \
        stroke-linejoin="round" stroke-linecap="round"/></svg>
        """)
    #expect(
      Sparkline(values: [1], label: "a<b").html.contains("role=\"img\" aria-label=\"a&lt;b\""))
    #expect(Sparkline(values: [.nan, nil]).html.contains("d=\"\""))
  }

  static let everyKind: [(String, @Sendable (String, [Double?]) -> String)] = [
    (
      "stacked bars",
      { Sample.bars([Sample.series($0, $1), Sample.series("b", $1)], days: 3, title: $0) }
    ),
    ("lines", { Sample.lines([Sample.series($0, $1), Sample.series("b", $1)], days: 3) }),
    (
      "bars",
      {
        BarChart(
          words: Sample.words($0), categories: [$0, "b", "c"],
          series: [Sample.series($0, $1), Sample.series("b", $1)], axisLabel: Sample.label
        ).html
      }
    ),
    (
      "heat map",
      {
        HeatMap(
          words: Sample.words($0), columns: [$0, "b", "c"],
          rows: [Sample.series($0, $1), Sample.series("b", $1)], axisLabel: Sample.label
        ).html
      }
    ),
    ("sparkline", { Sparkline(values: $1, label: $0).html }),
  ]

  @Test("Every kind is well-formed, inert and the same twice", arguments: 0..<5)
  func soundness(index: Int) {
    let (kind, draw) = Self.everyKind[index]
    let cases: [[Double?]] = [
      [1, 2, 3], [nil, nil, nil], [], [0, 0, 0], [-1, 5, -3], [.nan, .infinity, 2], [7],
      [1e300, -1e300, 1e-300], [nil, 4, nil],
    ]
    for values in cases {
      let html = draw(Sample.hostileName, values)
      let parsed = ParsedMarkup(html)
      #expect(parsed.isWellFormed, "\(kind) \(values)")
      #expect(parsed.all("script").isEmpty)
      #expect(!parsed.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
      #expect(!parsed.elements.contains { $0.attributes["style"] != nil })
      #expect(!html.contains("href") && !html.contains("url("))
      #expect(html == draw(Sample.hostileName, values))
    }
  }

  @Test("A hostile name stands in full where names stand", arguments: 0..<4)
  func hostileName(index: Int) {
    let parsed = ParsedMarkup(Self.everyKind[index].1(Sample.hostileName, [1, 2, 3]))
    let shown = Sample.hostileName.replacing("\u{1}", with: "\u{2401}")
    #expect(parsed.text.contains(shown))
    #expect(parsed.all("title").contains { $0.text.contains(shown) })
    #expect(parsed.all("bdi").contains { $0.text == shown })
  }

  @Test("Every kind says that there is no data", arguments: 0..<4)
  func noData(index: Int) {
    let html = Self.everyKind[index].1("a", [nil, .nan, nil])
    #expect(ParsedMarkup(html).all("text").map(\.text) == ["No data"])
  }

  @Test("Every point has its exact text in a title and in the table", arguments: 0..<4)
  func exactTexts(index: Int) {
    let parsed = ParsedMarkup(Self.everyKind[index].1("a", [11, 22, 33]))
    for text in ["$11", "$22", "$33"] {
      #expect(parsed.all("title").count { $0.text.hasSuffix(": \(text)") } == 2)
      #expect(parsed.all("td").count { $0.text == text } == 2)
    }
  }

  @Test("Heights of stacked bars are in proportion, and stacks have no gaps")
  func stacks() {
    let inputs: [[Double]] = [[10, 20, 5], [30, 5, 5], [2, 2, 90]]
    let parsed = ParsedMarkup(
      Sample.bars(inputs.enumerated().map { Sample.series("s\($0)", $1) }, days: 3))
    let bars = parsed.all("rect").filter { $0.attributes["class"] == nil }
    func number(_ bar: ParsedMarkup.Element, _ name: String) -> Double {
      Double(bar.attributes[name] ?? "") ?? .nan
    }
    #expect(bars.count == 9)
    for day in 0..<3 {
      let stack = (0..<3).map { bars[$0 * 3 + day] }
      let total = inputs.map { $0[day] }.reduce(0, +)
      let height = stack.map { number($0, "height") }.reduce(0, +)
      #expect(abs(height - total / 100 * 190) < 0.05)
      for (lower, upper) in zip(stack, stack.dropFirst()) {
        #expect(abs(number(upper, "y") + number(upper, "height") - number(lower, "y")) < 0.02)
      }
    }
  }

  @Test("Negative values go below zero")
  func negative() {
    let parsed = ParsedMarkup(Sample.bars([Sample.series("a", [4, -4])], days: 2))
    let bars = parsed.all("rect")
    let zero =
      (Double(bars[0].attributes["y"] ?? "") ?? 0)
      + (Double(bars[0].attributes["height"] ?? "") ?? 0)
    #expect(Double(bars[1].attributes["y"] ?? "") == zero)
  }

  @Test("A line is broken at a gap, and a lone point is visible")
  func gaps() {
    let parsed = ParsedMarkup(Sample.lines([Sample.series("a", [1, 2, nil, 3])], days: 4))
    let path = parsed.all("path").first?.attributes["d"] ?? ""
    #expect(path.split(separator: "M").count == 2)
    #expect(path.split(separator: "L").count == 2)
    #expect(parsed.all("circle").count == 3)
    let many = (0..<60).map { $0 == 30 || $0 % 2 == 1 && $0 > 25 ? nil : 1.0 }
    let dense = ParsedMarkup(Sample.lines([Sample.series("a", many)], days: 60))
    #expect(dense.all("circle").count { $0.attributes["fill-opacity"] == nil } == 15)
  }

  @Test("400 days of nine series stay inside the picture")
  func crowded() {
    let series = (0..<9).map { k in Sample.series("s\(k)", (0..<400).map { Double($0 % 7 + k) }) }
    for bar in ParsedMarkup(Sample.bars(series, days: 400)).all("rect") {
      let x = Double(bar.attributes["x"] ?? "") ?? -1
      let width = Double(bar.attributes["width"] ?? "") ?? -1
      #expect(x >= 0 && width > 0 && x + width <= 480)
    }
  }

  @Test(
    "Levels of a heat map rise with the value",
    arguments: [(0.0, 0), (1, 0), (50, 4), (99, 7), (100, 7)])
  func heatLevels(value: Double, level: Int) {
    #expect(HeatMap.level(of: value, in: 0...100) == level)
  }
}
