public import Diagnostics

/// What is wrong with a YAML document, and where.
public enum YAMLError: Error, Hashable, Sendable {
  /// The text is not YAML.
  case syntax(SyntaxFault, location: TextLocation)

  /// The text is YAML, but uses a construct that is refused.
  case unsupported(UnsupportedConstruct, location: TextLocation)

  /// A mapping has the same key twice; the first stands on line `firstLine`.
  case duplicateKey(String, firstLine: Int, location: TextLocation)

  /// The text is longer than 1 MB.
  case tooLarge(bytes: Int, location: TextLocation)

  /// Sequences and mappings are nested more than 64 levels deep.
  case tooDeep(location: TextLocation)

  /// libyaml had no memory left.
  case outOfMemory(location: TextLocation)

  /// A mapping lacks a required key; the place is that of the mapping.
  case missingKey(String, in: String?, location: TextLocation)

  /// A mapping has a key that nobody knows; `known` are those that it may have.
  case unknownKey(String, known: [String], location: TextLocation)

  /// A node is of another kind than expected; both are in words: `text`, `a list`.
  case wrongKind(
    key: String?, expected: String, found: String, hint: String?, location: TextLocation)

  /// A text is none of a fixed set of values.
  case unknownValue(String, key: String?, known: [String], location: TextLocation)

  /// A value is refused for a reason of its type.
  case invalidValue(key: String?, reason: String, advice: String?, location: TextLocation)
}

/// A YAML construct that a document may not use.
public enum UnsupportedConstruct: Hashable, Sendable {
  /// `&name` before a node.
  case anchor(String)

  /// `*name` in place of a node.
  case alias(String)

  /// `!name` or `!!name` before a node.
  case tag(String)

  /// The key `<<`, which other readers take as a merge.
  case mergeKey

  /// A key that is a list or a mapping.
  case structuredKey

  /// A second document after `---`.
  case secondDocument
}
