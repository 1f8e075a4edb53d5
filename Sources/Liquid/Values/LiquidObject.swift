/// A value of the host that templates read by member names.
///
/// Members are asked for only when a template names them, so that they can be costly. Filters of
/// the host can downcast the object to its own type.
public protocol LiquidObject: Sendable {
  /// The value of a member; `nil` when there is no such member, `.nil` when it has no value.
  func member(named name: String) throws(EvaluationFailure) -> LiquidValue?

  /// The names of all members, for suggestions.
  var memberNames: [String] { get }

  /// What `{{ object }}` prints.
  var text: String { get }

  /// The number that arithmetic filters and comparisons use; `nil` when it is not a number.
  var number: LiquidNumber? { get }

  /// What `sort` and comparisons use instead of the object; `nil` when it has no order.
  var sortKey: LiquidValue? { get }

  /// The elements that a loop visits; `nil` when it is not a list.
  var elements: [LiquidValue]? { get }

  /// The instant that the `date` filter formats, in seconds since 1970 UTC; `nil` for others.
  var epochSeconds: Int? { get }

  /// Whether `==` holds between the object and `other`.
  func isEqual(to other: LiquidValue) -> Bool
}

extension LiquidObject {
  /// Not a number.
  public var number: LiquidNumber? { nil }

  /// The number, when it is one.
  public var sortKey: LiquidValue? { number?.value }

  /// Not a list.
  public var elements: [LiquidValue]? { nil }

  /// Not an instant.
  public var epochSeconds: Int? { nil }

  /// Equal when the sort keys are, or the printed forms where there is none.
  public func isEqual(to other: LiquidValue) -> Bool {
    if let sortKey { return sortKey == (other.asObject?.sortKey ?? other) }
    return text == (other.asObject?.text ?? other.plainText)
  }
}

extension LiquidValue {
  /// The host's object, when the value is one.
  public var asObject: (any LiquidObject)? {
    if case .object(let object) = self { object } else { nil }
  }
}
