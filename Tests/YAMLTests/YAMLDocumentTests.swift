import Diagnostics
import Testing
import YAML

@Suite struct YAMLDocumentTests {
  @Test(
    "a document becomes a tree in the written order",
    arguments: [
      ("b: 1\na: two words\n", "{b: 1, a: two words}"),
      ("- 1\n- [x, 'y']\n- {k: v}\n", "[1, [x, 'y'], {k: v}]"),
      ("a:\n  b:\n    - c: 1\n      d: 2\n", "{a: {b: [{c: 1, d: 2}]}}"),
      ("t: |\n  one\n  two\n", "{t: 'one\ntwo\n'}"),
      ("t: >-\n  one\n  two\n", "{t: 'one two'}"),
      ("t: \"tab\\tand \\u00e9\"\n", "{t: 'tab\tand é'}"),
      ("a: # nothing\nb: ~\nc: null\n", "{a: , b: ~, c: null}"),
      ("1: x\n'2': y\n", "{1: x, 2: y}"),
      ("--- \na: 1\n...\n", "{a: 1}"),
      ("%YAML 1.1\n---\na: 1\n", "{a: 1}"),
      ("\u{FEFF}a: 1\nb: 2\n", "{a: 1, b: 2}"),
      ("a: 1\r\nb:\r\n  - 2\r\n", "{a: 1, b: [2]}"),
      ("plain text", "plain text"),
      ("'<<': 1\n", "{<<: 1}"),
    ])
  func tree(text: String, outline: String) throws {
    let document = try parsed(text)
    #expect(document.root.outline == outline)
    #expect(!document.isEmpty)
  }

  @Test(
    "numbers, dates and words stay the text that was written",
    arguments: ["0.1", "12:30", "2026-11-01", "no", "1e3", "0x10", ".5", "1_000", "007", "-0.0"])
  func plainText(text: String) throws {
    #expect(try parsed("v: \(text)").mapping().value("v", as: String.self) == text)
  }

  @Test(
    "an empty document is an empty mapping that says so",
    arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}", "---\n...\n"])
  func empty(text: String) throws {
    let document = try parsed(text)
    #expect(document.isEmpty)
    #expect(try document.mapping().entries.isEmpty)
  }

  @Test("an empty mapping is not an empty document")
  func emptyMapping() throws { #expect(try !parsed("{}").isEmpty) }

  @Test(
    "a value knows its place in UTF-8 columns",
    arguments: [
      ("ä: x\nk: v", "k", "t.yml:2:4"),
      ("{ä: ö, k: v}", "k", "t.yml:1:13"),
      ("{😀: 1, k: v}", "k", "t.yml:1:14"),
      ("\u{FEFF}k: v", "k", "t.yml:1:7"),
      ("a: 1\r\nk: v\r\n", "k", "t.yml:2:4"),
      ("a: 1\nk:\n  - v", "k", "t.yml:3:3"),
      ("a: 1\nk:\n", "k", "t.yml:2:3"),
    ])
  func place(text: String, key: String, expected: String) throws {
    #expect(try parsed(text).mapping().required(key).location.description == expected)
  }

  @Test("places in front matter are those of the file around it")
  func frontMatter() throws {
    let mapping = try parsed("title: é\nlimit: ten\n", lineOffset: 1).mapping()
    #expect(try mapping.required("limit").location == .init(file: "t.yml", line: 3, column: 8))
    #expect(mapping.entries[1].keyLocation == .init(file: "t.yml", line: 3, column: 1))
    #expect(complaint(about: "a: [\n", lineOffset: 4)?.hasPrefix("t.yml:6:1:") == true)
    #expect(
      complaint(about: "a:\n    b: 1\n  c: 2\n", lineOffset: 4)
        == "t.yml:7:3: the indentation fits neither the lines above nor a part of them; "
        + "indent entries that belong together alike")
  }
}
