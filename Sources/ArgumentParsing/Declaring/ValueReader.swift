/// How the text of an option or argument becomes a value, and what a shell offers to complete it.
///
/// ```swift
/// static let day = ValueReader<Day> { text throws(InvalidValue) in
///   guard let day = Day(text) else {
///     throw InvalidValue(reason: "not a date", advice: "write YYYY-MM-DD")
///   }
///   return day
/// }
/// ```
public struct ValueReader<Value: Sendable>: Sendable {
  /// What a shell offers.
  public let completion: ValueCompletion

  /// Turns the text into a value or says why not.
  public let read: @Sendable (String) throws(InvalidValue) -> Value

  /// Makes a reader from a closure; `completion` also lists the values that help and messages
  /// name.
  public init(
    completing completion: ValueCompletion = .nothing,
    _ read: @escaping @Sendable (String) throws(InvalidValue) -> Value
  ) {
    self.completion = completion
    self.read = read
  }
}

extension ValueReader where Value == String {
  /// Any text but an empty one.
  public static var text: Self { text(completing: .nothing) }

  /// A path of a file, which need not exist.
  public static var file: Self { text(completing: .files) }

  /// A path of a directory, which need not exist.
  public static var directory: Self { text(completing: .directories) }

  /// One of these words.
  public static func oneOf(_ words: [String]) -> Self {
    ValueReader(completing: .choices(words)) { text throws(InvalidValue) in
      guard words.contains(text) else { throw InvalidValue() }
      return text
    }
  }

  private static func text(completing completion: ValueCompletion) -> Self {
    ValueReader(completing: completion) { text throws(InvalidValue) in
      guard !text.isEmpty else { throw InvalidValue(reason: "it is empty") }
      return text
    }
  }
}

extension ValueReader where Value == Int {
  /// A whole number within `range`.
  public static func wholeNumber(in range: ClosedRange<Int> = Int.min...Int.max) -> Self {
    ValueReader { text throws(InvalidValue) in
      guard let number = Int(text) else { throw InvalidValue(reason: "not a whole number") }
      guard range.contains(number) else {
        throw InvalidValue(
          reason: number < range.lowerBound
            ? "must be at least \(range.lowerBound)" : "must be at most \(range.upperBound)")
      }
      return number
    }
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// A case by its raw value.
  public static var choice: Self {
    ValueReader(completing: .choices(Value.allCases.map(\.rawValue))) {
      text throws(InvalidValue) in
      guard let value = Value(rawValue: text) else { throw InvalidValue() }
      return value
    }
  }
}
