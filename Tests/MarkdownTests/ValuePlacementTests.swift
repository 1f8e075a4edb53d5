import Diagnostics
import Markdown
import Testing

/// The promise of the module: a value is itself wherever it lands, whatever it holds.
@Suite("Values in every place of a page")
struct ValuePlacementTests {
  @Test("There are at least 200 different nasty strings")
  func enoughStrings() {
    #expect(Set(NastyStrings.all.map { Array($0.unicodeScalars) }).count >= 200)
  }

  @Test("A nasty value is itself and changes no tag", arguments: Place.all)
  func nastyValue(in place: Place) throws {
    for value in NastyStrings.all {
      try expectIntact(value, in: place)
    }
  }

  @Test("A random mix of nasty values is itself and changes no tag", arguments: Place.all)
  func randomValue(in place: Place) throws {
    var generator = SeededGenerator(state: 20_261_121)
    let pieces = NastyStrings.all.filter { $0.utf8.count < 100 }
    for _ in 0..<300 {
      let count = Int.random(in: 2...6, using: &generator)
      let value = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      try expectIntact(value, in: place)
    }
  }

  @Test("A value in a page of 2,000 others is itself")
  func manyValues() throws {
    var values = PlaceholderTable()
    let strings = NastyStrings.all.filter { $0.utf8.count < 100 }
    let expected = (0..<2000).map { strings[$0 % strings.count] }
    let rows = expected.map { "| \(values.token(forText: $0)) |\n" }.joined()
    let html = try render("| a |\n|---|\n" + rows, values)
    let cells = html.components(between: "<td>", and: "</td>").map { HTMLFragment($0).text }
    #expect(cells == expected.map(\.carriedByHTML))
  }

  private func expectIntact(_ value: String, in place: Place) throws {
    let fragment = try HTMLFragment(render(value, in: place))
    let benign = try HTMLFragment(render("benign", in: place))
    #expect(
      place.content(fragment).map { Array($0.unicodeScalars) }
        == Array(value.carriedByHTML.unicodeScalars), "value \(value.prefix(60).debugDescription)")
    #expect(fragment.tags == benign.tags, "value \(value.prefix(60).debugDescription)")
  }

  private func render(_ value: String, in place: Place) throws -> String {
    var values = PlaceholderTable()
    let token = values.token(forText: value)
    return try render(place.markdown(token), values)
  }

  private func render(_ markdown: String, _ values: PlaceholderTable) throws -> String {
    let source = SourceText(file: "page.md", contents: markdown)
    return try MarkdownRenderer().render(source, values: values).html
  }
}

/// A place where a template can print a value.
struct Place: Sendable, CustomTestStringConvertible {
  var name: String
  var markdown: @Sendable (String) -> String
  var content: @Sendable (HTMLFragment) -> String?

  var testDescription: String { name }

  /// A place in text, between two words that the test finds again.
  static func text(_ name: String, _ before: String, _ after: String) -> Place {
    Place(name: name) {
      "\(before)FROM:\($0):TO\(after)"
    } content: { fragment in
      fragment.text.components(between: "FROM:", and: ":TO", last: true).first
    }
  }

  /// A place in an attribute.
  static func attribute(_ attribute: String, of tag: String, _ before: String, _ after: String)
    -> Place
  {
    Place(name: "\(attribute) of \(tag): \(before)") {
      before + $0 + after
    } content: { fragment in
      fragment.first(tag)?[attribute]
    }
  }

  static let all: [Place] = [
    .text("paragraph", "", ""), .text("lazy paragraph", "> a\n", "\n"),
    .text("table cell", "| a | b |\n|---|--:|\n| x | ", " |\n| y | z |\n"),
    .text("table header", "| a | ", " |\n|---|---|\n| x | y |\n"),
    .text("heading", "## ", "\n\ntext"), .text("underlined heading", "", "\n===\n"),
    .text("link text", "[", "](/x)"), .text("code span", "`", "`"),
    .text("code block", "```\n", "\n```\n"), .text("indented code", "    ", "\n"),
    .text("emphasis", "*", "*"), .text("strong", "**", "**"), .text("strikethrough", "~~", "~~"),
    .text("list item", "- ", "\n- b\n"), .text("task", "- [ ] ", "\n"),
    .text("block quote", "> ", "\n"), .text("footnote", "x[^1]\n\n[^1]: ", "\n"),
    .text("raw block", "<div>", "</div>\n"), .text("raw inline", "a <b>", "</b>"),
    .text("raw pre", "<pre>", "</pre>\n"), .text("raw title", "<title>", "</title>\n"),
    .attribute("title", of: "a", "[x](/y \"", "\")"),
    .text("bare address", "https://a.b/", ""),
    .attribute("title", of: "a", "[x]\n\n[x]: /y \"", "\"\n"),
    .attribute("title", of: "a", "[x](/y '", "')"),
    .attribute("title", of: "img", "![x](/y \"", "\")"),
    .attribute("alt", of: "img", "![", "](/y)"),
    .attribute("alt", of: "img", "![`", "`](/y)"),
    .attribute("title", of: "b", "a <b title=\"", "\">x</b>"),
    .attribute("title", of: "div", "<div title='", "'>x</div>\n"),
    .attribute("data-x", of: "p", "<p class=\"a\" data-x=\"", "\" id=\"b\">x</p>\n"),
  ]
}

extension String {
  /// The text as ``HTMLEscaping`` promises to carry it.
  var carriedByHTML: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if scalar.properties.isNoncharacterCodePoint || (isControl && scalar.value > 0x7F) {
        result.append("\u{FFFD}")
      } else if scalar == "\u{7F}" {
        result.append("\u{2421}")
      } else if isControl, !"\t\n\u{C}".unicodeScalars.contains(scalar) {
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The texts between two marks; with `last`, one text up to the last end mark.
  func components(between start: String, and end: String, last: Bool = false) -> [String] {
    var found: [String] = []
    var rest = Array(unicodeScalars)[...]
    let (start, end) = (Array(start.unicodeScalars), Array(end.unicodeScalars))
    while let from = rest.firstRange(of: start)?.upperBound {
      let tail = rest[from...]
      let ends = last ? tail.ranges(of: end).last : tail.firstRange(of: end)
      guard let ends else { break }
      found.append(String(String.UnicodeScalarView(tail[..<ends.lowerBound])))
      rest = tail[ends.upperBound...]
    }
    return found
  }
}

/// A small generator of reproducible random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
