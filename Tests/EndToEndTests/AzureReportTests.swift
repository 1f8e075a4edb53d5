import Foundation
import SQLite
import TestSupport
import Testing

/// A report on an hour of production traffic that records tokens, but neither model nor cost.
@Suite(
  .enabled(
    if: SharedFixtures.has("azure-llm/AzureLLMInferenceTrace_code.csv"),
    "\(SharedFixtures.reason)"))
struct AzureReportTests {
  let folder: ReportFolder
  let requests: CSVTable

  init() throws {
    folder = try ReportFolder()
    let trace = try CSVTable(
      contentsOf: SharedFixtures.file("azure-llm/AzureLLMInferenceTrace_code.csv"))
    requests = trace
    try folder.fillDatabase {
      try trace.load(
        into: "trace",
        columns: "TIMESTAMP TEXT, ContextTokens INTEGER, GeneratedTokens INTEGER", of: $0)
    }
    try folder.configure(
      """
      source:
        table: trace
        time: TIMESTAMP
        input_tokens: ContextTokens
        output_tokens: GeneratedTokens
      """)
  }

  @Test("tokens add up in every export, and nothing pretends to be a cost of zero")
  func tokensWithoutCost() throws {
    let run = try folder.report()
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("Period    2023-11-16 to 2023-11-16, UTC\nCost      not recorded"))
    #expect(run.output.contains("Requests  8819,"))
    let overview = try folder.page("index.html")
    #expect(overview.localizedCaseInsensitiveContains("not recorded"))

    let input = try #require(requests.wholeSum("ContextTokens"))
    let output = try #require(requests.wholeSum("GeneratedTokens"))
    for name in try folder.breakdowns() {
      let table = try folder.export(name)
      #expect(table.wholeSum("requests") == 8_819, "\(name)")
      #expect(table.wholeSum("input_tokens") == input, "\(name)")
      #expect(table.wholeSum("output_tokens") == output, "\(name)")
      #expect(table.wholeSum("total_tokens") == input + output, "\(name)")
      #expect(Set(table.column("cost")) == [""], "\(name)")
      #expect(table.wholeSum("requests_with_cost") == 0, "\(name)")
    }
    #expect(try folder.export("by-model").column("model") == [""])
  }

  @Test("times without a zone are read in the zone that the configuration names")
  func bareTimes() throws {
    try folder.configure(
      """
      source:
        table: trace
        time: TIMESTAMP
        time_zone: Asia/Tokyo
      """)
    #expect(try folder.report().status == 0)
    // 18:17 in Tokyo is 09:17 in UTC.
    let first = try folder.export("by-day").column("first_seen").first
    #expect(first?.hasPrefix("2023-11-16T09:17") == true)
  }
}
