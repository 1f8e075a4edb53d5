import Ingestion
import SQLite
import TestSupport
import Testing
import Usage

/// Amounts in picodollars as decimal digits, by the arithmetic that is taught at school: no
/// integer of the machine and nothing of the program that is tested.
struct SchoolbookAmount {
  /// Digits from the lowest, for positive and for negative amounts apart.
  private var sums: [[UInt8]] = [[], []]

  /// Adds a decimal, first rounded half to even at twelve places.
  mutating func add(_ decimal: String) {
    let isNegative = decimal.hasPrefix("-")
    let side = isNegative ? 1 : 0
    sums[side] = Self.sum(
      sums[side], Self.picodollars(of: isNegative ? String(decimal.dropFirst()) : decimal))
  }

  /// The positive amounts together, the negative ones together.
  var texts: [String] {
    sums.map { digits in
      let text = digits.reversed().map(String.init).joined()
      return String(text.drop { $0 == "0" })
    }
  }

  private static func picodollars(of decimal: String) -> [UInt8] {
    let mantissaAndExponent = decimal.split(separator: "e")
    let parts = mantissaAndExponent[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let exponent = mantissaAndExponent.count > 1 ? Int(mantissaAndExponent[1]) ?? 0 : 0
    var places = fraction.count - exponent
    var digits = (parts[0] + fraction).compactMap { $0.wholeNumberValue.map(UInt8.init) }
    while places < 12 {
      digits.append(0)
      places += 1
    }
    while digits.count < places { digits.insert(0, at: 0) }
    let kept = digits.dropLast(places - 12)
    let dropped = digits.suffix(places - 12)
    var result = Array(kept.reversed())
    if isRoundedUp(dropped, after: kept.last ?? 0) { result = sum(result, [1]) }
    return result
  }

  private static func isRoundedUp(_ dropped: ArraySlice<UInt8>, after last: UInt8) -> Bool {
    guard let first = dropped.first else { return false }
    if first != 5 { return first > 5 }
    return dropped.dropFirst().contains { $0 != 0 } || last % 2 == 1
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for position in 0..<max(left.count, right.count) {
      let digit =
        (position < left.count ? left[position] : 0)
        + (position < right.count ? right[position] : 0) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    return carry > 0 ? result + [carry] : result
  }
}

@Suite struct ExactnessTests {
  @Test("the oracle itself adds and rounds as worked by hand")
  func oracle() {
    var amount = SchoolbookAmount()
    for text in ["0.1", "0.2", "-0.25", "1e-05", "0.0000000000005", "0.0000000000015", "12"] {
      amount.add(text)
    }
    #expect(amount.texts == ["12300010000002", "250000000000"])
  }

  @Test("random costs, dirty and clean, sum to the last picodollar", arguments: 1...100)
  func randomCosts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var expected: [String: SchoolbookAmount] = [:]
    var bad = 0
    let database = try TestDatabase { connection in
      try connection.execute("CREATE TABLE calls (time, model, cost)")
      let statement = try connection.prepare("INSERT INTO calls VALUES (?, ?, ?)")
      for _ in 0..<Int.random(in: 1...200, using: &random) {
        let model = "model-\(Int.random(in: 0...4, using: &random))"
        let (value, text) = Self.cost(using: &random)
        if let text { expected[model, default: SchoolbookAmount()].add(text) } else { bad += 1 }
        try statement.bind([.integer(1_700_000_000), .text(model), value])
        try statement.run()
      }
    }
    let mapping = SourceMapping(
      origin: .table("calls"), rowKey: "rowid",
      expressions: [.time: "time", .model: "model", .cost: "cost"])
    let scanned = try ScannedEvents(mapping, on: try database.reader())
    #expect(scanned.summary.quarantine.entries.count == bad)
    let rows = Dictionary(grouping: scanned.rows) { $0.texts[.model] ?? "" }
    for (model, amount) in expected {
      let costs = (rows[model] ?? []).compactMap(\.event.cost?.picodollars)
      let sums = [costs.filter { $0 > 0 }.reduce(0, +), -costs.filter { $0 < 0 }.reduce(0, +)]
      #expect(sums.map { $0 == 0 ? "" : String($0) } == amount.texts)
    }
  }

  /// A value as an application might store it, with its decimal text; no text for a bad one.
  private static func cost(using random: inout SplitMix64) -> (SQLiteValue, String?) {
    let digits = String(UInt64.random(in: 0...999_999_999_999_999, using: &random))
    let isNegative = Int.random(in: 0..<10, using: &random) == 0
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let amount = Int64.random(in: -1_000_000...1_000_000, using: &random)
      return (.integer(amount), String(amount))
    case 1:
      let text = (isNegative ? "-" : "") + "0.\(digits)\(digits)"
      return (.text(text), text)
    case 2:
      let text = (isNegative ? "-" : "") + "\(digits.prefix(6)).\(digits.suffix(8))5"
      return (.text(text), text)
    case 3:
      let text = "\(digits.prefix(4))e-\(Int.random(in: 1...16, using: &random))"
      return (.text(text), text)
    case 4:
      let amount = Double.random(in: -1...1, using: &random)
      return (.real(amount), amount.description)
    case 5:
      let amount = Double.random(in: 0...1e-6, using: &random) * (isNegative ? -1 : 1)
      return (.real(amount), amount.description)
    case 6:
      let amount = (Double.random(in: 0...1e9, using: &random) * 1e4).rounded() / 1e4
      return (.real(amount), amount.description)
    default:
      let bad: [SQLiteValue] = [
        .text("12x"), .text("1,5"), .blob([0x31]), .real(.infinity), .text("0x10"), .text("nan"),
      ]
      return (bad.randomElement(using: &random) ?? .text("-"), nil)
    }
  }
}
