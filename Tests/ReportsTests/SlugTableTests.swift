import Statistics
import TestSupport
import Testing

@testable import Reports

@Suite struct SlugTableTests {
  private static let awkward: [String?] = [
    nil, "", " ", ".", "..", "a/b", "a\\b", "../../etc/passwd", "index", "index.html", "INDEX",
    "con", "com1", "lpt9.txt", "nul", "aux", "not-recorded-", "not-recorded", "é", "e\u{301}",
    "GPT-4o", "gpt-4o", "Gpt-4O", "gpt 4o", "gpt--4o", "gpt-4o-", "-gpt-4o", "日本語", "😀", "a\nb",
    "x-0123456789ab", "0123456789abcdef", "abcdefabcdef", String(repeating: "a", count: 300),
    String(repeating: "a", count: 301), "a?b", "a#b", "a%20b", "~", "$HOME", "a:b", "\0",
  ]

  private func slugs(_ names: [String?]) -> [String] {
    var table = SlugTable(folder: "models")
    return names.map { table.slug(for: .text($0)) }
  }

  /// Names of a few letters that often differ in case or in a sign alone, and hash-like ones.
  private static func randomNames(_ count: Int) -> [String?] {
    var random = SampleRandomness(seed: 7)
    let letters = Array("aAbB01-_. /é%")
    var names = Set<String>()
    while names.count < count {
      let length = 1 + random.number(below: 6)
      names.insert(String((0..<length).map { _ in letters[random.number(below: letters.count)] }))
      names.insert(String(random.next(), radix: 16))
    }
    return names.sorted()
  }

  @Test("no two of thousands of names share a file, even where case is not told apart")
  func injective() {
    let names = Self.randomNames(5_000) + Self.awkward
    let slugs = slugs(names)
    #expect(Set(slugs.map { $0.lowercased() }).count == names.count)
  }

  @Test("a file name has only safe characters, no special meaning and a bounded length")
  func safe() {
    for slug in slugs(Self.randomNames(2_000) + Self.awkward) {
      #expect(
        slug.utf8.allSatisfy { Array("abcdefghijklmnopqrstuvwxyz0123456789-._".utf8).contains($0) })
      #expect((1...80).contains(slug.utf8.count))
      #expect(slug.first.map { !"-._".contains($0) } == true)
      #expect(!["index", "con", "prn", "aux", "nul", "com1", "lpt9"].contains(slug))
    }
  }

  @Test("a name keeps its file whatever other names come and go, in any order")
  func stable() {
    let names = Self.awkward + ["gpt-4o-mini", "claude-opus-4.1"]
    let alone = names.map { slugs([$0])[0] }
    #expect(slugs(names) == alone)
    #expect(slugs(names.reversed()) == alone.reversed())
  }

  @Test(
    "a name that is a plain word is its own file name",
    arguments: ["gpt-4o", "claude-opus-4.1", "text_embedding", "o3", "llama-3.1-8b"])
  func plain(name: String) {
    #expect(slugs([name]) == [name])
  }
}
