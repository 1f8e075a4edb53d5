import Testing
import YAML

@Suite struct YAMLRefusalTests {
  @Test(
    "a construct that is not supported is refused with its place and advice",
    arguments: [
      (
        "a: &x 1\n",
        "t.yml:1:4: the anchor '&x' is not supported; write the value out, or quote a text that begins with '&' or '*'"
      ),
      (
        "a: &x\n  b: 1\n",
        "t.yml:1:4: the anchor '&x' is not supported; write the value out, or quote a text that begins with '&' or '*'"
      ),
      (
        "&k a: 1\n",
        "t.yml:1:1: the anchor '&k' is not supported; write the value out, or quote a text that begins with '&' or '*'"
      ),
      (
        "a: 1\nb: *a\n",
        "t.yml:2:4: the alias '*a' is not supported; write the value out, or quote a text that begins with '&' or '*'"
      ),
      (
        "*a : 1\n",
        "t.yml:1:1: the alias '*a' is not supported; write the value out, or quote a text that begins with '&' or '*'"
      ),
      (
        "a: !!str 1\n",
        "t.yml:1:4: the tag '!!str' is not supported; remove it, or quote a text that begins with '!'"
      ),
      (
        "a: !local [1]\n",
        "t.yml:1:4: the tag '!local' is not supported; remove it, or quote a text that begins with '!'"
      ),
      (
        "a: ! x\n",
        "t.yml:1:4: the tag '!' is not supported; remove it, or quote a text that begins with '!'"
      ),
      (
        "<<: {a: 1}\n",
        "t.yml:1:1: the merge key '<<' is not supported; write the keys out, or quote '<<'"
      ),
      (
        "? [a, b]\n: 1\n",
        "t.yml:1:3: a key must be text, not a list or a mapping; quote a text that begins with '[' or '{'"
      ),
      (
        "{a: 1}: 2\n",
        "t.yml:1:1: a key must be text, not a list or a mapping; quote a text that begins with '[' or '{'"
      ),
      (
        "a: 1\n---\nb: 2\n",
        "t.yml:2:1: a second document begins here; only one is read; remove the '---' line and what follows"
      ),
      (
        "a: 1\n---\n",
        "t.yml:2:1: a second document begins here; only one is read; remove the '---' line and what follows"
      ),
      (
        "a: 1\nb: 2\n'a': 3\n",
        "t.yml:3:1: the key 'a' is given twice; the first is on line 1; remove one of them"
      ),
      (
        "x: {é: 1, é: 2}\n",
        "t.yml:1:12: the key 'é' is given twice; the first is on line 1; remove one of them"
      ),
    ])
  func refused(text: String, expected: String) {
    #expect(complaint(about: text) == expected)
  }

  @Test("64 levels are read and 65 are not")
  func depth() {
    let brackets = { (count: Int) in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(complaint(about: brackets(64)) == nil)
    #expect(
      complaint(about: brackets(65))
        == "t.yml:1:65: lists and mappings are nested more than 64 levels deep")
    #expect(complaint(about: String(repeating: "[", count: 500_000)) != nil)
  }

  @Test("a text of one million bytes is read and a longer one is not")
  func size() throws {
    let line = "- aaaaaaa\n"
    let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
    #expect(try parsed(text).root.sequence().count == 100_000)
    #expect(
      complaint(about: text + "#")
        == "t.yml:1:1: the text has 1000001 bytes; at most 1000000 are read")
  }
}
