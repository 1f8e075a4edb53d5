import Testing
import Usage

@Suite struct LatencySketchTests {
  @Test("quantiles are within 1% of the exact order statistic", arguments: [1, 2, 10, 997, 20_000])
  func accuracy(count: Int) {
    var random = SplitMix(state: UInt64(count))
    let values = (0..<count).map { _ in
      Int64(1) << Int64(random.next() % 36) + Int64(random.next() % 1_000)
    }
    var sketch = LatencySketch()
    values.forEach { sketch.add($0) }
    let sorted = values.sorted()
    for thousandths in [0, 500, 900, 950, 990, 1_000] {
      let exact = sorted[thousandths * (count - 1) / 1_000]
      let answer = sketch.quantile(thousandths: thousandths) ?? -1
      #expect(abs(Double(answer - exact)) <= 0.01 * Double(exact) + 0.5, "\(exact) \(answer)")
    }
  }

  @Test("merging parts in any order is the same as adding everything to one")
  func merging() {
    var random = SplitMix(state: 3)
    let values = (0..<3_000).map { _ in Int64(random.next() % 5_000_000) }
    var whole = LatencySketch()
    var parts = [LatencySketch](repeating: .init(), count: 7)
    for (position, value) in values.enumerated() {
      whole.add(value)
      parts[position % 7].add(value)
    }
    var forward = LatencySketch()
    parts.forEach { forward.merge($0) }
    var backward = LatencySketch()
    parts.reversed().forEach { backward.merge($0) }
    #expect(forward == whole)
    #expect(backward == whole)
  }

  @Test("no latency has no quantile; zero is kept apart")
  func edges() {
    var sketch = LatencySketch()
    #expect(sketch.quantile(thousandths: 500) == nil)
    #expect(sketch.mean == nil)
    sketch.add(0)
    #expect(sketch.quantile(thousandths: 990) == 0)
    sketch.add(Int64.max)
    #expect(sketch.greatest == LatencySketch.longest)
  }
}

@Suite struct MeasuresTests {
  func event(second: Int64, cost: Money?) -> UsageEvent {
    var event = UsageEvent(time: Instant(seconds: second))
    event.cost = cost
    event.tokens[.input] = 10 * second
    event.outcome = second % 2 == 0 ? .success : .failure
    event.latency = second * 1_000
    event.isCached = second % 3 == 0 ? true : nil
    return event
  }

  @Test("the parts of a split add up to the whole, whatever the split")
  func additivity() {
    let events = (1...40).map { second in
      event(second: second, cost: second % 4 == 0 ? nil : Money(picodollars: Int128(second)))
    }
    var whole = Measures()
    events.forEach { whole.add($0) }
    for cut in [0, 1, 17, 40] {
      var left = Measures()
      var right = Measures()
      events[..<cut].forEach { left.add($0) }
      events[cut...].forEach { right.add($0) }
      right.merge(left)
      #expect(right == whole)
    }
    #expect(whole.requestsWithCost == 30)
    #expect(whole.errors == 20)
  }

  @Test("a cost that nobody recorded is not a cost of zero")
  func unrecorded() {
    var measures = Measures()
    measures.add(event(second: 2, cost: nil))
    #expect(measures.recordedCost == nil)
    #expect(measures.costPerRequest == nil)
    measures.add(event(second: 2, cost: .zero))
    #expect(measures.recordedCost == .zero)
    #expect(measures.costPerRequest == Ratio(0, 1))
  }
}
