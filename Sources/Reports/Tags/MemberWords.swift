/// The words for members of figures, as headings and names of series.
enum MemberWords {
  private static let words = [
    "tokens.total": "Tokens", "latency.mean": "Mean latency", "latency.p50": "Median latency",
    "latency.p95": "p95 latency", "latency.p99": "p99 latency", "sparkline": "Trend",
    "cost_per_million_tokens": "Cost per million tokens", "value": "Value",
  ]

  /// The words for a path: `Cost per request` for `cost_per_request`, `Input tokens` for
  /// `tokens.input`.
  static func words(for path: MemberPath) -> String {
    if let words = words[path.text] { return words }
    let isClass = path.names.count == 2 && path.names[0] == "tokens"
    let names = isClass ? path.names[1] + " tokens" : path.text
    let text = names.map { $0 == "_" || $0 == "." ? " " : String($0) }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
