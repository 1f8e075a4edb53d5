import Statistics
import TestSupport
import Testing
import Usage

@testable import Reports

@Suite struct ReportDataTests {
  private static let reports: [String: ReportData] = {
    let zones = ["UTC", "Europe/Oslo", "Asia/Kathmandu", "America/New_York"]
    return Dictionary(
      uniqueKeysWithValues: zones.compactMap { zone in
        ReportingCalendar(timeZoneName: zone).map { calendar in
          (zone, SampleReport.random(seed: UInt64(zone.utf8.count), calendar: calendar))
        }
      })
  }()

  static let zones = reports.keys.sorted()

  private func report(_ zone: String) throws -> ReportData { try #require(Self.reports[zone]) }

  private func sum(_ rows: [Breakdown.Row]) -> Comparison {
    rows.reduce(into: Comparison(current: Measures(), previous: nil)) { $0.merge($1.measures) }
  }

  @Test(
    "every breakdown adds up to the summary, in all measures of both periods", arguments: zones)
  func breakdowns(zone: String) throws {
    let report = try report(zone)
    #expect(report.summary.current.requests > 1_000)
    #expect(report.breakdowns.count == 12)
    for breakdown in report.breakdowns {
      #expect(breakdown.total == report.summary)
      #expect(sum(breakdown.rows) == report.summary)
    }
  }

  @Test("an entity's days and breakdowns add up to it, entities to the summary", arguments: zones)
  func entities(zone: String) throws {
    let report = try report(zone)
    for group in report.entities {
      #expect(group.entities.count > 4)
      var total = Comparison(current: Measures(), previous: nil)
      for entity in group.entities {
        total.merge(entity.measures)
        #expect(sum(entity.days.rows) == entity.measures)
        for part in entity.breakdowns {
          #expect(part.total == entity.measures)
          #expect(sum(part.rows) == entity.measures)
        }
      }
      #expect(total == report.summary)
    }
  }

  @Test("shares of the cost sum to exactly one", arguments: zones)
  func shares(zone: String) throws {
    let report = try report(zone)
    for breakdown in report.breakdowns {
      let shares = breakdown.rows.compactMap { breakdown.costShare(of: $0) }
      #expect(Set(shares.map(\.denominator)).count == 1)
      #expect(shares.map(\.numerator).reduce(0, +) == shares.first?.denominator)
    }
  }

  @Test("the breakdown by day has a row for each day of the period")
  func days() throws {
    let report = SampleReport.data([SampleEvent("2026-11-05T10:00:00Z", cost: "1")])
    let days = try #require(report.breakdown(by: [.day]))
    #expect(days.rows.map(\.keys) == report.period.days.map { [.day($0)] })
  }

  @Test("every event is in the period, the comparison or neither")
  func outside() {
    let report = SampleReport.data([
      SampleEvent("2026-11-05T10:00:00Z"), SampleEvent("2026-10-05T10:00:00Z"),
      SampleEvent("2026-01-05T10:00:00Z"),
    ])
    #expect(report.summary.current.requests == 1)
    #expect(report.summary.previous?.requests == 1)
    // The empty scan counted none of the three.
    #expect(report.eventsOutsidePeriods == -2)
  }

  @Test("no usage makes a report of nothing")
  func empty() throws {
    let report = SampleReport.data([])
    #expect(report.summary.current.isEmpty)
    #expect(report.breakdowns.allSatisfy { $0.currentRows.isEmpty })
    #expect(report.entities.allSatisfy { $0.entities.isEmpty })
    let page =
      "{{ report.is_empty }} {{ report.summary.cost | money }} {{ report.summary.share | percent }}"
      + " {{ report.matrix.rows.size }} {{ report.by.model.rows.size }}"
    let site = try TestSite(["pages/index.md": page], of: report)
    #expect(textContent(of: site["index.html"]) == "true – – 0 0\n")
  }
}
