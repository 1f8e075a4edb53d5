import Testing

@testable import Charts

@Suite("Down-sampling")
struct DownsamplingTests {
  /// Values in a fixed disorder, with gaps where `gap` says so.
  private func values(_ count: Int, seed: UInt64, gap: (Int) -> Bool = { _ in false }) -> [Double?]
  {
    var state = seed
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return gap(index) ? nil : Double(state >> 44) - 500_000
    }
  }

  @Test("Short series are drawn whole")
  func short() {
    #expect(Downsampling.stretches(forSeries: 3, length: 400) == nil)
    #expect(Downsampling.positions(of: [1, nil, 3], stretches: nil) == [0, 1, 2])
    #expect(Downsampling.note(shown: 5, of: 5) == nil)
  }

  @Test(
    "First, last, lowest and highest are kept, of the whole and of each stretch", arguments: 1...20)
  func extremes(seed: Int) throws {
    let values = values(5_000 + seed * 37, seed: UInt64(seed)) { $0 % 211 == 7 }
    let stretches = try #require(Downsampling.stretches(forSeries: 1, length: values.count))
    let kept = Downsampling.positions(of: values, stretches: stretches)
    #expect(kept == Set(kept).sorted())
    let points = kept.filter { values[$0] != nil }
    #expect(points.count <= 4 * stretches)
    #expect(points.first == values.firstIndex { $0 != nil })
    #expect(points.last == values.lastIndex { $0 != nil })
    for stretch in 0..<stretches {
      let range = (stretch * values.count / stretches)..<((stretch + 1) * values.count / stretches)
      let all = values[range].compactMap(\.self)
      let some = points.filter(range.contains).compactMap { values[$0] }
      #expect(all.min() == some.min() && all.max() == some.max())
    }
  }

  @Test("No line is drawn over a gap")
  func gaps() {
    let values = values(6_000, seed: 9) { (2_000..<2_003).contains($0) || $0 == 4_321 }
    let kept = Downsampling.positions(of: values, stretches: 300)
    for (left, right) in zip(kept, kept.dropFirst())
    where values[left] != nil && values[right] != nil {
      #expect(values[left...right].allSatisfy { $0 != nil })
    }
  }

  @Test("Lines and areas say in the picture what they leave out, and keep every series' extremes")
  func notes() {
    let series = [1, 2].map { seed in
      ChartSeries(
        name: "s\(seed)",
        values: values(3_000, seed: seed).map { ChartValue($0.map { abs($0) }, text: "\($0 ?? 0)") }
      )
    }
    let words = Sample.words()
    let days = Sample.days(3_000)
    for html in [
      LineChart(words: words, days: days, series: series, axisLabel: Sample.label).html,
      AreaChart(words: words, days: days, series: series, axisLabel: Sample.label).html,
    ] {
      let parsed = ParsedMarkup(html)
      #expect(parsed.isWellFormed)
      let note = parsed.all("text").last?.text ?? ""
      #expect(note.hasSuffix("of 6,000 points shown; lowest and highest kept"))
      #expect(parsed.all("desc").first?.text.hasSuffix("\(note).") == true)
      let titles = parsed.all("title").map(\.text)
      for series in series {
        let ordered = series.values.sorted { $0.number ?? 0 < $1.number ?? 0 }
        for value in [ordered.first, ordered.last, series.values.first, series.values.last] {
          #expect(titles.contains { $0.hasSuffix(", \(series.name): \(value?.text ?? "")") })
        }
      }
    }
  }

  @Test("The table behind has 1,000 rows at most and says where the rest is")
  func table() {
    var words = Sample.words()
    words.restOfData = "all rows are in a<b.csv"
    let series = [Sample.series("a", values(1_500, seed: 4))]
    let html = LineChart(
      words: words, days: Sample.days(1_500), series: series, axisLabel: Sample.label
    ).html
    #expect(ParsedMarkup(html).all("tr").count == 1_001)
    #expect(html.contains("The first 1,000 of 1,500 rows; all rows are in a&lt;b.csv."))
    #expect(!Sample.lines(series, days: 1_000).contains("The first"))
  }

  @Test("A long sparkline keeps its lowest and highest value")
  func sparkline() {
    var numbers: [Double?] = (0..<5_000).map { Double($0 % 10) }
    numbers[1_234] = 100
    numbers[4_321] = -100
    let path =
      ParsedMarkup(Sparkline(values: numbers).html).all("path").first?.attributes["d"] ?? ""
    let points = path.split(separator: " ")
    #expect(points.count < 1_000)
    #expect(points.contains("2") && points.contains("18"))
  }
}

@Suite("Area chart")
struct AreaChartTests {
  private func paths(_ series: [ChartSeries], days: Int) -> [String] {
    let chart = AreaChart(
      words: Sample.words(), days: Sample.days(days), series: series, axisLabel: Sample.label)
    return ParsedMarkup(chart.html).all("path").compactMap { $0.attributes["d"] }
  }

  @Test("Areas stand on each other: the lower end of one is the upper end of the other")
  func stacking() throws {
    let paths = paths([Sample.series("a", [1, 2]), Sample.series("b", [3, 2])], days: 2)
    #expect(paths.count == 2)
    let (lower, upper) = (
      paths[0].dropFirst().dropLast().split(separator: "L"),
      paths[1].dropFirst().dropLast().split(separator: "L")
    )
    #expect(Array(lower.prefix(2)) == Array(upper.suffix(2).reversed()))
    #expect(upper[0].hasSuffix(" 32") && upper[1].hasSuffix(" 32"))
  }

  @Test("A missing value breaks the area")
  func gap() {
    #expect(paths([Sample.series("a", [1, 2, nil, 3, 4])], days: 5).count == 2)
  }

  @Test("It is well-formed, inert and says that there is no data")
  func soundness() {
    for values in [[1, -2, 3], [], [nil], [.nan, 1e300, -1e300]] as [[Double?]] {
      let chart = AreaChart(
        words: Sample.words(Sample.hostileName), days: Sample.days(3),
        series: [Sample.series(Sample.hostileName, values), Sample.series("b", values)],
        axisLabel: Sample.label)
      let parsed = ParsedMarkup(chart.html)
      #expect(parsed.isWellFormed && parsed.all("script").isEmpty)
      #expect(
        parsed.all("text").contains { $0.text == "No data" } == !values.contains {
          $0.map(\.isFinite) ?? false
        })
    }
  }
}
