public import Diagnostics

/// Gives the texts of partials by name.
public protocol TemplateLoader: Sendable {
  /// The partial that `{% render 'name' %}` asks for; a failure says why there is none.
  func load(_ name: String) throws(EvaluationFailure) -> SourceText
}

/// A loader without any partial.
public struct EmptyLoader: TemplateLoader {
  /// Makes the loader.
  public init() {}

  /// Always a failure.
  public func load(_ name: String) throws(EvaluationFailure) -> SourceText {
    throw EvaluationFailure("there are no partials")
  }
}

/// A loader of partials that are in memory.
public struct DictionaryLoader: TemplateLoader {
  private let partials: [String: SourceText]

  /// Makes a loader of texts by name; locations show the names as files.
  public init(_ partials: [String: String]) {
    self.partials = Dictionary(
      uniqueKeysWithValues: partials.map { ($0, SourceText(file: $0, contents: $1)) })
  }

  /// The text of that name; a failure suggests the nearest name.
  public func load(_ name: String) throws(EvaluationFailure) -> SourceText {
    if let source = partials[name] { return source }
    throw EvaluationFailure(
      "there is no partial of that name",
      advice: suggestion(for: name, among: partials.keys.sorted()))
  }
}
