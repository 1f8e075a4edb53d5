/// A decimal number as it was written: sign, significant digits and exponent, nothing rounded.
struct DecimalText {
  private(set) var isNegative = false

  /// Digits 0 to 9 without leading zeros; empty for zero.
  private(set) var digits: [UInt8] = []

  /// The power of ten of the last digit.
  private(set) var exponent = 0

  /// More digits than any number in a database has; longer text is refused.
  private static let mostDigits = 1_000

  /// Reads `[+-]digits[.digits][e[+-]digits]` with at least one digit before the exponent; `nil`
  /// for anything else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    isNegative = rest.removeSign()
    let whole = rest.removeDigits()
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.removeDigits()
    }
    guard !whole.isEmpty || !fraction.isEmpty,
      whole.count + fraction.count <= Self.mostDigits
    else { return nil }
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      rest.removeFirst()
      guard let written = rest.removeExponent() else { return nil }
      exponent = written
    }
    guard rest.isEmpty else { return nil }
    exponent -= fraction.count
    digits = (Array(whole) + Array(fraction)).map { $0 - UInt8(ascii: "0") }
    digits.removeFirst(digits.prefix { $0 == 0 }.count)
  }

  /// The number times 10^`power`, rounded half to even to an integer; `nil` when it has more than
  /// 37 digits.
  func roundedHalfEven(timesTenTo power: Int) -> Int128? {
    let shift = exponent + power
    let kept = digits.count + shift
    guard !digits.isEmpty, kept >= 0 else { return 0 }
    guard kept <= 37 else { return nil }
    var value = digits.prefix(kept).reduce(Int128(0)) { $0 * 10 + Int128($1) }
    if shift >= 0 {
      value *= Int128.powerOfTen(shift)
    } else if roundsUp(droppedFrom: kept, isOdd: value & 1 == 1) {
      value += 1
    }
    return isNegative ? -value : value
  }

  private func roundsUp(droppedFrom start: Int, isOdd: Bool) -> Bool {
    let dropped = digits[start...]
    guard let first = dropped.first else { return false }
    if first != 5 { return first > 5 }
    return isOdd || dropped.dropFirst().contains { $0 != 0 }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate mutating func removeSign() -> Bool {
    guard let first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return false }
    removeFirst()
    return first == UInt8(ascii: "-")
  }

  fileprivate mutating func removeDigits() -> Self {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    removeFirst(digits.count)
    return digits
  }

  /// The exponent after the `e`, clamped far beyond what any amount can have.
  fileprivate mutating func removeExponent() -> Int? {
    let isNegative = removeSign()
    let digits = removeDigits()
    guard !digits.isEmpty else { return nil }
    let value = digits.reduce(0) { Swift.min($0 * 10 + Int($1 - UInt8(ascii: "0")), 100_000) }
    return isNegative ? -value : value
  }
}

extension Int128 {
  /// 10 to the given power, 0 to 37.
  static func powerOfTen(_ power: Int) -> Int128 {
    (0..<power).reduce(1) { value, _ in value * 10 }
  }
}
