/// An argument that a tag takes, as it is declared and documented.
struct TagParameter: Sendable {
  let name: String

  /// What it means, and what holds when it is left out.
  let summary: String

  /// Whether the tag cannot do without it.
  let isRequired: Bool

  /// The texts that it can be; any value when empty.
  let choices: [String]

  /// An argument that may be left out.
  init(_ name: String, _ summary: String, choices: [String] = []) {
    (self.name, self.summary, self.choices, isRequired) = (name, summary, choices, false)
  }

  private init(required name: String, _ summary: String, choices: [String]) {
    (self.name, self.summary, self.choices, isRequired) = (name, summary, choices, true)
  }

  /// An argument that must be given.
  static func required(_ name: String, _ summary: String, choices: [String] = []) -> TagParameter {
    TagParameter(required: name, summary, choices: choices)
  }
}
