/// Which provider a model's name tells.
///
/// The prefix before a slash counts first (`anthropic/claude-…`, also behind a router's name such
/// as `openrouter/anthropic/…`); otherwise a list of well-known name beginnings does.
public enum Providers {
  /// The provider of a model, in lower case; `nil` when the name does not tell.
  public static func provider(ofModel model: String) -> String? {
    let parts = model.lowercased().split(separator: "/", omittingEmptySubsequences: false)
      .map(String.init)
    let name = parts[parts.count - 1]
    let prefixes = parts.dropLast()
    if let provider = prefixes.first(where: { !passing.contains($0) }) {
      return provider.isEmpty ? nil : aliases[provider] ?? provider
    }
    return beginnings.first { name.hasPrefix($0.beginning) }?.provider ?? prefixes.first
  }

  /// Prefixes of services that pass calls on, and of Google's own names: what is behind tells.
  private static let passing: Set<String> = ["openrouter", "litellm", "litellm_proxy", "models"]

  private static let aliases = [
    "google": "google", "gemini": "google", "vertex_ai": "vertex_ai", "meta-llama": "meta",
    "mistralai": "mistral", "x-ai": "xai", "qwen": "alibaba", "azure_ai": "azure",
  ]

  /// Beginnings of model names as their makers publish them.
  private static let beginnings: [(beginning: String, provider: String)] = [
    ("gpt-", "openai"), ("chatgpt-", "openai"), ("o1", "openai"), ("o3", "openai"),
    ("o4", "openai"), ("text-embedding-", "openai"), ("davinci", "openai"), ("whisper", "openai"),
    ("dall-e", "openai"), ("tts-", "openai"), ("codex-", "openai"),
    ("claude", "anthropic"),
    ("gemini", "google"), ("gemma", "google"), ("palm-", "google"),
    ("mistral", "mistral"), ("mixtral", "mistral"), ("codestral", "mistral"),
    ("ministral", "mistral"), ("pixtral", "mistral"), ("magistral", "mistral"),
    ("command", "cohere"), ("embed-", "cohere"), ("rerank-", "cohere"),
    ("deepseek", "deepseek"), ("grok", "xai"), ("llama", "meta"), ("qwen", "alibaba"),
    ("qwq", "alibaba"), ("kimi", "moonshot"), ("glm-", "zhipu"), ("nova-", "amazon"),
    ("titan-", "amazon"), ("sonar", "perplexity"), ("phi-", "microsoft"),
  ]
}
