import Liquid

/// `raw`: markup as it is, for those who want to say so.
///
/// It takes what the report or the template itself made: charts, tables, captured template text.
/// A text from data is refused, for nothing makes it safe.
enum RawFilter {
  static let filter = Filter(
    "raw", "Markup that the report or the template made, unchanged; text from data is refused.",
    example: Example("{% capture x %}**bold**{% endcapture %}{{ x | raw }}", prints: "**bold**")
  ) { call throws(EvaluationFailure) in
    switch call.input {
    case .nil, .markup, .captured, .object(is SiteMarkup): return call.input
    default:
      throw EvaluationFailure(
        "'raw' takes markup that the report made, got \(call.input.kindName)",
        advice: "leave the filter out: the text is escaped for the place where it stands")
    }
  }
}
