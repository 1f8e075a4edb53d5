import TestSupport
import Testing

@testable import Ingestion

@Suite struct TextInternerTests {
  @Test("code 0 is no text, and the empty text")
  func empty() {
    var interner = TextInterner()
    #expect(interner.code(for: "") == 0)
    #expect(interner.texts == [nil])
  }

  @Test("codes are given in order of first sight and never change")
  func order() {
    var interner = TextInterner()
    #expect(["b", "a", "b", "A", "a"].map { interner.code(for: $0) } == [1, 2, 1, 3, 2])
    #expect(interner.texts == [nil, "b", "a", "A"])
  }

  @Test("texts of other bytes are other texts, though Unicode calls them equivalent")
  func normalization() {
    var interner = TextInterner()
    #expect(interner.code(for: "caf\u{E9}") == 1)
    #expect(interner.code(for: "cafe\u{301}") == 2)
  }

  @Test("bytes that are not UTF-8 are the text with U+FFFD in their place")
  func repair() {
    var interner = TextInterner()
    let broken: [UInt8] = [0x61, 0xFF, 0x62]
    let code = broken.withUnsafeBytes { interner.code(for: $0) }
    #expect(interner.texts == [nil, "a\u{FFFD}b"])
    #expect(interner.code(for: "a\u{FFFD}b") == code)
    #expect(broken.withUnsafeBytes { interner.code(for: $0) } == code)
  }

  @Test("NUL is a byte like others")
  func nul() {
    var interner = TextInterner()
    #expect(interner.code(for: "a\0b") == 1)
    #expect(interner.code(for: "a\0c") == 2)
    #expect(interner.code(for: "a") == 3)
    #expect(interner.code(for: "\0") == 4)
  }

  @Test(
    "random bytes: equal codes for equal repaired texts, as a dictionary tells", arguments: 1...20)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var interner = TextInterner()
    var expected: [[UInt8]: Int32] = [[]: 0]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...4, using: &random)
      let alphabet: ClosedRange<UInt8> = seed.isMultiple(of: 2) ? 0...255 : 0x7E...0x82
      let bytes = (0..<length).map { _ in UInt8.random(in: alphabet, using: &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      let code = bytes.withUnsafeBytes { interner.code(for: $0) }
      let known = expected[Array(text.utf8)]
      #expect(code == known ?? Int32(expected.count))
      if known == nil { expected[Array(text.utf8)] = code }
      #expect(interner.texts[Int(code)].map { Array($0.utf8) } ?? [] == Array(text.utf8))
    }
    #expect(interner.texts.count == expected.count)
  }

  @Test("fifty thousand texts keep their codes while the table grows")
  func growth() {
    var interner = TextInterner()
    for number in 1...50_000 { #expect(interner.code(for: "user-\(number)") == Int32(number)) }
    for number in stride(from: 50_000, through: 1, by: -7) {
      #expect(interner.code(for: "user-\(number)") == Int32(number))
    }
    #expect(interner.texts.count == 50_001)
  }
}
