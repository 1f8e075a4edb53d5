import Ingestion
import Testing

@Suite struct ProvidersTests {
  @Test(
    "a model's name tells its provider",
    arguments: [
      ("gpt-4o", "openai"), ("GPT-4o-mini", "openai"), ("o1", "openai"), ("o3-mini", "openai"),
      ("o4-mini", "openai"), ("chatgpt-4o-latest", "openai"), ("text-embedding-3-small", "openai"),
      ("claude-3-5-sonnet-20240620", "anthropic"), ("gemini-2.0-flash", "google"),
      ("gemma-2-9b", "google"), ("mixtral-8x7b", "mistral"), ("codestral-latest", "mistral"),
      ("command-r-plus", "cohere"), ("deepseek-chat", "deepseek"), ("grok-2", "xai"),
      ("llama-3.1-70b", "meta"), ("qwen2.5-coder", "alibaba"), ("kimi-k2", "moonshot"),
      ("glm-4.5", "zhipu"), ("nova-pro", "amazon"), ("sonar-pro", "perplexity"),
      ("phi-4", "microsoft"),
      ("anthropic/claude-3-7-sonnet-20250219", "anthropic"), ("openai/o1", "openai"),
      ("openrouter/anthropic/claude-3.5-sonnet", "anthropic"), ("openrouter/auto", "openrouter"),
      ("litellm_proxy/openai/gpt-4o", "openai"), ("litellm_proxy/gpt-4o", "openai"),
      ("gemini/gemini-1.5-pro", "google"),
      ("vertex_ai/gemini-1.5-pro", "vertex_ai"), ("meta-llama/Llama-3-8b", "meta"),
      ("mistralai/Mixtral-8x7B", "mistral"), ("x-ai/grok-2", "xai"),
      ("Qwen/Qwen2.5-72B", "alibaba"),
      ("deepseek/deepseek-r1:free", "deepseek"), ("azure/gpt-4o", "azure"),
      ("azure_ai/phi-4", "azure"), ("bedrock/anthropic.claude-v2", "bedrock"),
      ("groq/llama3-70b", "groq"), ("models/gemini-1.5-pro", "google"),
    ])
  func told(model: String, provider: String) {
    #expect(Providers.provider(ofModel: model) == provider)
  }

  @Test(
    "a name that tells nothing has no provider",
    arguments: ["", "None", "my-model", "palmyra-x5", "o", "/", "/gpt-4o", "ü"])
  func untold(model: String) { #expect(Providers.provider(ofModel: model) == nil) }
}
