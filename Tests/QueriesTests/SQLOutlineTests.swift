import Testing

@testable import Queries

@Suite struct SQLOutlineTests {
  @Test(
    "tables are the names after FROM, JOIN and IN",
    arguments: [
      ("SELECT a FROM t", ["t"]),
      ("SELECT t FROM a, b JOIN c ON a.x = c.y, d", ["a", "b", "c", "d"]),
      ("SELECT f(x, y) FROM (SELECT z FROM q), r", ["q", "r"]),
      ("SELECT * FROM ((a JOIN b), c) WHERE d IN e AND f IN (g, h)", ["a", "b", "c", "e"]),
      ("SELECT a, b FROM t ORDER BY a, b", ["t"]),
      ("SELECT a FROM t GROUP BY a, b UNION SELECT c, d FROM u", ["t", "u"]),
      (#"SELECT 1 FROM "Quoted ""T""", [Odd], `tick`"#, [#"quoted "t""#, "odd", "tick"]),
      ("SELECT 'FROM t' -- FROM u\n/* FROM v */ FROM w", ["w"]),
      ("SELECT a IS DISTINCT FROM b FROM t", ["t"]),
      ("SELECT * FROM main.t, u JOIN [main].t ON t.x = u.y", ["t", "u"]),
      ("WITH a AS (SELECT 1 FROM b) SELECT * FROM a", ["b", "a"]),
      ("VALUES (1, 2)", []),
      ("SELECT 1 FROM 'unclosed", []),
    ])
  func tables(sql: String, tables: [String]) {
    #expect(SQLOutline(of: sql).tables == tables)
  }

  @Test("parameters are found outside of texts, names and comments")
  func parameters() {
    let outline = SQLOutline(
      of: #"SELECT :from, ':no', ":no", [:no] -- :no"# + "\n, ?1, @x, $y, a->>'$.b'")
    #expect(outline.parameters.map(\.text) == [":from", "?1", "@x", "$y"])
    #expect(outline.parameters[0].offset == 7)
  }

  @Test(
    "the statement ends before its semicolon",
    arguments: [
      ("SELECT 1 ; -- done", 8, nil), ("SELECT ';'", 10, nil), ("SELECT 1;;", 8, nil),
      ("SELECT 1; SELECT 2", 8, 10), ("-- none", 0, nil), ("; SELECT 1", 0, 2),
    ] as [(String, Int, Int?)])
  func ends(sql: String, end: Int, second: Int?) {
    let outline = SQLOutline(of: sql)
    #expect(outline.end == end)
    #expect(outline.secondStatement == second)
  }

  @Test(
    "the place behind a leading WITH is known",
    arguments: [
      ("WITH a AS (SELECT 1) SELECT 1", 4), (" with  RECURSIVE a", 16), ("SELECT 1", nil),
    ] as [(String, Int?)])
  func leadingWith(sql: String, end: Int?) {
    #expect(SQLOutline(of: sql).withEnd == end)
  }
}
