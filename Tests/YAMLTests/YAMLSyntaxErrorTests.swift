import Testing
import YAML

@Suite struct YAMLSyntaxErrorTests {
  @Test(
    "a text that is not YAML gets our words and the place",
    arguments: [
      ("a:\n\tb: 1\n", "t.yml:2:1: a tab stands in the indentation; indent with spaces"),
      ("a: x\n\ty: 1\n", "t.yml:2:1: a tab stands in the indentation; indent with spaces"),
      ("a:\n  b: 1\n\tc: 2\n", "t.yml:3:1: a tab stands in the indentation; indent with spaces"),
      (
        "a: b: c\n",
        "t.yml:1:5: a ':' is not possible here; quote a text that holds ': ', or check the indentation"
      ),
      (
        "é: ü: c\n",
        "t.yml:1:7: a ':' is not possible here; quote a text that holds ': ', or check the indentation"
      ),
      (
        "a: 1\nb\nc: 2\n",
        "t.yml:3:1: a ':' is missing after the key; write 'key: value', or check the indentation"
      ),
      (
        "a: - b\n",
        "t.yml:1:4: a list item is not possible here; begin the list on a line of its own"
      ),
      (
        "a:\n    b: 1\n  c: 2\n",
        "t.yml:3:3: the indentation fits neither the lines above nor a part of them; indent entries that belong together alike"
      ),
      (
        "a:\n  - 1\n  b: 2\n",
        "t.yml:3:3: the indentation fits neither the lines above nor a part of them; indent entries that belong together alike"
      ),
      (
        "a: 1\n  b: 2\n",
        "t.yml:2:4: a ':' is not possible here; quote a text that holds ': ', or check the indentation"
      ),
      (
        "a: \"x\n",
        "t.yml:1:4: the quoted text that begins here does not end; end it with the quote that it begins with"
      ),
      (
        "b: 1\na: 'x\n---\n",
        "t.yml:2:4: the quoted text that begins here does not end; end it with the quote that it begins with"
      ),
      ("a: [1,\n  2\nb: 3\n", "t.yml:3:2: ',' or ']' is missing; the list begins on line 1"),
      ("a: {b: 1\nc: 3\n", "t.yml:2:2: ',' or '}' is missing; the mapping begins on line 1"),
      ("a: @x\n", "t.yml:1:4: a text cannot begin with '@'; quote the text"),
      ("a: `x`\n", "t.yml:1:4: a text cannot begin with '`'; quote the text"),
      ("a: %x\n", "t.yml:1:4: a text cannot begin with '%'; quote the text"),
      (
        "a: \"\\q\"\n",
        "t.yml:1:5: a '\\' in a double-quoted text begins no known escape; write '\\\\' for a backslash, or use single quotes"
      ),
      (
        "a: \"\\xZZ\"\n",
        "t.yml:1:7: a '\\' in a double-quoted text begins no known escape; write '\\\\' for a backslash, or use single quotes"
      ),
      (
        "a: x\u{1}y\n",
        "t.yml:1:5: the control character U+0001 is not allowed; remove it, or write it as an escape in double quotes"
      ),
      (
        "é: x\u{1B}y\n",
        "t.yml:1:6: the control character U+001B is not allowed; remove it, or write it as an escape in double quotes"
      ),
      (
        "a: &\n",
        "t.yml:1:5: a name is missing after '&' or '*'; quote a text that begins with '&' or '*'"
      ),
      (
        "a: * b\n",
        "t.yml:1:5: a name is missing after '&' or '*'; quote a text that begins with '&' or '*'"
      ),
      (
        "%FOO bar\n---\n",
        "t.yml:1:5: the directive on a line that begins with '%' is not known; remove the line, or quote a text that begins with '%'"
      ),
      (
        "%YAML 9.1\n---\na: 1\n",
        "t.yml:1:1: the directive on a line that begins with '%' is not known; remove the line, or quote a text that begins with '%'"
      ),
      (
        "a: |x\n  y\n",
        "t.yml:1:5: text follows '|' or '>' on the same line; begin the text on the next line"
      ),
      ("a: |\n\tx\n", "t.yml:2:1: a tab stands in the indentation; indent with spaces"),
      ("a: ]\n", "t.yml:1:4: a text cannot begin with ']'; quote the text"),
      ("[1, 2", "t.yml:1:6: ',' or ']' is missing; the list begins on line 1"),
      (
        "a: 1\n...\nb: 2\n",
        "t.yml:3:1: text follows the end of the document; remove the '...' line"
      ),
      (
        "a: \"x\" y\n",
        "t.yml:1:8: more text follows a value that is complete; quote the whole text, or check the indentation"
      ),
      (
        "\"a\" b: 1\n",
        "t.yml:1:5: more text follows a value that is complete; quote the whole text, or check the indentation"
      ),
      (
        "? a\n: b\n  : c\n",
        "t.yml:3:3: the indentation fits neither the lines above nor a part of them; indent entries that belong together alike"
      ),
    ])
  func syntax(text: String, expected: String) {
    #expect(complaint(about: text) == expected)
  }
}
