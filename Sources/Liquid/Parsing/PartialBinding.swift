/// `with value as name` or `for list as name` behind the name of a partial.
struct PartialBinding: Sendable {
  let value: LiquidExpression
  /// Where the value stands.
  let position: Int
  /// Whether the partial is printed for each element.
  let isLoop: Bool
  /// The name that the partial knows the value by, instead of its own.
  let alias: String?
}

extension MarkupParser {
  /// Reads the binding, if there is one.
  mutating func partialBinding() throws(LiquidError) -> PartialBinding? {
    let isLoop = accept(word: "for")
    guard isLoop || accept(word: "with") else { return nil }
    let position = offset
    let value = try expression()
    let alias = accept(word: "as") ? try name("the name of a variable") : nil
    return PartialBinding(value: value, position: position, isLoop: isLoop, alias: alias)
  }
}

/// The variable of a bound value: the last part of the partial's name.
func partialVariable(of name: String) -> String {
  name.split(separator: "/").last.map(String.init) ?? name
}
