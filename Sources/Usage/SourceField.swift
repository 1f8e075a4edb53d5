/// What a source can tell about a call; each is an SQL expression over the source's rows.
public enum SourceField: String, CaseIterable, Sendable {
  case time, model, provider, intent, team, user, status
  case inputTokens = "input_tokens"
  case cacheReadTokens = "cache_read_tokens"
  case cacheWriteTokens = "cache_write_tokens"
  case cacheWrite1hTokens = "cache_write_1h_tokens"
  case outputTokens = "output_tokens"
  case reasoningTokens = "reasoning_tokens"
  /// All tokens together; used only where input or output tokens are not recorded.
  case totalTokens = "total_tokens"
  case cost, latency, cached

  /// The field in words, for messages: `input tokens`.
  public var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
