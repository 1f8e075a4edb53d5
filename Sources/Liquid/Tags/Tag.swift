/// A tag of the language, such as `{% if %}`: how it is parsed, and its documentation.
public protocol Tag: Sendable {
  /// The word behind `{%`.
  var name: String { get }

  /// The tags that only stand inside or at the end of this one: `else`, `endif`.
  var parts: [String] { get }

  /// What the tag does, as a sentence.
  var summary: String { get }

  /// How it is written: `{% if condition %} … {% endif %}`.
  var syntax: String { get }

  /// A template with what it prints.
  var example: Example { get }

  /// Reads the tag and, for a block, everything up to its end.
  func parse(_ parser: TagParser) throws(LiquidError) -> any Node
}

extension Tag {
  /// Tags have no parts unless they are blocks.
  public var parts: [String] { [] }
}

/// A template with what it prints, shown in the documentation and run as a test.
public struct Example: Sendable {
  /// The template.
  public let template: String

  /// What it prints when there are no variables.
  public let output: String

  /// Partials that the template uses, by name.
  public let partials: [String: String]

  /// Makes an example.
  public init(_ template: String, prints output: String, partials: [String: String] = [:]) {
    self.template = template
    self.output = output
    self.partials = partials
  }
}
