import Liquid
import Testing

@Suite struct LiquidDecimalTests {
  @Test(
    "a decimal prints exactly, with at least one digit behind the point",
    arguments: [
      ("5", "5.0"), ("5.10", "5.1"), ("-0.25", "-0.25"), ("0", "0.0"), ("-0", "0.0"),
      ("1e-7", "0.0000001"), ("1e16", "10000000000000000.0"), ("1.5e60", "1.5e+60"),
      ("1e-60", "1.0e-60"), ("0.1", "0.1"), ("12345678901234567890.12", "12345678901234567890.12"),
    ])
  func description(text: String, expected: String) {
    #expect(LiquidDecimal(text: text)?.description == expected)
  }

  @Test(
    "what is not a number is not read",
    arguments: [
      "", "-", ".", "1.", ".5", "1e", "1e9999", "1 2", "0x1", "1.2.3", "é",
      "999999999999999999999999999999999999999999",
    ])
  func malformed(text: String) {
    #expect(LiquidDecimal(text: text) == nil)
  }

  @Test(
    "arithmetic is exact",
    arguments: [
      ("{{ 0.1 | plus: 0.2 }}", "0.3"), ("{{ 10.1 | minus: 2.2 }}", "7.9"),
      ("{{ 0.000000000001 | times: 3 }}", "0.000000000003"), ("{{ 1.1 | times: 1.1 }}", "1.21"),
      ("{{ 0.3 | divided_by: 0.1 }}", "3.0"), ("{{ 1.0 | divided_by: 3 }}", "0.3333333333333333"),
      ("{{ 1 | divided_by: 4.0 }}", "0.25"), ("{{ -7 | divided_by: 2 }}", "-4"),
      ("{{ -7 | modulo: 3 }}", "2"), ("{{ 7.5 | modulo: -2 }}", "-0.5"),
      ("{{ 2.675 | round: 2 }}", "2.68"), ("{{ -2.5 | round }}", "-3"),
      ("{{ 1234 | round: -2 }}", "1200"), ("{{ -0.5 | ceil }}", "0"), ("{{ -0.5 | floor }}", "-1"),
      ("{{ nil | plus: 1 }}", "1"), ("{{ ' 1.50 ' | plus: 1 }}", "2.5"),
      ("{% if 1.0 == 1 and 0.30 == 0.3 and 2 > 1.99 %}yes{% endif %}", "yes"),
    ])
  func arithmetic(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "a result that is too large is an error, never a wrong number",
    arguments: [
      "{{ 9223372036854775807 | plus: 1 }}", "{{ 9223372036854775807 | times: 2 }}",
      "{{ min | minus: 1 }}", "{{ min | divided_by: -1 }}", "{{ min | abs }}",
      "{{ 99999999999999999999.5 | floor }}", "{{ list | sum }}",
    ])
  func overflow(template: String) {
    let globals: [String: LiquidValue] = ["min": .integer(.min), "list": [.integer(.max), 1]]
    #expect(failure(of: template, globals)?.summary.hasSuffix("the result is too large") == true)
  }

  @Test("quotient and remainder make the number again, whatever the signs")
  func divisionLaw() throws {
    for dividend in -9...9 {
      for divisor in -4...4 where divisor != 0 {
        let template = "{{ a | divided_by: b | times: b | plus: r }}"
        let rest = try render(
          "{{ a | modulo: b }}", ["a": .integer(dividend), "b": .integer(divisor)])
        let globals: [String: LiquidValue] = [
          "a": .integer(dividend), "b": .integer(divisor), "r": .string(rest),
        ]
        #expect(try render(template, globals) == String(dividend))
      }
    }
  }

  @Test("a sum minus one part is the other, for many decimals")
  func additionLaw() throws {
    var generator = SystemIndependentGenerator(state: 7)
    for _ in 0..<200 {
      let first = LiquidDecimal(
        significand: Int128(generator.next() >> 4), exponent: -Int(generator.next() % 12))
      let second = LiquidDecimal(
        significand: -Int128(generator.next() >> 4), exponent: -Int(generator.next() % 12))
      let globals: [String: LiquidValue] = ["a": .decimal(first), "b": .decimal(second)]
      #expect(try render("{{ a | plus: b | minus: b }}", globals) == first.description)
      #expect(LiquidDecimal(text: first.description) == first)
    }
  }
}

/// The same numbers on every machine; splitmix64 by Sebastiano Vigna.
struct SystemIndependentGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
