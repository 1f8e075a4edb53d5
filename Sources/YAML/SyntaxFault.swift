public import Diagnostics

/// What is wrong with a text that is not YAML.
public enum SyntaxFault: Hashable, Sendable {
  /// A tab stands where the indentation of a line is expected.
  case tabIndentation

  /// A `:` stands where no key is possible, as in `a: b: c`.
  case unexpectedColon

  /// A line of a mapping has no `:`.
  case missingColon

  /// A `- ` stands where no list is possible.
  case unexpectedDash

  /// A line is indented neither like its neighbours nor like a part of them.
  case indentation

  /// More text follows a value that is complete, as in `a: "b" c`.
  case trailingText

  /// Text follows the `...` that ends the document.
  case afterEnd

  /// Text follows the `|` or `>` of a block on the same line.
  case blockHeader

  /// A text begins with `"` or `'` and never ends.
  case unclosedQuote

  /// A `[` is not closed with `]`; the place is where the list begins.
  case unclosedList(since: TextLocation?)

  /// A `{` is not closed with `}`; the place is where the mapping begins.
  case unclosedMapping(since: TextLocation?)

  /// A plain text begins with a character that means something else to YAML.
  case reservedCharacter(Unicode.Scalar)

  /// A `\` in a double-quoted text is followed by something that is no escape.
  case escape

  /// A control character, by its number in Unicode.
  case controlCharacter(UInt32)

  /// A name is missing after `&` or `*`.
  case anchorName

  /// A line that begins with `%` is no directive.
  case directive

  /// Something else, in libyaml's words.
  case other(String)
}
