/// An exact decimal number: `significand × 10^exponent`.
///
/// Sums, differences and products are exact as long as they have at most 38 digits, else they are
/// rounded to the nearest binary floating-point number.
public struct LiquidDecimal: Sendable, Hashable {
  /// The digits with the sign, without trailing zeros.
  public let significand: Int128

  /// The power of ten that the significand is multiplied with; 0 for zero.
  public let exponent: Int

  /// Makes `significand × 10^exponent`.
  public init(significand: Int128, exponent: Int = 0) {
    var significand = significand
    var exponent = significand == 0 ? 0 : exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// Makes the shortest decimal that reads back as `number`; `nil` for NaN and infinity.
  public init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(text: "\(number)")
  }

  /// Reads `-12`, `1.50` or `2e-7`; `nil` for anything else or more than 38 digits.
  public init?(text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    guard let (significand, exponent) = Self.readDigits(&bytes) else { return nil }
    guard let power = Self.readPower(&bytes), bytes.isEmpty else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: exponent + power)
  }

  private static func readDigits(_ bytes: inout ArraySlice<UInt8>) -> (Int128, Int)? {
    var significand: Int128 = 0
    var fractionDigits: Int?
    var count = 0
    while let byte = bytes.first {
      if byte == UInt8(ascii: "."), fractionDigits == nil, count > 0 {
        fractionDigits = 0
      } else if byte.isDigit {
        let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        significand = sum
        count += 1
        fractionDigits = fractionDigits.map { $0 + 1 }
      } else {
        break
      }
      bytes.removeFirst()
    }
    return count > 0 && fractionDigits != 0 ? (significand, -(fractionDigits ?? 0)) : nil
  }

  private static func readPower(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") else { return 0 }
    bytes.removeFirst()
    defer { bytes = [] }
    guard let power = Int(String(decoding: bytes, as: UTF8.self)), abs(power) < 1000 else {
      return nil
    }
    return power
  }

  /// The nearest binary floating-point number.
  public var doubleValue: Double { Double("\(significand)e\(exponent)") ?? 0 }
}

extension LiquidDecimal: CustomStringConvertible {
  /// The number with at least one digit behind the point: `5.0`, `-0.25`; `1.5e+60` when longer
  /// than 50 digits.
  public var description: String {
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    let pointPosition = digits.count + exponent
    guard max(pointPosition, digits.count, -exponent) <= 50 else {
      let rest = digits.dropFirst()
      let power = pointPosition - 1
      return
        "\(sign)\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)e\(power < 0 ? "" : "+")\(power)"
    }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) + ".0" }
    let padded =
      pointPosition > 0 ? digits : String(repeating: "0", count: 1 - pointPosition) + digits
    return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}

extension LiquidDecimal: Comparable {
  /// Whether `left` is the smaller number.
  public static func < (left: LiquidDecimal, right: LiquidDecimal) -> Bool {
    guard let (first, second, _) = aligned(left, right) else {
      return left.doubleValue < right.doubleValue
    }
    return first < second
  }
}
