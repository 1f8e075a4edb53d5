import Foundation
import SQLite
import TestSupport
import Testing

/// Names from the data are themselves everywhere, and nothing more than text.
@Suite(.enabled(if: Programs.has("python3"), "python3 reads the pages and is not installed"))
struct HostileNameTests {
  private static let groups = ["model", "intent", "team", "provider"]

  /// Names that are no formulas, but begin like one.
  private static let formulaLike = ["- item", "---", "-rf", "\n\nparagraph\n\n"]

  let folder: ReportFolder

  init() throws {
    folder = try ReportFolder()
    _ = try folder.run(["init-db", folder.database])
  }

  /// Adds an event for each name, with the name in every dimension and a cost of its own.
  private func add(_ names: [String]) throws {
    try folder.fillDatabase {
      let statement = try $0.prepare(
        """
        INSERT INTO usage_events (occurred_at_ms, model, provider, intent, team, user, status,
          cost_picodollars) SELECT 1790000000000, ?1, ?1, ?1, ?1, ?1, ?1,
          500 - (SELECT count(*) FROM usage_events)
        """)
      for name in names {
        try statement.bind([.text(name)])
        try statement.run()
      }
    }
  }

  /// How a page shows a name: control characters that are no white space as their pictures.
  private static func shown(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let picture =
        scalar.value < 0x20 && !"\t\n".unicodeScalars.contains(scalar)
        ? Unicode.Scalar(0x2400 + scalar.value) : nil
      shown.append(picture ?? scalar)
    }
    return String(shown)
  }

  @Test("each name has one page of its own, whose heading is the name and nothing else")
  func headings() throws {
    try add(HostileNames.all)
    let run = try folder.report()
    #expect(run.status == 0, "\(run.errors)")
    let expected = Set(HostileNames.all.map { Array(Self.shown($0).utf8) })
    try #require(expected.count == HostileNames.all.count)
    for group in Self.groups {
      let pages = try ParsedPages(in: folder.output, below: group + "s")
      guard group == "model" || !pages.pages.isEmpty else { continue }
      #expect(pages.pages.count == HostileNames.all.count)
      let headings = Set(pages.pages.map { Array($0.heading.utf8) })
      let different = headings.symmetricDifference(expected)
      #expect(different.map { String(decoding: $0, as: UTF8.self).debugDescription } == [])
      let paths = Set(pages.pages.map { $0.path.lowercased() })
      #expect(paths.count == pages.pages.count, "names that differ by case share a file")
    }
  }

  @Test("no page has a script, an event handler, or a link out of the report")
  func markup() throws {
    try add(HostileNames.all)
    #expect(try folder.report().status == 0)
    let pages = try ParsedPages(in: folder.output, below: "")
    #expect(pages.pages.count > HostileNames.all.count)
    for page in pages.pages {
      #expect(page.dangers == [], "\(page.path)")
      #expect(page.brokenLinks == [], "\(page.path)")
    }
  }

  @Test("every file is a plain name inside the report")
  func files() throws {
    try add(HostileNames.all)
    #expect(try folder.report().status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.directory.url.path)
    #expect(Set(names) == ["usage.sqlite", "report"])
    for path in try folder.contents().files.keys where path.hasPrefix("models/") {
      let name = path.dropFirst("models/".count)
      #expect(name.wholeMatch(of: /[a-z0-9][a-z0-9._-]*\.html/) != nil, "\(path)")
      #expect(name.utf8.count < 120)
      #expect(!["index.html", "con.html", "nul.txt.html", "com1.html"].contains(String(name)))
    }
  }

  @Test("a name keeps its file when other names come")
  func stability() throws {
    let numbered = HostileNames.all.enumerated()
    let half = numbered.filter { $0.offset % 2 == 0 }.map(\.element)
    try add(half)
    #expect(try folder.report().status == 0)
    let before = try ParsedPages(in: folder.output, below: "models").pathsByHeading
    #expect(before.count == half.count)
    try add(numbered.filter { $0.offset % 2 == 1 }.map(\.element) + ["another", "GPT-4O"])
    #expect(try folder.report().status == 0)
    let after = try ParsedPages(in: folder.output, below: "models").pathsByHeading
    for (heading, path) in before { #expect(after[heading] == path) }
  }

  @Test("an export gives each name back, formulas behind an apostrophe, and its exact cost")
  func exports() throws {
    try add(HostileNames.all)
    #expect(try folder.report().status == 0)
    for dimension in Self.groups + ["user", "status"] {
      let rows = try PythonCSV.rows(of: folder.output + "/exports/by-\(dimension).csv")
      #expect(rows.count == HostileNames.all.count + 1)
      let names = Set(rows.dropFirst().map { Array($0[0].utf8) })
      for name in HostileNames.all {
        let plain = names.contains(Array(name.utf8))
        let defused = names.contains(Array(("'" + name).utf8))
        #expect(plain != defused, "\(name.debugDescription)")
        let isFormula = HostileNames.formulas.contains(name) && !name.hasPrefix("DDE")
        let expected = isFormula || Self.formulaLike.contains(name)
        #expect(defused == expected, "\(name.debugDescription)")
      }
      let cost = try #require(rows.first?.firstIndex(of: "cost"))
      #expect(rows.dropFirst().first?[cost] == "0.000000000500")
    }
  }

  @Test("names that only differ in how a letter is composed share neither page nor figures")
  func composition() throws {
    try add(["caf\u{E9}", "cafe\u{301}"])
    try folder.write(
      """
      ---
      for_each: models
      permalink: models/{{ model.slug }}.html
      ---
      # {{ model.name }}
      {% assign days = model.days | top: 9 %}{% for day in days %}{{ day.cost.exact }} {% endfor %}
      """, to: "mine/pages/model.md")
    try folder.write(
      """
      # Models
      {% assign rows = report.by.model | top: 9 %}{% for row in rows %}
      [{{ row.name }}]({{ row.url }})
      {% endfor %}
      """, to: "mine/pages/index.md")
    let run = try folder.report("--templates", "mine")
    try #require(run.status == 0, "\(run.errors)")
    let pages = try ParsedPages(in: folder.output, below: "models").pages
    #expect(pages.count == 2)
    let overview = try folder.page("index.html")
    for page in pages {
      #expect(overview.contains("\"\(page.path)\""))
      let isComposed = page.heading.unicodeScalars.count == 4
      let text = try folder.page(page.path)
      #expect(text.contains("0.000000000500") == isComposed)
      #expect(text.contains("0.000000000499") == !isComposed)
    }
  }

  @Test("costs below zero are numbers in the export, not defused texts")
  func negativeNumbers() throws {
    try folder.fillDatabase {
      try $0.execute(
        """
        INSERT INTO usage_events (occurred_at_ms, model, cost_picodollars)
        VALUES (1790000000000, '-5', -1250000000000)
        """)
    }
    #expect(try folder.report().status == 0)
    let table = try folder.export("by-model")
    #expect(table.column("cost") == ["-1.250000000000"])
    #expect(table.column("model") == ["-5"])
    let bytes = try folder.page("exports/by-model.csv")
    #expect(bytes.contains(",-1.250000000000,"))
  }

  @Test(
    "published formula payloads are defused",
    .enabled(
      if: SharedFixtures.hasSuite("csv-injection/csv-payload.txt"), "\(SharedFixtures.reason)"))
  func payloads() throws {
    let text = try String(
      contentsOf: SharedFixtures.suite("csv-injection/csv-payload.txt"), encoding: .utf8)
    let names = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    try add(names)
    #expect(try folder.report().status == 0)
    let rows = try PythonCSV.rows(of: folder.output + "/exports/by-model.csv").dropFirst()
    #expect(Set(rows.map { $0[0] }) == Set(names.map { $0.hasPrefix("DDE") ? $0 : "'" + $0 }))
  }
}
