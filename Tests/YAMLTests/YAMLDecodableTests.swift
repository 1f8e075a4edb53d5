import Testing
import YAML

private enum Period: String, CaseIterable, YAMLDecodable {
  case day, week, month
}

private struct Report: YAMLDecodable, Equatable {
  var name: String
  var periods: [Period]
  var limit: Int
  var strict: Bool?

  init(yaml node: YAMLNode) throws(YAMLError) {
    let map = try node.mapping()
    try map.rejectUnknownKeys(allowed: ["name", "periods", "limit", "strict"])
    name = try map.value("name")
    periods = try map.value("periods", default: [.day])
    limit = try map.value("limit", default: 10)
    strict = try map.optionalValue("strict")
    guard limit > 0 else {
      throw try map.required("limit").invalid("must be at least 1", advice: "leave it out for 10")
    }
  }
}

@Suite struct YAMLDecodableTests {
  @Test("a type reads its mapping, with defaults for what is absent or null")
  func decode() throws {
    let document = try parsed("report: {name: a, periods: [week, month], strict: true, limit: }")
    let report = try document.mapping().value("report", as: Report.self)
    #expect(report.name == "a")
    #expect(report.periods == [.week, .month])
    #expect(report.limit == 10)
    #expect(report.strict == true)
  }

  @Test(
    "what does not fit is named with its place",
    arguments: [
      ("report: {nam: a}", "t.yml:1:10: unknown key 'nam'; did you mean 'name'?"),
      (
        "report: {name: a, zzz: 1}",
        "t.yml:1:19: unknown key 'zzz'; possible keys: name, periods, limit, strict"
      ),
      ("report: {limit: 1}", "t.yml:1:9: the key 'name' is missing in 'report'"),
      ("reports: {}", "t.yml:1:1: the key 'report' is missing"),
      ("report: {name: [a]}", "t.yml:1:16: 'name' must be text, not a list"),
      (
        "report:\n  name: a\n  periods: [day, wek]",
        "t.yml:3:18: unknown value 'wek' for 'periods'; one of day, week, month; did you mean 'week'?"
      ),
      (
        "report: {name: a, periods: [quarter]}",
        "t.yml:1:29: unknown value 'quarter' for 'periods'; one of day, week, month"
      ),
      ("report: {name: a, periods: day}", "t.yml:1:28: 'periods' must be a list, not 'day'"),
      (
        "report: {name: a, limit: 0}", "t.yml:1:26: 'limit' must be at least 1; leave it out for 10"
      ),
      (
        "report: {name: a, strict: yes}",
        "t.yml:1:27: 'strict' must be true or false, not 'yes'; write true"
      ),
      ("report: []", "t.yml:1:9: 'report' must be a mapping, not a list"),
    ])
  func misfit(text: String, expected: String) {
    #expect(
      complaint(about: text) { document throws(YAMLError) in
        _ = try document.mapping().value("report", as: Report.self)
      } == expected)
  }

  @Test("optionals in a list may be null")
  func optionals() throws {
    #expect(try [Int?](yaml: parsed("[1, ~, 3]").root) == [1, nil, 3])
  }

  @Test("all entries of a mapping decode in the written order")
  func entries() throws {
    let values = try parsed("b: 2\na: 1").mapping().values(as: Int.self)
    #expect(values.map(\.key) == ["b", "a"])
    #expect(values.map(\.value) == [2, 1])
  }

  @Test("a mapping tells absent, null and present apart")
  func presence() throws {
    let mapping = try parsed("a: 1\nb:").mapping()
    #expect(mapping["b"]?.isNull == true)
    #expect(mapping["c"].map(\.outline) == nil)
    #expect(mapping.optional("b").map(\.outline) == nil)
    #expect(mapping.optional("a")?.isNull == false)
    #expect(mapping.keys == ["a", "b"])
  }
}
