import Usage

/// Adds events to cells: an open-addressing table keyed by time bucket and dimension codes.
///
/// Memory grows with the number of distinct cells, not with the number of events.
struct CellAccumulator {
  private let width: Int
  private var buckets: [TimeBucket] = []
  /// The codes of all cells, `width` for each.
  private var codes: [Int32] = []
  private var measures: [Measures] = []
  /// For each slot the cell's position plus one; 0 is free.
  private var slots = [Int32](repeating: 0, count: 1_024)

  /// Makes a table for cells of `width` dimension codes.
  init(width: Int) {
    self.width = width
  }

  /// Adds an event to the cell of its bucket and codes.
  ///
  /// - Complexity: O(`width`) on average, without allocation for a cell that is there.
  mutating func add(_ event: UsageEvent, codes key: [Int32]) {
    let bucket = TimeBucket(containing: event.time)
    let slot = slot(for: bucket, key)
    if slots[slot] == 0 { append(bucket, key, at: slot) }
    measures[Int(slots[slot]) - 1].add(event)
    if measures.count * 2 > slots.count { grow() }
  }

  /// The cells, in the order in which they first came.
  var cells: [Cell] {
    buckets.indices.map { position in
      Cell(
        bucket: buckets[position],
        codes: Array(codes[position * width..<(position + 1) * width]),
        measures: measures[position])
    }
  }

  private mutating func append(_ bucket: TimeBucket, _ key: [Int32], at slot: Int) {
    buckets.append(bucket)
    codes.append(contentsOf: key)
    measures.append(Measures())
    slots[slot] = Int32(buckets.count)
  }

  /// The slot that holds the cell, or the free one where it belongs.
  private func slot(for bucket: TimeBucket, _ key: [Int32]) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(bucket, key[...]) & mask
    while slots[slot] != 0, !holds(Int(slots[slot]) - 1, bucket, key) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ position: Int, _ bucket: TimeBucket, _ key: [Int32]) -> Bool {
    guard buckets[position] == bucket else { return false }
    let start = position * width
    for index in 0..<width where codes[start + index] != key[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for position in buckets.indices {
      let key = codes[position * width..<(position + 1) * width]
      var slot = Self.hash(buckets[position], key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(position + 1)
    }
  }

  /// Multiplies and folds each number in; the constant is 2^64 divided by the golden ratio.
  private static func hash(_ bucket: TimeBucket, _ key: ArraySlice<Int32>) -> Int {
    var hash = UInt64(UInt32(bitPattern: bucket.index)) &* 0x9E37_79B9_7F4A_7C15
    for code in key {
      hash = (hash ^ (hash >> 32) ^ UInt64(UInt32(bitPattern: code))) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
