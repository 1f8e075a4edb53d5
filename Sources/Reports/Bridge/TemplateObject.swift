import Liquid

/// A value of the report as templates see it: named members, read when they are asked for.
struct TemplateObject<Value: Sendable>: LiquidObject {
  let value: Value
  let shape: ObjectShape<Value>

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    shape.membersByName[name].map { $0.read(value) }
  }

  var memberNames: [String] { shape.members.map(\.name) }

  var text: String { shape.text(value) }

  var elements: [LiquidValue]? { shape.elements?(value) }
}

/// The members that all values of one kind have, with what each is.
struct ObjectShape<Value: Sendable>: Sendable {
  /// A member that templates can read.
  struct Member: Sendable {
    let name: String
    /// What it gives, with its unit and what nil means.
    let summary: String
    let read: @Sendable (Value) -> LiquidValue

    init(_ name: String, _ summary: String, _ read: @escaping @Sendable (Value) -> LiquidValue) {
      self.name = name
      self.summary = summary
      self.read = read
    }
  }

  let members: [Member]
  let membersByName: [String: Member]

  /// What the value prints as.
  let text: @Sendable (Value) -> String

  /// What a loop over the value visits.
  let elements: (@Sendable (Value) -> [LiquidValue])?

  init(
    _ members: [Member], text: @escaping @Sendable (Value) -> String,
    elements: (@Sendable (Value) -> [LiquidValue])? = nil
  ) {
    self.members = members
    self.text = text
    self.elements = elements
    membersByName = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The value as templates see it.
  func object(_ value: Value) -> LiquidValue {
    .object(TemplateObject(value: value, shape: self))
  }

  /// The members as those of a value that holds such a value.
  func members<Other: Sendable>(
    of part: @escaping @Sendable (Other) -> Value
  ) -> [ObjectShape<Other>.Member] {
    members.map { member in
      ObjectShape<Other>.Member(member.name, member.summary) { member.read(part($0)) }
    }
  }
}
