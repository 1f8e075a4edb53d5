public import Diagnostics

/// A value of a YAML document with the place where it was written.
public struct YAMLNode: Sendable {
  /// The three kinds of nodes.
  public enum Content: Sendable {
    /// A text, plain or quoted; numbers, dates, true and false are plain texts.
    case scalar(YAMLScalar)
    /// A list, in the written order.
    case sequence([YAMLNode])
    /// Keys and values, in the written order.
    case mapping(YAMLMapping)
  }

  /// What the node holds.
  public let content: Content

  /// Where the node begins.
  public let location: TextLocation

  /// The key whose value the node is, for messages; in a list the key of the list, `nil` at the
  /// root.
  public let key: String?

  init(content: Content, at location: TextLocation, key: String? = nil) {
    self.content = content
    self.location = location
    self.key = key
  }
}

/// A text in a YAML document, exactly as it was written apart from quotes, escapes and folding.
public struct YAMLScalar: Hashable, Sendable {
  /// The text without quotes, with escapes resolved.
  public let text: String

  /// Whether it was written without quotes and not as a block (`|`, `>`).
  public let isPlain: Bool

  /// Whether it stands for nothing: a plain `null`, `~` or empty text.
  public var isNull: Bool { isPlain && (text.isEmpty || text == "~" || text == "null") }
}
