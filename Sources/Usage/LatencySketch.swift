/// A mergeable summary of latencies whose quantiles are within 1% of the exact order statistic.
///
/// A DDSketch with relative accuracy 0.01: Masson, Rim, Lee, "DDSketch: A Fast and Fully-Mergeable
/// Quantile Sketch with Relative-Error Guarantees", PVLDB 12(12), 2019. Latencies are whole
/// microseconds; 0 has a bucket of its own, bucket i > 0 holds (γ^(i-1), γ^i] with
/// γ = (1 + 0.01) / (1 - 0.01). Only buckets in use are kept, in order.
public struct LatencySketch: Hashable, Sendable {
  /// The relative accuracy of ``quantile(_:)``.
  public static let relativeAccuracy = 0.01

  /// The longest latency told apart: about 116 days, in microseconds; longer ones count as this.
  public static let longest: Int64 = 10_000_000_000_000

  private struct Entry: Hashable, Sendable {
    var bucket: UInt16
    var count: UInt32
  }

  private var entries: [Entry] = []

  /// The number of latencies.
  public private(set) var count = 0

  /// The exact sum in microseconds.
  public private(set) var sum: Int128 = 0

  /// The exact least latency in microseconds; meaningless while ``count`` is 0.
  public private(set) var least = Int64.max

  /// The exact greatest latency in microseconds; meaningless while ``count`` is 0.
  public private(set) var greatest = Int64.min

  /// A sketch of no latency.
  public init() {}

  /// Adds one latency of `microseconds`, 0 or more.
  public mutating func add(_ microseconds: Int64) {
    let value = min(microseconds, LatencySketch.longest)
    count += 1
    sum += Int128(value)
    least = min(least, value)
    greatest = max(greatest, value)
    add(bucket: LatencyBuckets.index(of: value), count: 1)
  }

  /// Adds all latencies of another sketch; the result is the same in any order.
  public mutating func merge(_ other: LatencySketch) {
    guard other.count > 0 else { return }
    count += other.count
    sum += other.sum
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
    for entry in other.entries { add(bucket: entry.bucket, count: entry.count) }
  }

  /// The mean in microseconds, exact; `nil` without latencies.
  public var mean: Ratio? { Ratio(sum, over: count) }

  /// The latency of rank ⌊q·(n-1)⌋ from 0, within 1%, in microseconds; `nil` without any.
  ///
  /// The exact extremes bound the answer. `quantile` is given in thousandths, 500 for the median,
  /// so that the rank is exact.
  public func quantile(thousandths: Int) -> Int64? {
    guard count > 0 else { return nil }
    let rank = thousandths * (count - 1) / 1_000
    var seen = 0
    for entry in entries {
      seen += Int(entry.count)
      if seen > rank {
        return min(max(LatencyBuckets.representative(of: entry.bucket), least), greatest)
      }
    }
    return greatest
  }

  private mutating func add(bucket: UInt16, count: UInt32) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].bucket < bucket { low = middle + 1 } else { high = middle }
    }
    if low < entries.count, entries[low].bucket == bucket {
      entries[low].count += count
    } else {
      entries.insert(Entry(bucket: bucket, count: count), at: low)
    }
  }
}

/// The bounds of the sketch's buckets in whole microseconds.
///
/// Held as integers, made once by multiplication, so that every machine draws the same lines.
private enum LatencyBuckets {
  /// The greatest whole microsecond in each bucket: 0, 1, 1, 1, …, 10^13.
  static let upperBounds: [Int64] = {
    let gamma =
      (1 + LatencySketch.relativeAccuracy) / (1 - LatencySketch.relativeAccuracy)
    var bounds: [Int64] = [0]
    var bound = 1.0
    while bounds[bounds.count - 1] < LatencySketch.longest {
      bounds.append(Int64(bound))
      bound *= gamma
    }
    return bounds
  }()

  static func index(of value: Int64) -> UInt16 {
    var low = 0
    var high = upperBounds.count - 1
    while low < high {
      let middle = (low + high) / 2
      if upperBounds[middle] < value { low = middle + 1 } else { high = middle }
    }
    return UInt16(low)
  }

  /// The value whose relative distance to both ends of the bucket is the same, and at most 1%.
  static func representative(of bucket: UInt16) -> Int64 {
    guard bucket > 0 else { return 0 }
    let upper = upperBounds[Int(bucket)]
    let lower = upperBounds[Int(bucket) - 1] + 1
    guard lower < upper else { return upper }
    return Int64((2 * Double(lower) * Double(upper) / Double(lower + upper)).rounded())
  }
}
