import Configuration
import Demonstration
import Testing
import Usage

@Suite("The default theme") struct DefaultThemeTests {
  private static let listings = [
    "index", "models", "intents", "providers", "teams", "users", "days", "hours", "matrix",
    "statuses", "dimensions", "exports", "about",
  ]

  @Test(
    "Every page of every period is whole, and all its links lead somewhere",
    arguments: [
      (NamedPeriod.last30Days, "2026-11-01"), (.all, "2026-11-01"), (.today, "2030-01-01"),
      (.today, "2020-01-01"),
    ])
  func wholePages(period: NamedPeriod, asOf: String) throws {
    try withDemonstration(period: period, asOf: asOf) { site in
      for name in Self.listings { #expect(site.pages[name + ".html"] != nil, "\(name)") }
      for (path, html) in site.pages {
        #expect(html.matches(of: /<h1[ >]/).count == 1, "\(path)")
        #expect(!html.contains(" style="), "\(path)")
        #expect(!html.contains("<script"), "\(path)")
      }
      #expect(site.brokenLinks == [])
    }
  }

  @Test("The overview and the account of rows show the exact total")
  func controlTotal() throws {
    try withDemonstration(period: .all, asOf: "2026-11-01") { site in
      let total = try #require(site.controlTotal)
      #expect(site.pages["index.html"]?.contains(total) == true)
      #expect(site.pages["about.html"]?.contains(total) == true)
    }
  }

  @Test("A period without usage says so and when there was some")
  func emptyPeriod() throws {
    try withDemonstration(period: .today, asOf: "2030-01-01") { site in
      let index = try #require(site.pages["index.html"])
      #expect(index.contains("No usage in this period"))
      #expect(index.contains("31 Oct 2026"))
    }
  }

  private func withDemonstration(
    period: NamedPeriod, asOf: String, _ body: (PrintedSite) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let plan = DemonstrationPlan(seed: 3, eventsPerDay: 20)
      try plan.write(to: folder + "/usage.sqlite")
      try body(
        PrintedSite(
          of: folder + "/usage.sqlite", span: .named(period), asOf: asOf,
          output: folder + "/site"))
    }
  }
}
