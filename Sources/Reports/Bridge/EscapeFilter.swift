import Liquid

/// `escape` as it is known from Liquid; in a report it has nothing left to do.
///
/// Every printed value is escaped for the place where it lands, so escaping it before would show
/// the escapes.
enum EscapeFilter {
  static let filter = Filter(
    "escape", "The text itself: printed values are always escaped.",
    example: Example("{{ 'a & b' | escape }}", prints: "a & b")
  ) { call throws(EvaluationFailure) in call.input }
}
