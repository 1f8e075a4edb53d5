public import YAML

/// The currency that costs are in, by its ISO 4217 code.
public struct CurrencyCode: Sendable, Hashable, YAMLDecodable {
  /// Three capital letters: `USD`.
  public let text: String

  /// US dollars, what providers bill in.
  public static let dollars = CurrencyCode(checked: "USD")

  /// Makes a code from three letters of either case; `nil` for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 3, text.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    self.init(checked: text.uppercased())
  }

  /// Three letters.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    guard let code = CurrencyCode(try node.string()) else {
      throw node.invalid("is no currency code", advice: "write three letters such as USD or EUR")
    }
    self = code
  }

  private init(checked text: String) {
    self.text = text
  }
}
