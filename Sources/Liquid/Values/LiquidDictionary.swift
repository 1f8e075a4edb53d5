/// Values by name that keep the order in which their names were first set.
public struct LiquidDictionary: Sendable {
  /// The names in their order.
  public private(set) var keys: [String] = []

  private var values: [String: LiquidValue] = [:]

  /// Makes an empty dictionary.
  public init() {}

  /// Makes a dictionary of `pairs`; of a key that comes twice the last value counts.
  public init(_ pairs: some Sequence<(String, LiquidValue)>) {
    for (key, value) in pairs { self[key] = value }
  }

  /// The value of `key`; setting nil removes it, in time linear in the number of keys.
  public subscript(key: String) -> LiquidValue? {
    get { values[key] }
    set {
      guard let newValue else {
        if values.removeValue(forKey: key) != nil { keys.removeAll { $0 == key } }
        return
      }
      if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
    }
  }

  /// How many keys there are.
  public var count: Int { keys.count }

  /// Whether there is no key.
  public var isEmpty: Bool { keys.isEmpty }

  /// Keys and values in order.
  public var pairs: [(key: String, value: LiquidValue)] {
    keys.map { ($0, values[$0] ?? .nil) }
  }
}
