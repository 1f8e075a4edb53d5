import Configuration
import Diagnostics
import Liquid
import Statistics
import Testing
import Usage

@testable import Reports

@Suite struct FigureFilterTests {
  private static let all =
    FigureFilters.all(in: .dollars) + [TopFilter.filter, EscapeFilter.filter, RawFilter.filter]

  private func render(_ text: String, _ value: LiquidValue = .nil) throws -> String {
    var environment = Environment()
    for filter in Self.all { environment.register(filter) }
    let source = SourceText(file: "page.md", contents: text)
    return try Template(parsing: source, environment: environment).render(["value": value])
  }

  @Test("the example of a filter prints what it says", arguments: all.map(\.name))
  func example(name: String) throws {
    let filter = try #require(Self.all.first { $0.name == name })
    #expect(try render(filter.example.template) == filter.example.output)
    #expect(filter.summary.hasSuffix("."))
  }

  @Test("nothing recorded is a dash", arguments: FigureFilters.all(in: .dollars).map(\.name))
  func nothing(name: String) throws {
    #expect(try render("{{ value | \(name) }}") == "–")
  }

  @Test("a change in money is money, and a change in a count is a count")
  func changes() throws {
    let change = Change(from: 1_000_000_000_000, to: 3_500_000_000_000)
    let money = LiquidValue.object(ChangeObject(change: change, unit: .money(.dollars)))
    #expect(try render("{{ value | money: sign: true }}", money) == "+$2.50")
    #expect(try render("{{ value }} {{ value.before }}", money) == "2.500000000000 1.000000000000")
    #expect(try render("{{ value | times: 2 | money }}", money) == "$5.00")
    #expect(try render("{{ value | delta }}", money) == "+250.0%")
    let count = LiquidValue.object(ChangeObject(change: Change(from: 8, to: 6), unit: .count))
    #expect(try render("{{ value | number }} {{ value | delta }}", count) == "−2 −25.0%")
  }

  @Test(
    "what is new or gone has no percentage",
    arguments: [(0, 5, "new"), (5, 0, "gone"), (0, 0, "–"), (5, 5, "0.0%")])
  func newAndGone(before: Int128, after: Int128, text: String) throws {
    let change = ChangeObject(change: Change(from: before, to: after), unit: .count)
    #expect(try render("{{ value | delta }}", .object(change)) == text)
  }

  @Test("an amount keeps its currency and its last digit")
  func amount() throws {
    let euro = try #require(CurrencyCode("EUR"))
    let value = LiquidValue.object(AmountObject(picodollars: Ratio(1, 1), currency: euro))
    #expect(try render("{{ value | money }}", value) == "€0.000000000001")
    #expect(try render("{{ value.exact }} {{ value.currency }}", value) == "0.000000000001 EUR")
    #expect(try render("{{ value | money: places: 2 }}", value) == "€0.00")
  }

  @Test(
    "what cannot be shown is refused with the place",
    arguments: [
      ("{{ 'x' | money }}", "page.md:1:10: filter 'money': expected a number, got a string"),
      (
        "{{ 1 | money: places: 13 }}",
        "page.md:1:8: filter 'money': 'places' must be a whole number from 0 to 12"
      ),
      (
        "{{ 5 | top: 3 }}",
        "page.md:1:8: filter 'top': 'top' needs a breakdown, got a number; write report.by.user"
      ),
      ("{{ nil | top: 0 }}", "page.md:1:10: filter 'top': 'top' needs a number of rows above zero"),
    ])
  func refused(template: String, message: String) {
    let error = #expect(throws: LiquidError.self) { try render(template) }
    #expect(error?.oneLine == message)
  }
}
