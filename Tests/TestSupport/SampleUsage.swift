public import Usage

/// A usage event with the texts of its dimensions; a dimension that is left out is not recorded.
public struct SampleEvent: Sendable {
  /// What was counted.
  public var event: UsageEvent
  /// The text of each dimension that is recorded.
  public var texts: [Dimension: String]

  /// Makes an event at a time such as `2026-11-02T10:00:00Z`, with a cost such as `0.25`.
  public init(
    _ time: String, cost: String? = nil, tokens: Int64 = 0, _ texts: [Dimension: String] = [:]
  ) {
    event = UsageEvent(time: CivilTime(iso: time)?.instant() ?? Instant(seconds: 0))
    event.cost = cost.flatMap { Money(decimalText: $0) }
    event.tokens[.input] = tokens
    self.texts = texts
  }
}

/// Usage made by hand or by chance, as cells.
public enum SampleUsage {
  /// The cells of some events.
  public static func cells(_ events: [SampleEvent], custom: [String] = []) -> UsageCells {
    let standard: [Dimension] = [.model, .provider, .intent, .team, .status]
    return UsageCells(
      main: table(events, standard + custom.map(Dimension.custom)),
      users: table(events, [.user]))
  }

  /// Events by chance in the given days; some lack a cost, some texts lack.
  public static func events(
    _ count: Int, seed: UInt64, from first: CalendarDay, days: Int
  ) -> [SampleEvent] {
    var random = SampleRandomness(seed: seed)
    return (0..<count).map { _ in
      let second =
        Int64(first.ordinal) * 86_400 + Int64(random.number(below: days * 86_400))
      var sample = SampleEvent("", [:])
      sample.event = UsageEvent(time: Instant(seconds: second))
      sample.event.outcome = random.number(below: 10) == 0 ? .failure : .success
      for tokenClass in TokenClass.allCases {
        sample.event.tokens[tokenClass] = Int64(random.number(below: 5_000))
      }
      if random.number(below: 8) > 0 {
        sample.event.cost = Money(picodollars: Int128(random.number(below: 1 << 40) - 1_000_000))
      }
      if random.number(below: 3) > 0 {
        sample.event.latency = Int64(random.number(below: 9_000_000))
      }
      for (dimension, size) in sizes where random.number(below: 12) > 0 {
        sample.texts[dimension] = "\(dimension.name) \(random.number(below: size))"
      }
      return sample
    }
  }

  private static let sizes: [(Dimension, Int)] = [
    (.model, 60), (.provider, 4), (.intent, 17), (.team, 5), (.user, 40), (.status, 3),
    (.custom("region"), 3),
  ]

  private static func table(_ events: [SampleEvent], _ dimensions: [Dimension]) -> CellTable {
    var texts = dimensions.map { _ -> [String?] in [nil] }
    var positions: [[Int32]: Int] = [:]
    var cells: [Cell] = []
    for sample in events {
      let codes = dimensions.enumerated().map { column, dimension in
        code(of: sample.texts[dimension], in: &texts[column])
      }
      let bucket = TimeBucket(containing: sample.event.time)
      let position = positions[codes + [bucket.index]] ?? cells.count
      if position == cells.count {
        positions[codes + [bucket.index]] = position
        cells.append(Cell(bucket: bucket, codes: codes, measures: Measures()))
      }
      cells[position].measures.add(sample.event)
    }
    return CellTable(dimensions: dimensions, texts: texts, cells: cells)
  }

  /// Texts are told apart by their bytes, as in a scan.
  private static func code(of text: String?, in texts: inout [String?]) -> Int32 {
    guard let text else { return 0 }
    let known = texts.firstIndex { $0.map { $0.utf8.elementsEqual(text.utf8) } ?? false }
    if known == nil { texts.append(text) }
    return Int32(known ?? texts.count - 1)
  }
}

/// Numbers by chance that a seed repeats: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
public struct SampleRandomness: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator that a seed decides.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to the limit.
  public mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
