import Diagnostics
import Foundation
import Liquid
import Testing

/// The suite of https://github.com/jg-rp/golden-liquid, run as data.
@Suite struct GoldenLiquidTests {
  /// Cases that do not hold here, with the reason.
  static let leftOut: [String: String] = [:]

  @Test(
    "a case of the golden suite prints what it should",
    .enabled(if: GoldenCase.isAvailable, "the folder 'shared' with the suite is missing"),
    arguments: GoldenCase.all)
  func golden(_ test: GoldenCase) {
    guard Self.leftOut[test.name] == nil else { return }
    let outcome = test.outcome()
    #expect(test.accepts(outcome), "\(test.report(outcome))")
  }

  @Test(
    "the suite is complete, and every case that is left out exists",
    .enabled(if: GoldenCase.isAvailable, "the folder 'shared' with the suite is missing"))
  func completeness() {
    #expect(GoldenCase.all.count == 1054)
    let names = Set(GoldenCase.all.map(\.name))
    #expect(Self.leftOut.keys.allSatisfy(names.contains))
  }
}

/// One case of the suite.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: LiquidValue
  let partials: [String: String]
  /// The outputs that are right; none when the template is invalid.
  let results: [String]
  let tags: [LiquidValue]

  var testDescription: String { name }

  /// Prints the case, strictly when it is marked so.
  func outcome() -> Result<String, LiquidError> {
    let isStrict = tags.contains("strict") || tags.contains("strict2")
    let environment = Environment(
      strictness: isStrict ? .strict : .lax, loader: DictionaryLoader(partials))
    var globals: [String: LiquidValue] = [:]
    if case .dictionary(let dictionary) = data {
      for (key, value) in dictionary.pairs { globals[key] = value }
    }
    do throws(LiquidError) {
      let source = SourceText(file: "main", contents: template)
      return .success(try Template(parsing: source, environment: environment).render(globals))
    } catch {
      return .failure(error)
    }
  }

  func accepts(_ outcome: Result<String, LiquidError>) -> Bool {
    switch outcome {
    case .success(let output): results.contains(output)
    case .failure: results.isEmpty
    }
  }

  /// Everything about the case.
  func report(_ outcome: Result<String, LiquidError>) -> String {
    let expected =
      results.isEmpty ? "an error" : results.map(\.debugDescription).joined(separator: " or ")
    let found =
      switch outcome {
      case .success(let output): output.debugDescription
      case .failure(let error): "\(error)\n\(error.excerpt)"
      }
    return """
      \(name)
      template: \(template.debugDescription)
      data: \(data.plainText)
      partials: \(partials.sorted { $0.key < $1.key })
      expected: \(expected)
      found: \(found)
      """
  }
}

extension GoldenCase {
  static var file: URL {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let shared =
      ProcessInfo.processInfo.environment["TALLYPRESS_SHARED"].map { URL(filePath: $0) }
      ?? root.appending(path: "../shared")
    return shared.appending(path: "suites/golden-liquid/golden_liquid.json")
  }

  static var isAvailable: Bool { FileManager.default.isReadableFile(atPath: file.path) }

  static let all: [GoldenCase] = {
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      case .dictionary(let suite)? = try? JSONReader.value(text),
      case .array(let cases)? = suite["tests"]
    else { return [] }
    return cases.compactMap { GoldenCase($0) }
  }()

  private init?(_ value: LiquidValue) {
    guard case .dictionary(let entry) = value, let name = entry["name"]?.plainText,
      let template = entry["template"]?.plainText
    else { return nil }
    self.name = name
    self.template = template
    data = entry["data"] ?? .nil
    partials = Self.texts(entry["templates"])
    results =
      entry["result"].map { [$0.plainText] } ?? Self.elements(entry["results"]).map(\.plainText)
    tags = Self.elements(entry["tags"])
  }

  private static func elements(_ value: LiquidValue?) -> [LiquidValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  private static func texts(_ value: LiquidValue?) -> [String: String] {
    guard case .dictionary(let dictionary)? = value else { return [:] }
    return Dictionary(uniqueKeysWithValues: dictionary.pairs.map { ($0.key, $0.value.plainText) })
  }
}
