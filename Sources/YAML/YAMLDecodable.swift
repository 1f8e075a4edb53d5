/// A value that is read from a YAML node.
///
/// A type that reads a mapping takes it apart by key and refuses the rest:
/// ```swift
/// init(yaml node: YAMLNode) throws(YAMLError) {
///   let map = try node.mapping()
///   try map.rejectUnknownKeys(allowed: ["name", "limit"])
///   name = try map.value("name")
///   limit = try map.value("limit", default: 10)
/// }
/// ```
public protocol YAMLDecodable {
  /// Reads the node.
  ///
  /// - Throws: ``YAMLError`` with the node's place when it does not fit; ``YAMLNode/invalid(_:advice:)``
  ///   makes one for a rule of the type.
  init(yaml node: YAMLNode) throws(YAMLError)
}

extension String: YAMLDecodable {
  /// The text of any scalar but null.
  public init(yaml node: YAMLNode) throws(YAMLError) { self = try node.string() }
}

extension Int: YAMLDecodable {
  /// A whole number.
  public init(yaml node: YAMLNode) throws(YAMLError) { self = try node.integer() }
}

extension Bool: YAMLDecodable {
  /// `true` or `false`.
  public init(yaml node: YAMLNode) throws(YAMLError) { self = try node.boolean() }
}

extension Array: YAMLDecodable where Element: YAMLDecodable {
  /// The items of a list.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    self = []
    for item in try node.sequence() { append(try Element(yaml: item)) }
  }
}

extension Optional: YAMLDecodable where Wrapped: YAMLDecodable {
  /// `nil` for null, else the wrapped value.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    self = node.isNull ? nil : try Wrapped(yaml: node)
  }
}

extension YAMLDecodable where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The case with the text as its raw value.
  ///
  /// - Throws: ``YAMLError/unknownValue(_:key:known:location:)`` for any other text.
  public init(yaml node: YAMLNode) throws(YAMLError) {
    let text = try node.string()
    guard let value = Self(rawValue: text) else {
      throw .unknownValue(
        text, key: node.key, known: Self.allCases.map(\.rawValue), location: node.location)
    }
    self = value
  }
}
