import ArgumentParsing
import Diagnostics
import Testing

/// Splits at spaces; `''` stands for an empty word.
func words(_ line: String) -> [String] {
  line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
}

@Suite struct ParsingTests {
  private func run(_ line: String) throws -> Invocation {
    guard case .run(let invocation) = try Program.sample.parse(words(line)) else {
      throw InvalidValue(reason: "'\(line)' is no invocation")
    }
    return invocation
  }

  @Test(
    "an option's value is read in each spelling",
    arguments: [
      "report --output out", "report --output=out", "report -o out", "report -oout",
      "report -jo out", "report -jqoout", "--quiet report -o out", "-q report --output out",
    ])
  func spellings(line: String) throws {
    let invocation = try run(line)
    #expect(invocation.commandPath == ["report"])
    #expect(invocation[SampleOptions.output] == "out")
    #expect(invocation[SampleFlags.quiet] == line.contains("q"))
    #expect(invocation[SampleFlags.json] == line.contains("-j"))
  }

  @Test("values have their types and are absent when not given")
  func types() throws {
    let invocation = try run("report --from 2026-01-01 --period last-30-days -t a|1 --tag b=2")
    #expect(invocation[SampleOptions.from] == SampleDay(text: "2026-01-01"))
    #expect(invocation[SampleOptions.period] == .last30Days)
    #expect(invocation[SampleOptions.tag] == ["a|1", "b=2"])
    #expect(invocation[SampleOptions.source] == nil)
    #expect(invocation[SampleFlags.strict] == false)
    #expect(try run("report")[SampleOptions.tag] == [])
  }

  @Test(
    "words that look odd are values where a value is expected",
    arguments: [
      ("demo - --seed -3", "-", -3), ("demo -n-3 x", "x", -3), ("demo --seed=-3 -- -x", "-x", -3),
      ("demo -- --seed", "--seed", nil), ("demo a=b --seed +4", "a=b", 4),
      ("demo --seed 1 -- --", "--", 1), ("-c - demo x", "x", nil),
    ] as [(String, String, Int?)])
  func oddWords(line: String, database: String, seed: Int?) throws {
    let invocation = try run(line)
    #expect(try invocation.require(SampleArguments.database) == database)
    #expect(invocation[SampleOptions.seed] == seed)
  }

  @Test("nested commands take global options at every level")
  func nested() throws {
    let lines = [
      "-c x prices import a b", "prices -c x import a b", "prices import a -c x b",
      "prices import a b -cx",
    ]
    for line in lines {
      let invocation = try run(line)
      #expect(invocation.commandPath == ["prices", "import"])
      #expect(invocation[SampleOptions.config] == "x")
      #expect(invocation[SampleArguments.files] == ["a", "b"])
    }
  }

  @Test("an optional argument may be left out")
  func optional() throws {
    #expect(try run("prices list")[SampleArguments.format] == nil)
    #expect(try run("prices list csv")[SampleArguments.format] == "csv")
  }

  @Test(
    "help is found anywhere before '--' and wins over errors",
    arguments: [
      ("--help", ""), ("-h", ""), ("report --help", "report"), ("--help report", "report"),
      ("report --bogus -h", "report"), ("report --from --help", "report"),
      ("report -jh", "report"), ("prices --help", "prices"), ("prices import -qh", "prices import"),
      ("sources --help", "sources"), ("help", ""), ("help report", "report"),
      ("help prices import", "prices import"), ("help help", "help"), ("--version -h", ""),
      ("help --help", "help"),
    ])
  func help(line: String, path: String) throws {
    guard case .help(let found) = try Program.sample.parse(words(line)) else {
      Issue.record("'\(line)' is not taken as a wish for help")
      return
    }
    #expect(found.joined(separator: " ") == path)
  }

  @Test(
    "the version is found anywhere before '--'",
    arguments: ["--version", "report --version", "--version report", "sources --version"])
  func version(line: String) throws {
    guard case .version = try Program.sample.parse(words(line)) else {
      Issue.record("'\(line)' is not taken as a wish for the version")
      return
    }
  }

  @Test(
    "a canonical command line parses to the same invocation",
    arguments: [
      "report", "-q report -o out --from 2026-01-01 -jt a -t b=c", "demo -n-3 -- -x",
      "prices import a - b -c x", "demo -", "-c x=y prices list csv", "completions zsh",
      "demo -- --",
    ])
  func canonical(line: String) throws {
    let invocation = try run(line)
    let again = try run(invocation.canonicalWords.joined(separator: " "))
    #expect(again.canonicalWords == invocation.canonicalWords)
    #expect(again.commandPath == invocation.commandPath)
    #expect(again[SampleFlags.quiet] == invocation[SampleFlags.quiet])
    #expect(again[SampleOptions.tag] == invocation[SampleOptions.tag])
    #expect(again[SampleOptions.seed] == invocation[SampleOptions.seed])
    #expect(again[SampleOptions.config] == invocation[SampleOptions.config])
    #expect(again[SampleArguments.files] == invocation[SampleArguments.files])
    #expect(again[SampleArguments.database] == invocation[SampleArguments.database])
  }
}
