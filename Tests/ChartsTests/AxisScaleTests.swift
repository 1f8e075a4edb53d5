import Testing

@testable import Charts

@Suite("Value axis")
struct AxisScaleTests {
  @Test(
    "Ticks are round numbers around the values",
    arguments: [
      ([0, 7], true, [0, 2, 4, 6, 8]), ([0, 10], true, [0, 2.5, 5, 7.5, 10]),
      ([3, 97], true, [0, 25, 50, 75, 100]), ([0, 1234], true, [0, 500, 1000, 1500]),
      ([0, 0.37], true, [0, 0.1, 0.2, 0.3, 0.4]), ([-3, 8], true, [-5, 0, 5, 10]),
      ([-9, -1], true, [-10, -7.5, -5, -2.5, 0]), ([0, 0], true, [0]), ([], true, [0]),
      ([100, 133], false, [100, 110, 120, 130, 140]), ([5], false, [0, 2, 4, 6]),
      ([0, 1e-9], true, [0, 2.5e-10, 5e-10, 7.5e-10, 1e-9]),
      ([0, 4e15], true, [0, 1e15, 2e15, 3e15, 4e15]), ([10, 90], false, [0, 25, 50, 75, 100]),
    ] as [([Double], Bool, [Double])])
  func ticks(values: [Double], includesZero: Bool, expected: [Double]) {
    #expect(AxisScale(values: values, includesZero: includesZero).ticks == expected)
  }

  @Test("Every value lies on the axis, which has at most seven round, equal steps")
  func laws() {
    var seed: UInt64 = 7
    for _ in 0..<5_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var size = Double(seed >> 40) + 1
      for _ in 0..<(seed >> 33) % 24 { size /= 10 }
      let values = [size, size * (Double((seed >> 20) % 200) - 100) / 50]
      let scale = AxisScale(values: values, includesZero: true)
      #expect((2...7).contains(scale.ticks.count))
      #expect(scale.ticks.contains(0))
      for value in values { #expect((0...1).contains(scale.fraction(of: value))) }
    }
  }

  @Test("Numbers beyond drawing leave the axis at zero instead of ending the program")
  func extremes() {
    #expect(AxisScale(values: [-1e308, 1e308], includesZero: true).ticks == [0])
    #expect(AxisScale(values: [.leastNonzeroMagnitude], includesZero: true).ticks.count >= 1)
    #expect(AxisScale(values: [.greatestFiniteMagnitude], includesZero: true).ticks.count >= 1)
    let bars = Sample.bars(
      [
        ChartSeries(
          name: "a", values: [ChartValue(1e308, text: "x"), ChartValue(-1e308, text: "y")])
      ],
      days: 2)
    #expect(bars.contains(", a: x</title>"))
  }

  @Test(
    "Coordinates have at most two decimals",
    arguments: [
      (0, "0"), (-0.001, "0"), (1.005, "1"), (2.5, "2.5"), (-3.14159, "-3.14"), (0.05, "0.05"),
      (.infinity, "0"), (.nan, "0"), (1e300, "1000000"),
    ] as [(Double, String)])
  func coordinates(value: Double, text: String) {
    #expect(MarkupText.number(value) == text)
  }

  @Test("Days are labelled by day, week or month, evenly where there is no room for all")
  func timeTicks() {
    func labels(_ count: Int) -> [String] {
      TimeTicks.choose(for: Sample.days(count), room: 400).map(\.label)
    }
    #expect(labels(3) == ["1.", "2.", "3."])
    #expect(labels(30) == ["1/1", "8/1", "15/1", "22/1", "29/1"])
    #expect(labels(400) == ["Month 1", "Month 4", "Month 7", "Month 10", "Month 13"])
    #expect(labels(0).isEmpty)
  }

  @Test("Colours stand out at 3:1 at least on white and on black", arguments: Palette.colors)
  func contrast(color: String) {
    let channels = [1, 3, 5].map { start in
      let digits = color.dropFirst(start).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
    }
    let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    #expect(1.05 / (luminance + 0.05) >= 3)
    #expect((luminance + 0.05) / 0.05 >= 3)
  }

  /// The power 2.4, as the square times the fifth root of the square.
  private func power24(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
