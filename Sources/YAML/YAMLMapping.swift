public import Diagnostics

/// The keys and values of a mapping, in the written order; no key stands twice.
public struct YAMLMapping: Sendable {
  /// A key with its value.
  public struct Entry: Sendable {
    /// The key's text.
    public let key: String

    /// Where the key stands.
    public let keyLocation: TextLocation

    /// The value; its own location is where the value stands.
    public let value: YAMLNode
  }

  /// Keys and values, in the written order.
  public let entries: [Entry]

  /// Where the mapping begins.
  public let location: TextLocation

  /// The key whose value the mapping is; `nil` at the root.
  public let owner: String?

  private let positions: [String: Int]

  init(
    _ entries: [Entry] = [], positions: [String: Int] = [:], at location: TextLocation,
    owner: String? = nil
  ) {
    self.entries = entries
    self.positions = positions
    self.location = location
    self.owner = owner
  }

  /// The value of a key; `nil` when the mapping lacks it.
  public subscript(key: String) -> YAMLNode? { positions[key].map { entries[$0].value } }

  /// The keys, in the written order.
  public var keys: [String] { entries.map(\.key) }

  /// The value of a key that must be there.
  ///
  /// - Throws: ``YAMLError/missingKey(_:in:location:)``.
  public func required(_ key: String) throws(YAMLError) -> YAMLNode {
    guard let node = self[key] else {
      throw .missingKey(key, in: owner, location: location)
    }
    return node
  }

  /// The value of a key that may be absent or null; `nil` in both cases.
  public func optional(_ key: String) -> YAMLNode? {
    self[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Refuses keys that are not in `allowed`.
  ///
  /// - Throws: ``YAMLError/unknownKey(_:known:location:)`` for the first one.
  public func rejectUnknownKeys(allowed: [String]) throws(YAMLError) {
    for entry in entries where !allowed.contains(entry.key) {
      throw .unknownKey(entry.key, known: allowed, location: entry.keyLocation)
    }
  }
}

extension YAMLMapping {
  /// The decoded value of a key that must be there.
  ///
  /// - Throws: ``YAMLError`` when the key is missing or its value does not decode.
  public func value<Value: YAMLDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(YAMLError) -> Value {
    try Value(yaml: required(key))
  }

  /// The decoded value of a key; `nil` when it is absent or null.
  ///
  /// - Throws: ``YAMLError`` when the value does not decode.
  public func optionalValue<Value: YAMLDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(YAMLError) -> Value? {
    guard let node = optional(key) else { return nil }
    return try Value(yaml: node)
  }

  /// The decoded value of a key; `fallback` when it is absent or null.
  ///
  /// - Throws: ``YAMLError`` when the value does not decode.
  public func value<Value: YAMLDecodable>(
    _ key: String, as type: Value.Type = Value.self, default fallback: @autoclosure () -> Value
  ) throws(YAMLError) -> Value {
    try optionalValue(key, as: type) ?? fallback()
  }

  /// All keys with their decoded values, in the written order.
  ///
  /// - Throws: ``YAMLError`` for the first value that does not decode.
  public func values<Value: YAMLDecodable>(
    as type: Value.Type = Value.self
  ) throws(YAMLError) -> [(key: String, value: Value)] {
    var result: [(key: String, value: Value)] = []
    for entry in entries { result.append((entry.key, try Value(yaml: entry.value))) }
    return result
  }
}
