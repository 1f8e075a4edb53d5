import Testing
import YAML

@Suite struct YAMLReadingTests {
  @Test(
    "a whole number is read",
    arguments: [
      ("0", 0), ("-12", -12), ("+7", 7), ("9223372036854775807", .max),
      ("-9223372036854775808", .min),
    ] as [(String, Int)])
  func integer(text: String, expected: Int) throws {
    #expect(try parsed("v: \(text)").mapping().value("v") == expected)
  }

  @Test(
    "what is no whole number is refused",
    arguments: [
      ("1.0", "t.yml:1:4: 'v' must be a whole number, not '1.0'"),
      ("'1'", "t.yml:1:4: 'v' must be a whole number, not the text '1'; remove the quotes"),
      ("0x10", "t.yml:1:4: 'v' must be a whole number, not '0x10'"),
      ("010", "t.yml:1:4: 'v' must be a whole number, not '010'; write it without leading zeros"),
      ("-00", "t.yml:1:4: 'v' must be a whole number, not '-00'; write it without leading zeros"),
      ("1_000", "t.yml:1:4: 'v' must be a whole number, not '1_000'"),
      ("ten", "t.yml:1:4: 'v' must be a whole number, not 'ten'"),
      ("+", "t.yml:1:4: 'v' must be a whole number, not '+'"),
      (
        "9223372036854775808",
        "t.yml:1:4: 'v' is a number that is too large; it must fit in 64 bits"
      ),
      ("", "t.yml:1:3: 'v' must be a whole number, not empty"),
      ("[1]", "t.yml:1:4: 'v' must be a whole number, not a list"),
      ("{}", "t.yml:1:4: 'v' must be a whole number, not a mapping"),
      ("12:30", "t.yml:1:4: 'v' must be a whole number, not '12:30'"),
      ("|\n  1", "t.yml:1:4: 'v' must be a whole number, not the text '1'; remove the quotes"),
    ])
  func badInteger(text: String, expected: String) {
    #expect(
      complaint(about: "v: \(text)") { document throws(YAMLError) in
        _ = try document.mapping().value("v", as: Int.self)
      } == expected)
  }

  @Test(
    "a decimal number is its exact text",
    arguments: ["0.1", "-12", "+.5", "5.", "1e3", "1.25E-7", "0.30000000000000004", "000.10"])
  func decimal(text: String) throws {
    #expect(try parsed("v: \(text)").mapping().required("v").decimalText() == text)
  }

  @Test(
    "what is no decimal number is refused",
    arguments: [
      ("'0.1'", "t.yml:1:4: 'v' must be a number, not the text '0.1'; remove the quotes"),
      (".", "t.yml:1:4: 'v' must be a number, not '.'"),
      ("1e", "t.yml:1:4: 'v' must be a number, not '1e'"),
      ("1e+", "t.yml:1:4: 'v' must be a number, not '1e+'"),
      (".inf", "t.yml:1:4: 'v' must be a number, not '.inf'"),
      (".nan", "t.yml:1:4: 'v' must be a number, not '.nan'"),
      ("1,5", "t.yml:1:4: 'v' must be a number, not '1,5'"),
      ("0x10", "t.yml:1:4: 'v' must be a number, not '0x10'"),
      ("1.2.3", "t.yml:1:4: 'v' must be a number, not '1.2.3'"),
      ("~", "t.yml:1:4: 'v' must be a number, not empty"),
      ("$3", "t.yml:1:4: 'v' must be a number, not '$3'"),
      ("٣", "t.yml:1:4: 'v' must be a number, not '٣'"),
    ])
  func badDecimal(text: String, expected: String) {
    #expect(
      complaint(about: "v: \(text)") { document throws(YAMLError) in
        _ = try document.mapping().required("v").decimalText()
      } == expected)
  }

  @Test("true and false are read", arguments: [("true", true), ("false", false)])
  func boolean(text: String, expected: Bool) throws {
    #expect(try parsed("v: \(text)").mapping().value("v") == expected)
  }

  @Test(
    "other spellings of true and false are refused with what to write",
    arguments: [
      ("yes", "t.yml:1:4: 'v' must be true or false, not 'yes'; write true"),
      ("No", "t.yml:1:4: 'v' must be true or false, not 'No'; write false"),
      ("ON", "t.yml:1:4: 'v' must be true or false, not 'ON'; write true"),
      ("off", "t.yml:1:4: 'v' must be true or false, not 'off'; write false"),
      ("True", "t.yml:1:4: 'v' must be true or false, not 'True'; write true"),
      ("FALSE", "t.yml:1:4: 'v' must be true or false, not 'FALSE'; write false"),
      ("y", "t.yml:1:4: 'v' must be true or false, not 'y'; write true"),
      ("'true'", "t.yml:1:4: 'v' must be true or false, not the text 'true'; remove the quotes"),
      ("1", "t.yml:1:4: 'v' must be true or false, not '1'"),
      ("", "t.yml:1:3: 'v' must be true or false, not empty"),
    ])
  func badBoolean(text: String, expected: String) {
    #expect(
      complaint(about: "v: \(text)") { document throws(YAMLError) in
        _ = try document.mapping().value("v", as: Bool.self)
      } == expected)
  }

  @Test(
    "text, lists and mappings are not read from one another",
    arguments: [
      ("v: [1]", "t.yml:1:4: 'v' must be text, not a list"),
      ("v: {a: 1}", "t.yml:1:4: 'v' must be text, not a mapping"),
      ("v:", "t.yml:1:3: 'v' must be text, not empty; write '' for an empty text"),
      ("v: null", "t.yml:1:4: 'v' must be text, not empty; write '' for an empty text"),
      ("v: ''", nil),
      ("v: 'null'", nil), ("v: \(String(repeating: "x", count: 60))", nil),
    ] as [(String, String?)])
  func badText(text: String, expected: String?) {
    #expect(
      complaint(about: text) { document throws(YAMLError) in
        _ = try document.mapping().value("v", as: String.self)
      } == expected)
  }

  @Test("a list and a mapping are asked for by name")
  func containers() {
    let list = { (document: YAMLDocument) throws(YAMLError) in
      _ = try document.mapping().required("v").sequence()
    }
    let mapping = { (document: YAMLDocument) throws(YAMLError) in
      _ = try document.mapping().required("v").mapping()
    }
    let cut = String(repeating: "x", count: 40)
    #expect(complaint(about: "v: x", reading: list) == "t.yml:1:4: 'v' must be a list, not 'x'")
    #expect(
      complaint(about: "v:", reading: list)
        == "t.yml:1:3: 'v' must be a list, not empty; write [] for an empty list")
    #expect(
      complaint(about: "v: \(String(repeating: "x", count: 60))", reading: list)
        == "t.yml:1:4: 'v' must be a list, not '\(cut)…'")
    #expect(
      complaint(about: "v: [1]", reading: mapping) == "t.yml:1:4: 'v' must be a mapping, not a list"
    )
    #expect(
      complaint(about: "v: ~", reading: mapping)
        == "t.yml:1:4: 'v' must be a mapping, not empty; write {} for an empty mapping")
    #expect(
      complaint(about: "- 1") { (d) throws(YAMLError) in _ = try d.mapping() }
        == "t.yml:1:1: the value must be a mapping, not a list")
  }
}
