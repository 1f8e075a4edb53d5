import Ingestion
import TestSupport
import Testing
import Usage

@Suite struct DimensionTests {
  @Test(
    "any value of a dimension has a text of its own",
    arguments: [
      ("'gpt-4o'", "gpt-4o"), ("''", nil), ("NULL", nil), ("42", "42"),
      ("-9223372036854775808", "-9223372036854775808"), ("1.0", "1.0"), ("0.1", "0.1"),
      ("-2.5", "-2.5"), ("1e20", "1.0e+20"), ("9e999", "Inf"), ("x'00ff1A'", "00ff1a"),
      ("x''", nil), ("'a' || char(0) || 'b'", "a\0b"), ("CAST(x'61FF62' AS TEXT)", "a\u{FFFD}b"),
      ("' padded '", " padded "), ("'Ünï🙂'", "Ünï🙂"), ("'a|b*<script>'", "a|b*<script>"),
    ] as [(String, String?)])
  func texts(literal: String, text: String?) throws {
    for field in [SourceField.model, .intent, .team, .user, .status, .provider] {
      let dimension = try #require(Dimension.standard.first { $0.name == field.rawValue })
      #expect(try CallsTable(field, [literal, literal]).scan().texts(dimension) == [text, text])
    }
  }

  @Test("an integer and its text are the same user")
  func integerUsers() throws {
    let scanned = try CallsTable(.user, ["42", "'42'", "42.0", "'042'"]).scan()
    #expect(scanned.texts(.user) == ["42", "42", "42.0", "042"])
  }

  @Test("a provider that the source tells comes before the one that the model's name tells")
  func providers() throws {
    let scanned = try CallsTable([
      [.model: "'gpt-4o'"], [.model: "'gpt-4o'", .provider: "'azure'"], [.provider: "'x'"],
      [.model: "'gpt-4o'", .provider: "''"], [.model: "'unheard-of'"],
    ]).scan()
    #expect(scanned.texts(.provider) == ["openai", "azure", "x", "openai", nil])
  }

  @Test("custom dimensions follow the standard ones")
  func custom() throws {
    var calls = try CallsTable([[.model: "'a'", .team: "'red'"], [.model: "'b'"]])
    calls.mapping.customDimensions = [
      .init(name: "shout", expression: "upper(model)"), .init(name: "half", expression: "id / 2.0"),
    ]
    #expect(
      calls.mapping.cellDimensions == [
        .model, .provider, .intent, .team, .status, .custom("shout"), .custom("half"),
      ])
    let scanned = try calls.scan()
    #expect(scanned.texts(.custom("shout")) == ["A", "B"])
    #expect(scanned.texts(.custom("half")) == ["0.5", "1.0"])
    #expect(scanned.texts(.team) == ["red", nil])
  }

  @Test("two hundred thousand users keep their own codes, which copying the reader would not end")
  func manyUsers() throws {
    let database = try TestDatabase()
    let mapping = SourceMapping(
      origin: .query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
          + "SELECT i FROM n"), rowKey: nil,
      expressions: [.time: "1700000000 + i", .user: "'user-' || i"])
    var codes: [Int32] = []
    let scan = EventScan(mapping, asOf: Instant(seconds: 2_000_000_000))
    let outcome = try scan.run(on: try database.reader()) { _, _, user in codes.append(user) }
    #expect(codes == (1...200_000).map(Int32.init))
    #expect(outcome.userTexts.count == 200_001)
    #expect(outcome.userTexts.last == "user-200000")
  }

  @Test("a row that is set aside between others changes none of their texts")
  func quarantinedBetween() throws {
    let scanned = try CallsTable([
      [.model: "'a'", .user: "1"], [.model: "'b'", .user: "2", .cost: "'x'"],
      [.model: "'c'", .user: "3"], [:],
    ]).scan()
    #expect(scanned.texts(.model) == ["a", "c", nil])
    #expect(scanned.texts(.user) == ["1", "3", nil])
  }
}
